import datetime

from django.db.models import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    ForeignKey,
    ManyToManyField,
    Q,
    TextField,
)

from observers.choices import StepKind, Topic
from observers.querysets import AllegationQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from publishing.partial_dates import PartialDate
from sources.models import Claim, Sourced

IS_DATED = ~Q(made_on="") | ~Q(made_as_written="")
IS_SOMEBODYS = (
    Q(said_by_organisation__isnull=False)
    | Q(said_by_person__isnull=False)
    | Q(said_by_party__isnull=False)
    | ~Q(said_by_text="")
)


class Allegation(Sourced, Record):
    """What somebody says that others did wrong: who says it, of whom, and what became of it, in one place."""

    title = CharField(
        max_length=200, help_text="Who alleges what: NSDP: turnout of 2007 inflated. Never the claim alone."
    )
    text = TextField(help_text="The claim in our own words, as a claim: is said to, according to.")
    topic = CharField(max_length=30, choices=Topic)
    is_criminal = BooleanField(
        "criminal",
        default=False,
        help_text="Tick when it accuses of a crime. Then it needs a date, and somebody who says so.",
    )
    said_by_party = ForeignKey(
        "parties.Party",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The party that makes it. Other claimants are named under the source.",
    )
    statement = ForeignKey(
        "observers.Statement",
        PROTECT,
        null=True,
        blank=True,
        related_name="allegations",
        help_text="The statement in which it was made.",
    )
    made_on = PartialDateField("made on", help_text="When it was made, as precise as the source.")
    made_as_written = CharField(
        max_length=160,
        blank=True,
        help_text="The date in the words of the source, or what it leaves open: undated; after the vote.",
    )
    against_party = ForeignKey("parties.Party", PROTECT, null=True, blank=True, related_name="+")
    against_person = ForeignKey("sources.Person", PROTECT, null=True, blank=True, related_name="+")
    against_organisation = ForeignKey(
        "sources.Organisation", PROTECT, null=True, blank=True, related_name="+"
    )
    against_text = CharField(
        max_length=200, blank=True, help_text="Whom it accuses where no record fits: precinct commissions."
    )
    parties = ManyToManyField(
        "parties.Party",
        related_name="+",
        blank=True,
        help_text="Parties that it concerns without accusing them, so that it stands on their pages.",
    )
    people = ManyToManyField(
        "sources.Person",
        related_name="+",
        blank=True,
        help_text="People whom it concerns without accusing them, so that it stands on their pages.",
    )
    elections = ManyToManyField("elections.Election", related_name="allegations", blank=True)
    disputes = CharField(
        max_length=200,
        blank=True,
        help_text="The figure or event that it disputes: the turnout of 64.56% given by the commission.",
    )
    disputed_tally = ForeignKey(
        "elections.Tally",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The result that it disputes.",
    )

    objects = AllegationQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(is_criminal=False) | (IS_DATED & IS_SOMEBODYS),
                name="observers_criminal_allegation_says_who_and_when",
                violation_error_message="A criminal allegation needs somebody who says so, and a date or what is "
                "known of it.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def day(self) -> datetime.date | None:
        return PartialDate(self.made_on).day if self.made_on else None


class AllegationStep(Claim):
    """What followed: a reply, a charge, a ruling, each with its own source and date."""

    allegation = ForeignKey(Allegation, CASCADE, related_name="steps")
    kind = CharField(max_length=20, choices=StepKind)
    text = TextField(help_text="What was said or done, in our own words.")
    happened_on = PartialDateField("on", takes_period=True, help_text="As precise as the source.")
    as_written = CharField(max_length=160, blank=True, help_text="The date in the words of the source.")
    statement = ForeignKey(
        "observers.Statement",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The statement that holds the reply or reaction.",
    )

    class Meta(Claim.Meta):
        verbose_name = "step"
        constraints = [*Claim.Meta.constraints]

    def __str__(self) -> str:
        return self.text
