import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from parties.models import Party, PartyName, name_of_the_day
from publishing.documents import PartialDateField, RecordSerializer
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
    year_of,
)


class PartyNameSerializer(RowSerializer):
    kind_label = label_of("kind")
    valid_from = PartialDateField()
    valid_to = PartialDateField()
    cite = cite()

    class Meta:
        model = PartyName
        fields = (
            "text",
            "language",
            "script",
            "kind",
            "kind_label",
            "valid_from",
            "valid_to",
            "note",
            "cite",
        )


class PartySerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    status_label = label_of("status")
    founded = PartialDateField()
    dissolved = PartialDateField()
    names = PartyNameSerializer(many=True, read_only=True)

    class Meta:
        model = Party
        fields = (
            *HEAD,
            *("name", "country", "country_label", "status", "status_label"),
            *("founded", "founded_as_written", "dissolved", "colour", "website", "summary", "names"),
        )


@register
class PartyDocument(DeskDocument):
    kind, plural, path = "party", "parties", "parties"
    model = Party
    serializer_class = PartySerializer
    facet_names: ClassVar = {
        "year": "Year of its founding.",
        "country": "ISO 3166-1 code of the party’s country.",
        "status": "Whether it is registered, suspended, dissolved.",
        "document": "Key of a document that gives one of its names.",
    }

    def title(self, record: Party) -> str:
        return record.name

    def label(self, record: Party, on: datetime.date | None) -> str:
        return record.name_on(on)

    def label_from(self, document: dict[str, Any], on: datetime.date | None) -> str:
        names = [
            PartyName(
                text=name["text"],
                kind=name["kind"],
                language=name["language"],
                valid_from=name["valid_from"] or "",
                valid_to=name["valid_to"] or "",
            )
            for name in document["names"]
        ]
        return name_of_the_day(names, on) or document["title"]

    def text(self, record: Party, document: dict[str, Any]) -> str:
        return prose(*dict.fromkeys(name.text for name in record.names.all()), record.summary)

    def date(self, record: Party) -> datetime.date | None:
        return day_of(record.founded)

    def facets(self, record: Party) -> Iterable[tuple[str, str]]:
        yield "year", year_of(record.founded)
        yield "country", record.country
        yield "status", record.status
        yield from cited_documents(*record.names.all())
