from django.db.models import CharField, CheckConstraint

from publishing.fields import PartialDateField
from sources.choices import Language, NamingKind, Script
from sources.models.claim import Claim, in_order


class Naming(Claim):
    """What one source calls a body, a person or a place, or says that it is."""

    text = CharField(max_length=300, help_text="Exactly as the source spells it.")
    kind = CharField(
        max_length=20,
        choices=NamingKind,
        default=NamingKind.SPELLING,
        help_text="A description says, in our words, what it is: lower house of Parliament, registers parties. "
        "All kinds are found by search; a misspelling is shown among the names alone.",
    )
    language = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
    script = CharField(max_length=4, choices=Script, default=Script.LATIN)
    valid_from = PartialDateField("from", help_text="When the name came into use. Empty if not known.")
    valid_to = PartialDateField("to", help_text="When it was given up. Empty if not known or still in use.")
    note = CharField(max_length=300, blank=True, help_text="An oddity of the form, or how to read it.")

    class Meta(Claim.Meta):
        abstract = True
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                violation_error_message="The name is given up before it comes into use.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
