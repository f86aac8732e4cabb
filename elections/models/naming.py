from django.db.models import CharField, CheckConstraint

from elections.choices import NamingKind
from publishing.fields import PartialDateField
from sources.choices import Language
from sources.models import Claim
from sources.models.claim import in_order


class Naming(Claim):
    """What one source calls a place or a chamber, or says that it is."""

    text = CharField(max_length=200, help_text="Exactly as the source spells it.")
    kind = CharField(
        max_length=20,
        choices=NamingKind,
        default=NamingKind.SPELLING,
        help_text="A description says what it is: lower house of Parliament, commercial capital.",
    )
    language = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
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
