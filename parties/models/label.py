from django.db.models import CASCADE, CharField, ForeignKey, TextField, UniqueConstraint

from parties.models.party import Party
from publishing.fields import PartialDateField
from sources.models import Claim


class PartyLabel(Claim):
    """How a source characterises a party, at a time. Never an attribute of the party itself."""

    party = ForeignKey(Party, CASCADE, related_name="labels")
    text = CharField(max_length=120, help_text="Two or three words: opposition, pro-business.")
    explanation = TextField(blank=True, help_text="What the source says, in our own words.")
    as_of = PartialDateField(takes_period=True, help_text="The time of which the source says it.")
    as_of_as_written = CharField(
        max_length=200, blank=True, help_text="That time in the words of the source."
    )

    class Meta(Claim.Meta):
        verbose_name = "label"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["party", "text", "document", "locator"],
                name="parties_label_stands_once_for_each_source",
                violation_error_message="This label stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
