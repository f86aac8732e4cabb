import datetime

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

from observers.choices import Topic
from observers.querysets import MeetingQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from publishing.partial_dates import PartialDate
from sources.models import Claim, Sourced
from sources.models.claim import in_order


class Meeting(Sourced, Record):
    """Observers in talks with parties: one meeting, or a round of them that the source tells as one."""

    title = CharField(max_length=200, help_text="Who met whom, and when: Visits to five parties, March 2023.")
    mission = ForeignKey("observers.Mission", PROTECT, related_name="meetings")
    began_on = PartialDateField("from", help_text="The first day: 2023-03-17.")
    ended_on = PartialDateField("to", help_text="The last day. Empty if it took one day.")
    as_written = CharField(max_length=120, blank=True, help_text="The dates in the words of the source.")
    place = CharField(max_length=200, blank=True, help_text="As the source gives it: party headquarters.")
    participants = CharField(
        max_length=200, blank=True, help_text="Who came for the mission: its members, not named."
    )
    first_time = TextField(
        blank=True,
        help_text="What the source calls a first, and whether its wording leaves that open. Empty if nothing.",
    )
    summary = TextField(blank=True, help_text="One to three sentences in our own words.")

    objects = MeetingQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=in_order("began_on", "ended_on"),
                name="observers_meeting_ends_after_it_began",
                violation_error_message="The last day comes before the first.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def day(self) -> datetime.date | None:
        return PartialDate(self.began_on).day if self.began_on else None


class MeetingParty(Claim):
    """A party that the observers met; the day is known for the round, and only sometimes for the party."""

    meeting = ForeignKey(Meeting, CASCADE, related_name="parties")
    party = ForeignKey(
        "parties.Party",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Shown under the name it had on that day.",
    )
    name_as_written = CharField(max_length=200, blank=True, help_text="The name in the words of the source.")
    met_on = PartialDateField("on", help_text="The day of this party, if the source tells it.")
    note = CharField(max_length=300, blank=True, help_text="What a reader must know of this visit.")

    class Meta(Claim.Meta):
        verbose_name = "party"
        verbose_name_plural = "parties"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(party__isnull=False) | ~Q(name_as_written=""),
                name="observers_visit_names_its_party",
                violation_error_message="Choose a party, or write its name.",
            ),
            UniqueConstraint(
                fields=["meeting", "party", "met_on", "document", "locator"],
                name="observers_visit_stands_once_for_each_source",
                violation_error_message="This party stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.name_as_written or str(self.party)

    @property
    def day(self) -> datetime.date | None:
        return PartialDate(self.met_on).day if self.met_on else self.meeting.day


class MeetingTopic(Claim):
    meeting = ForeignKey(Meeting, CASCADE, related_name="topics")
    topic = CharField(max_length=30, choices=Topic)
    text = TextField(help_text="What was talked about, in our own words.")

    class Meta(Claim.Meta):
        verbose_name = "topic"
        constraints = [*Claim.Meta.constraints]

    def __str__(self) -> str:
        return self.text


class MeetingTone(Claim):
    """How somebody describes the talks. It is that person’s opinion, and shown as such."""

    meeting = ForeignKey(Meeting, CASCADE, related_name="tones")
    text = TextField(help_text="How the talks are described, in our own words. Name who says so.")

    class Meta(Claim.Meta):
        verbose_name = "tone"
        constraints = [*Claim.Meta.constraints]

    def __str__(self) -> str:
        return self.text
