import datetime

from django.db.models import (
    CASCADE,
    PROTECT,
    BooleanField,
    CharField,
    ForeignKey,
    ManyToManyField,
    TextField,
)

from observers.choices import Polarity, StatementKind, Topic
from observers.querysets import StatementQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from publishing.partial_dates import PartialDate
from sources.choices import Language
from sources.models import Claim, Sourced


class Statement(Sourced, Record):
    title = CharField(max_length=200)
    kind = CharField(max_length=30, choices=StatementKind)
    mission = ForeignKey(
        "observers.Mission",
        PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Who issued it.",
    )
    organisation = ForeignKey(
        "sources.Organisation",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The body that issued it, where no mission did or the body spoke in its own name.",
    )
    party = ForeignKey(
        "parties.Party",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The party that issued it. Shown under its name of that day.",
    )
    person = ForeignKey(
        "sources.Person",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who speaks in their own name: the author of an opinion article.",
    )
    elections = ManyToManyField("elections.Election", related_name="statements", blank=True)
    issued_on = PartialDateField("issued on")
    issued_as_written = CharField(
        max_length=120, blank=True, help_text="The date in the words of the source."
    )
    place = CharField(max_length=120, blank=True, help_text="Where it was presented.")
    summary = TextField(
        blank=True, help_text="Two or three sentences in our own words, praise and criticism both."
    )

    objects = StatementQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints = [*Sourced.Meta.constraints]

    def __str__(self) -> str:
        return self.title

    @property
    def day(self) -> datetime.date | None:
        return PartialDate(self.issued_on).day if self.issued_on else None


class Finding(Claim):
    statement = ForeignKey(Statement, CASCADE, related_name="findings")
    text = TextField(
        help_text="One point, in our own words. A sentence that praises and criticises makes two."
    )
    topic = CharField(max_length=30, choices=Topic)
    polarity = CharField(max_length=20, choices=Polarity)
    is_second_hand = BooleanField(
        "second hand",
        default=False,
        help_text="Tick when somebody else describes the verdict and the body’s own words are not before us.",
    )

    class Meta(Claim.Meta):
        verbose_name = "finding"
        constraints = [*Claim.Meta.constraints]

    def __str__(self) -> str:
        return self.text


class Quotation(Claim):
    """The exact words. Several wordings of one passage may stand side by side, each with its source."""

    statement = ForeignKey(Statement, CASCADE, related_name="quotations")
    text = TextField(help_text="Letter by letter as printed, without the quotation marks.")
    language = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
    speaker = ForeignKey(
        "sources.Person",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who spoke. Empty for the words of a body: then name it under said by.",
    )
    role = CharField(
        max_length=200, blank=True, help_text="The speaker’s role at the time, as the source gives it."
    )

    class Meta(Claim.Meta):
        verbose_name = "quotation"
        constraints = [*Claim.Meta.constraints]

    def __str__(self) -> str:
        return self.text
