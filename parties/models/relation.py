from django.db.models import CASCADE, PROTECT, CharField, CheckConstraint, F, ForeignKey, Q, UniqueConstraint

from parties.choices import RelationKind
from parties.models.party import Party
from publishing.fields import PartialDateField
from sources.models import Claim
from sources.models.claim import in_order


class PartyRelation(Claim):
    """How one party stands to another, said of the first: it is the successor of, a member of, no kin of."""

    party = ForeignKey(Party, CASCADE, related_name="relations")
    kind = CharField(
        max_length=30,
        choices=RelationKind,
        help_text="Read it as a sentence: this party … the other. A link that no source states is no relation; "
        "bodies of one name that must not be taken for each other are.",
    )
    other = ForeignKey(Party, PROTECT, related_name="+")
    valid_from = PartialDateField("from", help_text="When it began. Empty if not known.")
    valid_to = PartialDateField("to", help_text="When it ended. Empty if not known or still so.")
    note = CharField(max_length=300, blank=True, help_text="What a reader needs to know to take it rightly.")

    class Meta(Claim.Meta):
        verbose_name = "relation"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=~Q(other=F("party")),
                name="parties_relation_is_to_another_party",
                violation_error_message="A party is not related to itself.",
            ),
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="parties_relation_ends_after_it_begins",
                violation_error_message="The relation ends before it begins.",
            ),
            UniqueConstraint(
                fields=["party", "kind", "other", "document", "locator"],
                name="parties_relation_stands_once_for_each_source",
                violation_error_message="This relation stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other}"
