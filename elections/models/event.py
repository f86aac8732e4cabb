from django.db.models import (
    CASCADE,
    PROTECT,
    CharField,
    CheckConstraint,
    ForeignKey,
    ManyToManyField,
    Q,
    TextField,
    UniqueConstraint,
)

from elections.choices import EventKind, Unit
from elections.querysets import EventQuerySet
from publishing.fields import DigitsField, PartialDateField
from publishing.models import Record
from sources.choices import Qualifier, countries
from sources.models import Claim
from sources.models.claim import in_order


class Event(Record):
    """What happened beside the vote: a parliament dissolved, a protest, a ruling, a sentence."""

    title = CharField(
        max_length=200,
        help_text="What happened, to whom, and when: Vladimir Kozlov sentenced, October 2012.",
    )
    kind = CharField(max_length=20, choices=EventKind)
    country = CharField(max_length=2, choices=countries, help_text="The country whose politics it concerns.")
    began_on = PartialDateField("date", help_text="The day, or the first of several; a month or a year.")
    ended_on = PartialDateField("to", help_text="The last day. Empty if it took one day, or if not known.")
    as_written = CharField(max_length=160, blank=True, help_text="The date in the words of the source.")
    place = ForeignKey(
        "elections.Place",
        PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The record of the place, so that the event stands on its page.",
    )
    place_text = CharField(
        max_length=160, blank=True, help_text="The place in words, where it says more: a courtroom in Almaty."
    )
    chambers = ManyToManyField(
        "elections.Chamber", blank=True, related_name="+", help_text="Bodies that it happened in or to."
    )
    elections = ManyToManyField(
        "elections.Election", blank=True, related_name="+", help_text="Votes that a source connects it with."
    )
    parties = ManyToManyField("parties.Party", blank=True, related_name="+")
    people = ManyToManyField("sources.Person", blank=True, related_name="+")
    organisations = ManyToManyField(
        "sources.Organisation",
        blank=True,
        related_name="+",
        help_text="The court, ministry or body that acted.",
    )
    acts = ManyToManyField(
        "elections.LegalAct", blank=True, related_name="+", help_text="Legal acts that it came by or led to."
    )
    summary = TextField(blank=True, help_text="What a reader must know to read the accounts rightly.")

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=in_order("began_on", "ended_on"),
                name="elections_event_ends_after_it_began",
                violation_error_message="The last day comes before the first.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EventAccount(Claim):
    """What one source says happened, with the number that it gives, if any."""

    event = ForeignKey(Event, CASCADE, related_name="accounts")
    text = TextField(help_text="What happened as this source tells it, in a sentence of our own.")
    happened_on = PartialDateField(
        "on", help_text="Only where this account tells of another day than the event’s own."
    )
    counted = CharField(
        max_length=160, blank=True, help_text="What the number counts: dead; supporters in the courtroom."
    )
    qualifier = CharField(max_length=20, choices=Qualifier, default=Qualifier.EXACTLY)
    value = DigitsField(help_text="The number in it, with the digits of the source: 15, 7.5.")
    unit = CharField(max_length=20, choices=Unit, blank=True)

    class Meta(Claim.Meta):
        verbose_name = "account"
        constraints = [
            *Claim.Meta.constraints,
            CheckConstraint(
                condition=Q(value=None, unit="", counted="")
                | (Q(value__isnull=False) & ~Q(unit="") & ~Q(counted="")),
                name="elections_account_says_what_its_number_counts",
                violation_error_message="Give the number, its unit and what it counts together.",
            ),
            UniqueConstraint(
                fields=["event", "text", "document", "locator"],
                name="elections_account_stands_once_for_each_source",
                violation_error_message="This account stands here already with the same source and place.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
