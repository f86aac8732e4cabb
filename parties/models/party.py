import datetime
from collections.abc import Iterable, Iterator

from django.core.validators import RegexValidator
from django.db.models import (
    CASCADE,
    CharField,
    CheckConstraint,
    ForeignKey,
    TextField,
    UniqueConstraint,
    URLField,
)

from parties.choices import HAPPENS_ONCE, NAMES_OF_A_DAY, BodyKind, NameKind, PartyStatus
from parties.querysets import PartyQuerySet
from publishing.fields import PartialDateField
from publishing.models import Record
from publishing.partial_dates import PartialDate
from sources.choices import Language, Script, countries
from sources.disputes import Disputed, Reading
from sources.models import Claim
from sources.models.claim import in_order

hex_colour = RegexValidator(r"\A#[0-9a-f]{6}\Z", "Write the colour as # and six hexadecimal digits: #0a7d4f.")


class Party(Disputed, Record):
    """A party, or a body that acts as one: a movement, a bloc, a union with deputies of its own."""

    kind = CharField(max_length=30, choices=BodyKind, default=BodyKind.PARTY)
    country = CharField(max_length=2, choices=countries)
    status = CharField(max_length=20, choices=PartyStatus, default=PartyStatus.UNKNOWN)
    founded = PartialDateField()
    founded_as_written = CharField(
        max_length=200, blank=True, help_text="The founding in the words of the source."
    )
    dissolved = PartialDateField()
    colour = CharField(max_length=7, blank=True, validators=[hex_colour], help_text="For charts: #0a7d4f.")
    website = URLField(blank=True)
    summary = TextField(
        blank=True,
        help_text="One to three sentences. Labels such as “opposition” belong under labels, with who says so and when.",
    )

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "parties"
        constraints = [
            CheckConstraint(
                condition=in_order("founded", "dissolved"),
                name="parties_party_is_dissolved_after_it_is_founded",
                violation_error_message="The party is dissolved before it is founded.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def readings(self) -> Iterator[Reading]:
        """Yield the meanings of its names, and the dates of what happens to a party once."""
        for name in self.names.all():
            if name.meaning_of:
                yield name.reading
        for event in self.events.all():
            if event.kind in HAPPENS_ONCE and event.happened_on:
                yield event.reading

    @property
    def name(self) -> str:
        """What the party is called now."""
        return self.name_on(None)

    def name_on(self, day: datetime.date | None) -> str:
        """What the party was called on ``day``; None for now."""
        return name_of_the_day(self.names.all(), day) or self.key


class PartyName(Claim):
    party = ForeignKey(Party, CASCADE, related_name="names")
    text = CharField(max_length=200, help_text="The name exactly as the source spells it.")
    kind = CharField(
        max_length=20,
        choices=NameKind,
        default=NameKind.TRANSLITERATION,
        help_text="Pages show the short or former name that was in force on the day they speak of; "
        "all kinds are found by search.",
    )
    language = CharField(max_length=8, choices=Language, default=Language.ENGLISH)
    script = CharField(max_length=4, choices=Script, default=Script.LATIN)
    valid_from = PartialDateField("from", help_text="When the name came into use. Empty if not known.")
    valid_to = PartialDateField("to", help_text="When it was given up. Empty if not known or still in use.")
    meaning_of = CharField(
        max_length=200, blank=True, help_text="Only for a meaning: the name that it explains, such as Otan."
    )
    note = CharField(max_length=200, blank=True, help_text="An oddity of the form.")

    class Meta(Claim.Meta):
        verbose_name = "name"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=in_order("valid_from", "valid_to"),
                name="parties_name_ends_after_it_begins",
                violation_error_message="The name is given up before it comes into use.",
            ),
            UniqueConstraint(
                fields=["party", "text", "kind", "document", "locator"],
                name="parties_name_stands_once_for_each_source",
                violation_error_message="This name stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def reading(self) -> Reading:
        return Reading(
            rows="names",
            scope=("meaning", self.meaning_of),
            measure="Meaning of the name",
            place=self.meaning_of,
            value=self.text,
            claim=self,
        )

    def holds_on(self, day: datetime.date) -> bool:
        begun = not self.valid_from or PartialDate(self.valid_from).earliest <= day
        return begun and (not self.valid_to or PartialDate(self.valid_to).latest >= day)

    @property
    def begins(self) -> datetime.date:
        return PartialDate(self.valid_from).earliest if self.valid_from else datetime.date.min


def name_of_the_day(names: Iterable[PartyName], day: datetime.date | None) -> str | None:
    """Choose, of the names in force on ``day``, the one that came into use last.

    A name whose end is not known thereby yields to its successor from the day the successor begins.
    """
    english = [name for name in names if name.language == Language.ENGLISH]
    usual = [name for name in english if name.kind in NAMES_OF_A_DAY]
    official = [name for name in english if name.kind == NameKind.OFFICIAL]
    for candidates in (usual, official):
        in_force = [name for name in candidates if name.holds_on(day or datetime.date.max)]
        if chosen := max(in_force or candidates, key=lambda name: name.begins, default=None):
            return chosen.text
    return None
