import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.models import Cycle
from publishing.documents import PartialDateField, RecordSerializer
from publishing.registry import register
from sources.documents import (
    HEAD,
    SPEAKERS,
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


class CycleSerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    began = PartialDateField()
    ended = PartialDateField()
    cite = cite()

    class Meta:
        model = Cycle
        fields = (*HEAD, "name", "country", "country_label", "began", "ended", "summary", "cite")


@register
class CycleDocument(DeskDocument):
    kind, plural, path = "cycle", "cycles", "cycles"
    model = Cycle
    serializer_class = CycleSerializer
    facet_names: ClassVar = SPEAKERS | {
        "year": "Year in which it began.",
        "country": "ISO 3166-1 code of the country that votes.",
        "document": "Key of the document that counts the votes as a series.",
    }

    def title(self, record: Cycle) -> str:
        return record.name

    def text(self, record: Cycle, document: dict[str, Any]) -> str:
        return prose(record.summary)

    def date(self, record: Cycle) -> datetime.date | None:
        return day_of(record.began)

    def facets(self, record: Cycle) -> Iterable[tuple[str, str]]:
        yield "year", year_of(record.began)
        yield "country", record.country
        yield from cited_documents(record)
        yield from speakers([record])
