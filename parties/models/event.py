from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    Q,
    TextField,
    UniqueConstraint,
)

from parties.choices import EventKind
from parties.models.party import Party
from publishing.fields import PartialDateField
from publishing.partial_dates import PartialDate
from sources.disputes import Reading
from sources.models import Claim


class PartyEvent(Claim):
    """A turn in the life of a party: founded, refused registration, renamed, banned."""

    party = ForeignKey(Party, CASCADE, related_name="events")
    kind = CharField(max_length=30, choices=EventKind)
    happened_on = PartialDateField("date", takes_period=True)
    happened_as_written = CharField(
        "date as written", max_length=200, blank=True, help_text="The date in the words of the source."
    )
    text = TextField(help_text="What happened, in one or two sentences of our own.")
    name_before = CharField(
        max_length=200, blank=True, help_text="For a change of name: the old name as written."
    )
    name_after = CharField(
        max_length=200, blank=True, help_text="For a change of name: the new name as written."
    )
    decided_by = ForeignKey(
        "sources.Organisation",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The court, ministry or commission whose decision it was.",
    )
    decided_by_text = CharField(
        max_length=200, blank=True, help_text="Who decided where no record fits: a court that is not named."
    )
    reason = CharField(
        max_length=300, blank=True, help_text="The reason that was given, in our own words. No view of ours."
    )

    class Meta(Claim.Meta):
        verbose_name = "event"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=~Q(kind=EventKind.RENAMED) | ~Q(name_after=""),
                name="parties_change_of_name_says_the_new_name",
                violation_error_message="Say what the party was called after the change of name.",
            ),
            UniqueConstraint(
                fields=["party", "kind", "happened_on", "document", "locator"],
                name="parties_event_stands_once_for_each_source",
                violation_error_message="This event stands here already with the same source and place.",
            ),
        ]

    @property
    def reading(self) -> Reading:
        return Reading(
            rows="events",
            scope=(self.kind,),
            measure=self.get_kind_display().capitalize(),
            value=PartialDate(self.happened_on),
            as_written=self.happened_as_written,
            claim=self,
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.happened_on or self.happened_as_written}".strip()
