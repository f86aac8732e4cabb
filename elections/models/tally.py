import datetime
from collections.abc import Iterator
from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    PositiveBigIntegerField,
    PositiveIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import SeatCategory, TallyCategory, TallyStage, Unit
from elections.models.figure import Figure
from elections.querysets import TallyQuerySet
from publishing.fields import DigitsField, PartialDateField
from publishing.models import Record
from sources.choices import Qualifier
from sources.disputes import Disputed, Reading
from sources.models import Claim


class Tally(Disputed, Record):
    title = CharField(
        max_length=200, help_text="Election, stage and who gave it: Majilis 2007, preliminary results."
    )
    election = ForeignKey("elections.Election", PROTECT, related_name="tallies")
    stage = CharField(max_length=20, choices=TallyStage)
    category = CharField(max_length=20, choices=TallyCategory, default=TallyCategory.VOTE)
    authority = ForeignKey(
        "sources.Organisation",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who gave the results out: the election commission, the pollster.",
    )
    authority_text = CharField(
        max_length=200, blank=True, help_text="If nobody is named: exit poll, pollster not named."
    )
    released_on = PartialDateField("given out on")
    released_as_written = CharField(
        max_length=120, blank=True, help_text="The date in the words of the source."
    )
    note = TextField(
        blank=True, help_text="What a reader must know to read the figures rightly. Shown above them."
    )

    objects = TallyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tallies"

    def __str__(self) -> str:
        return self.title

    def readings(self) -> Iterator[Reading]:
        for line in self.lines.all():
            yield from line.readings()
        yield from (figure.reading for figure in self.figures.all())


class TallyLine(Claim):
    tally = ForeignKey(Tally, CASCADE, related_name="lines")
    party = ForeignKey(
        "parties.Party",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Shown under the name it had on polling day.",
    )
    label = CharField(
        max_length=160,
        blank=True,
        help_text="Only for a line without a party: self-nominated candidates, against all.",
    )
    votes = PositiveBigIntegerField(null=True, blank=True)
    votes_qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    votes_as_written = CharField(
        max_length=60, blank=True, help_text="If it was rounded in words: 5.174 million."
    )
    share = DigitsField(
        "share, %",
        validators=[MinValueValidator(0)],
        help_text="With the digits of the source: 88 and 88.05 are two different claims.",
    )
    share_qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    seats = PositiveIntegerField(null=True, blank=True)
    seats_qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    seat_category = CharField(max_length=20, choices=SeatCategory, blank=True)
    note = CharField(
        max_length=300, blank=True, help_text="What the source adds: won seats, number not given."
    )

    class Meta(Claim.Meta):
        verbose_name = "line"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(party__isnull=False) | ~Q(label=""),
                name="elections_line_names_a_party_or_a_group",
                violation_error_message="Choose a party, or write a label.",
            ),
            CheckConstraint(
                condition=Q(seats=None) | ~Q(seat_category=""),
                name="elections_seats_have_a_category",
                violation_error_message="Say which seats these are.",
            ),
            UniqueConstraint(
                fields=["tally", "party", "seat_category", "document", "locator"],
                condition=Q(label=""),
                name="elections_party_line_stands_once_for_each_source",
                violation_error_message="This party stands here already with the same source and place.",
            ),
            UniqueConstraint(
                fields=["tally", "label", "seat_category", "document", "locator"],
                condition=~Q(label=""),
                name="elections_labelled_line_stands_once_for_each_source",
                violation_error_message="This line stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.label or str(self.party)

    def readings(self) -> Iterator[Reading]:
        """Yield the share, the votes and the seats, as far as the line gives them."""
        qualifier = self.votes_qualifier
        if self.votes_as_written and qualifier == Qualifier.EXACTLY:  # rounded in words
            qualifier = Qualifier.ABOUT
        votes = None if self.votes is None else Decimal(self.votes)
        seats = None if self.seats is None else Decimal(self.seats)
        for measure, unit, value, how in (
            ("Share", Unit.PERCENT, self.share, self.share_qualifier),
            ("Votes", Unit.VOTES, votes, qualifier),
            ("Seats", Unit.SEATS, seats, self.seats_qualifier),
        ):
            if value is not None:
                yield self._reading(measure, unit, value, how)

    def _reading(self, measure: str, unit: Unit, value: Decimal, qualifier: str) -> Reading:
        return Reading(
            rows="lines",
            scope=(unit, self.party.key if self.party else self.label, self.seat_category),
            measure=", ".join(filter(None, (measure, self.get_seat_category_display()))),
            unit=unit,
            unit_label=unit.label,
            value=value,
            qualifier=qualifier,
            as_written=self.votes_as_written if unit == Unit.VOTES else "",
            subject=self.party,
            place="" if self.party else self.label,
            day=self.polling_day,
            claim=self,
        )

    @property
    def polling_day(self) -> datetime.date | None:
        return self.tally.election.polling_day


class TallyFigure(Figure):
    tally = ForeignKey(Tally, CASCADE, related_name="figures")

    class Meta(Figure.Meta):
        verbose_name = "figure"
        constraints = [
            *Figure.Meta.constraints,
            UniqueConstraint(
                fields=["tally", "measure", "label", "value", "place", "document", "locator"],
                name="elections_tally_figure_stands_once_for_each_source",
                violation_error_message="This figure stands here already with the same source and place.",
            ),
        ]
