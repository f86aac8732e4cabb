import datetime
from collections.abc import Iterator

from django.db.models import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    F,
    ForeignKey,
    ManyToManyField,
    PositiveIntegerField,
    PositiveSmallIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import ElectionKind
from elections.models.figure import Figure
from elections.querysets import ElectionQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from publishing.partial_dates import PartialDate
from sources.choices import countries
from sources.disputes import Disputed, Reading
from sources.models import Claim


class Election(Disputed, Record):
    name = CharField(max_length=200, help_text="With the year: Majilis election 2023.")
    country = CharField(max_length=2, choices=countries)
    kind = CharField(max_length=20, choices=ElectionKind)
    is_early = BooleanField(
        "early",
        null=True,
        blank=True,
        help_text="Held before the term ended. Leave unknown unless a source says so.",
    )
    polling_on = PartialDateField("polling date", help_text="A day, or a month or year if no more is known.")
    polling_as_written = CharField(
        max_length=120, blank=True, help_text="The date in the words of the source."
    )
    polling_basis = CharField(
        max_length=300,
        blank=True,
        help_text="How the date was completed where the source leaves out a part of it.",
    )
    chamber = CharField(
        max_length=120, blank=True, help_text="The body elected: Majilis, lower house of Parliament."
    )
    body = ForeignKey(
        "elections.Chamber",
        PROTECT,
        null=True,
        blank=True,
        related_name="elections",
        help_text="The record of the body elected. Empty for a president or a referendum.",
    )
    convocation = PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="13 if the thirteenth convocation is elected. Empty if no source says.",
    )
    seats = PositiveIntegerField(
        null=True, blank=True, help_text="Seats of the body. Empty if no source says."
    )
    system = TextField(blank=True, help_text="How votes become seats, in a sentence.")
    summary = TextField(blank=True, help_text="Two or three sentences that stand at the head of the page.")
    previous = ForeignKey(
        "self",
        PROTECT,
        null=True,
        blank=True,
        related_name="next",
        help_text="The last election of the same body, if a source says which it was.",
    )
    cycle = ForeignKey(
        "elections.Cycle",
        PROTECT,
        null=True,
        blank=True,
        related_name="elections",
        help_text="The series of votes that a source counts it to.",
    )
    held_with = ManyToManyField(
        "self", blank=True, help_text="Other votes on the same day, if a source names them together."
    )

    objects = ElectionQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(condition=~Q(previous=F("id")), name="elections_election_does_not_follow_itself"),
        ]

    def __str__(self) -> str:
        return self.name

    def readings(self) -> Iterator[Reading]:
        for date in self.dates.all():
            if date.polling_on:
                yield date.reading
        yield from (figure.reading for figure in self.figures.all())

    @property
    def polling_day(self) -> datetime.date | None:
        """The day whose names hold; the last possible one of a partial date."""
        return PartialDate(self.polling_on).latest if self.polling_on else None


class PollingDate(Claim):
    """When the vote was, and what kind of vote, as one source puts it."""

    election = ForeignKey(Election, CASCADE, related_name="dates")
    polling_on = PartialDateField("polling date")
    as_written = CharField(max_length=120, help_text="The date in the words of the source.")
    called = CharField(
        max_length=160, blank=True, help_text="What the source calls the vote: snap parliamentary election."
    )

    class Meta(Claim.Meta):
        verbose_name = "date as a source gives it"
        verbose_name_plural = "dates as the sources give them"
        constraints = [
            *Claim.Meta.constraints,
            UniqueConstraint(
                fields=["election", "document", "locator"],
                name="elections_date_stands_once_for_each_source",
                violation_error_message="This date stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.as_written

    @property
    def reading(self) -> Reading:
        return Reading(
            rows="dates",
            scope=("polling_on",),
            measure="Polling day",
            value=PartialDate(self.polling_on),
            as_written=self.as_written,
            claim=self,
        )


class ElectionFigure(Figure):
    election = ForeignKey(Election, CASCADE, related_name="figures")

    class Meta(Figure.Meta):
        verbose_name = "figure"
        constraints = [
            *Figure.Meta.constraints,
            UniqueConstraint(
                fields=["election", "measure", "label", "value", "place", "document", "locator"],
                name="elections_figure_stands_once_for_each_source",
                violation_error_message="This figure stands here already with the same source and place.",
            ),
        ]
