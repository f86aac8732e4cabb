import datetime

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

from elections.choices import SeatCategory, TallyCategory, TallyStage
from elections.models.figure import Figure
from elections.querysets import TallyQuerySet
from publishing.fields import DigitsField, PartialDateField
from publishing.models import Record
from sources.choices import Qualifier
from sources.models import Claim


class Tally(Record):
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
