from collections.abc import Iterable
from typing import Any, ClassVar

from elections.models import Chamber, ChamberName, Convocation
from publishing.documents import RecordSerializer, ReferenceField
from publishing.registry import register
from sources.documents import (
    HEAD,
    NAMING_FIELDS,
    SPEAKERS,
    DeskDocument,
    NamingSerializer,
    PeriodSerializer,
    RowSerializer,
    cite,
    cited_documents,
    label_of,
    prose,
    speakers,
)


class ChamberNameSerializer(NamingSerializer):
    class Meta:
        model = ChamberName
        fields = NAMING_FIELDS


class ConvocationSerializer(PeriodSerializer):
    cite = cite()

    class Meta:
        model = Convocation
        fields = ("number", "as_written", "valid_from", "valid_to", "note", "cite")


class ChamberSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    parent = ReferenceField(help_text="The parliament that it is a house of.")  # type: ignore[assignment]
    names = ChamberNameSerializer(many=True, read_only=True)
    convocations = ConvocationSerializer(many=True, read_only=True)

    class Meta:
        model = Chamber
        fields = (
            *HEAD,
            *("name", "country", "country_label", "kind", "kind_label", "parent", "summary"),
            *("names", "convocations"),
        )


@register
class ChamberDocument(DeskDocument):
    kind, plural, path = "chamber", "chambers", "chambers"
    model = Chamber
    serializer_class = ChamberSerializer
    facet_names: ClassVar = SPEAKERS | {
        "type": "Kind of body: parliament, lower, upper, local, other.",
        "country": "ISO 3166-1 code of the country.",
        "chamber": "Key of the parliament that it is a house of.",
        "document": "Key of a document that names it or one of its convocations.",
    }

    def title(self, record: Chamber) -> str:
        return record.name

    def text(self, record: Chamber, document: dict[str, Any]) -> str:
        names = dict.fromkeys(name.text for name in record.names.all())
        convocations = record.convocations.all()
        return prose(record.summary, *names, *(prose(one.as_written, one.note) for one in convocations))

    def facets(self, record: Chamber) -> Iterable[tuple[str, str]]:
        yield "type", record.kind
        yield "country", record.country
        if record.parent:
            yield "chamber", record.parent.key
        claims = [*record.names.all(), *record.convocations.all()]
        yield from cited_documents(*claims)
        yield from speakers(claims)
