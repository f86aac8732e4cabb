import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents.about import first_polling_day
from elections.models import Event, EventAccount
from publishing.documents import (
    DigitsField,
    PartialDateField,
    RecordSerializer,
    ReferenceField,
    ReferenceListField,
)
from publishing.registry import register
from sources.documents import (
    HEAD,
    DeskDocument,
    RowSerializer,
    cite,
    cited_documents,
    day_of,
    label_of,
    prose,
    speakers,
    year_of,
)

RELATED = {
    "chamber": "chambers",
    "election": "elections",
    "party": "parties",
    "person": "people",
    "organisation": "organisations",
    "act": "acts",
}


class EventAccountSerializer(RowSerializer):
    on = PartialDateField(
        source="happened_on", help_text="Where it tells of another day than the event’s own; null where not."
    )
    qualifier_label = label_of("qualifier")
    value = DigitsField(help_text="A number in the account; null if it gives none.")
    unit_label = label_of("unit")
    cite = cite()

    class Meta:
        model = EventAccount
        fields = (
            "text",
            "on",
            "counted",
            "qualifier",
            "qualifier_label",
            "value",
            "unit",
            "unit_label",
            "cite",
        )


class EventSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    began_on = PartialDateField()
    ended_on = PartialDateField()
    place = ReferenceField(help_text="The place’s record, if there is one.")
    chambers = ReferenceListField(help_text="Bodies that it happened in or to.")
    elections = ReferenceListField(help_text="Votes that a source connects it with.")
    parties = ReferenceListField()
    people = ReferenceListField()
    organisations = ReferenceListField(help_text="Bodies that acted: a court, a ministry, observers.")
    acts = ReferenceListField(help_text="Legal acts that it came by or led to.")
    accounts = EventAccountSerializer(many=True, read_only=True)

    class Meta:
        model = Event
        fields = (
            *HEAD,
            *("kind", "kind_label", "country", "country_label", "began_on", "ended_on", "as_written"),
            *("place", "place_text", "chambers", "elections", "parties", "people", "organisations", "acts"),
            *("summary", "accounts"),
        )


@register
class EventDocument(DeskDocument):
    kind, plural, path = "event", "events", "events"
    model = Event
    serializer_class = EventSerializer
    facet_names: ClassVar = {
        "year": "Year in which it happened or began.",
        "country": "ISO 3166-1 code of the country whose politics it concerns.",
        "type": "Kind of event, for example protest.",
        "election": "Key of a vote that a source connects it with.",
        "party": "Key of a party that it concerns.",
        "person": "Key of a person whom it concerns, or who tells of it.",
        "organisation": "Key of a body that acted in it, or that tells of it.",
        "chamber": "Key of a body that it happened in or to.",
        "act": "Key of a legal act that it came by or led to.",
        "place": "Key of the place where it happened.",
        "document": "Key of a document that tells of it.",
    }

    def title(self, record: Event) -> str:
        return record.title

    def text(self, record: Event, document: dict[str, Any]) -> str:
        accounts = (prose(account.text, account.said_by_text) for account in record.accounts.all())
        labels = (one["label"] for name in ("people", "parties") for one in document[name])
        return prose(record.summary, record.place_text, *accounts, *labels)

    def date(self, record: Event) -> datetime.date | None:
        return day_of(record.began_on or record.ended_on) or first_polling_day(record.elections.all())

    def facets(self, record: Event) -> Iterable[tuple[str, str]]:
        accounts = record.accounts.all()
        yield "year", year_of(record.began_on or record.ended_on)
        yield "country", record.country
        yield "type", record.kind
        if record.place:
            yield "place", record.place.key
        for name, relation in RELATED.items():
            yield from ((name, other.key) for other in getattr(record, relation).all())
        yield from (("person", one.said_by_person.key) for one in accounts if one.said_by_person)
        yield from speakers(accounts)
        yield from cited_documents(*accounts)
