from django.db.models import CASCADE, CharField, CheckConstraint, ForeignKey, Q, TextField, UniqueConstraint

from parties.choices import GoalAttribution
from parties.models.party import Party
from publishing.fields import PartialDateField
from sources.models import Claim


class PartyGoal(Claim):
    """What a document gives as a party's aims."""

    party = ForeignKey(Party, CASCADE, related_name="goals")
    text = TextField(help_text="The aims in one sentence, in our own words.")
    points = TextField(blank=True, help_text="The aims one by one, each on a line of its own.")
    attribution = CharField(
        max_length=20,
        choices=GoalAttribution,
        default=GoalAttribution.HEADING,
        help_text="How it is known that the aims are this party’s. Anything but a heading or name is inferred: "
        "tick that, and say under basis how.",
    )
    heading_as_written = CharField(
        max_length=200, blank=True, help_text="The heading over the aims, exactly as the source has it."
    )
    as_of = PartialDateField(
        "stated", takes_period=True, help_text="When the party stated it, if the source says so."
    )

    class Meta(Claim.Meta):
        verbose_name = "goal"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(attribution=GoalAttribution.HEADING) | Q(is_inferred=True),
                name="parties_goal_without_a_heading_is_inferred",
                violation_error_message="No heading names the party: tick “inferred” and say why under basis.",
            ),
            UniqueConstraint(
                fields=["party", "document", "locator"],
                name="parties_goal_stands_once_for_each_source",
                violation_error_message="Aims stand here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
