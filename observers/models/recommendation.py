from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    ForeignKey,
    ManyToManyField,
    TextField,
    UniqueConstraint,
)

from observers.choices import Priority, Rating, Topic
from observers.querysets import RecommendationQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from sources.models import Claim, Sourced


class Recommendation(Sourced, Record):
    title = CharField(max_length=200, help_text="What is to be done, in a few words.")
    statement = ForeignKey(
        "observers.Statement",
        PROTECT,
        null=True,
        blank=True,
        related_name="recommendations",
        help_text="The statement that makes it. Empty if the sources do not name one.",
    )
    organisation = ForeignKey(
        "sources.Organisation",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who recommends it.",
    )
    elections = ManyToManyField("elections.Election", related_name="recommendations", blank=True)
    number = CharField(max_length=20, blank=True, help_text="Its number in the report, if it has one.")
    text = TextField(help_text="The whole recommendation in our own words.")
    topic = CharField(max_length=30, choices=Topic)
    priority = CharField(max_length=20, choices=Priority, blank=True, help_text="If the report says so.")
    addressee = CharField(max_length=200, blank=True, help_text="Who is to do it, if the source says so.")

    objects = RecommendationQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints = [*Sourced.Meta.constraints]

    def __str__(self) -> str:
        return self.title


class FollowUp(Claim):
    """One step in the history of a recommendation, as one source sees it at one time."""

    recommendation = ForeignKey(Recommendation, CASCADE, related_name="follow_ups")
    rating = CharField(max_length=20, choices=Rating)
    noted_on = PartialDateField("on", takes_period=True, help_text="When this was the state of things.")
    as_written = CharField(
        max_length=160, blank=True, help_text="The date or the verdict in the words of the source."
    )
    note = TextField(blank=True, help_text="What was done or is missing, in our own words.")

    class Meta(Claim.Meta):
        verbose_name = "follow-up"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["recommendation", "rating", "noted_on", "document", "locator"],
                name="observers_follow_up_stands_once_for_each_source",
                violation_error_message="This step stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_rating_display()
