from collections.abc import Iterable
from typing import Any, ClassVar

from elections.models import Place, PlaceName
from publishing.documents import RecordSerializer, ReferenceField
from publishing.registry import register
from sources.documents import (
    HEAD,
    NAMING_FIELDS,
    SPEAKERS,
    DeskDocument,
    NamingSerializer,
    RowSerializer,
    cited_documents,
    label_of,
    prose,
    speakers,
)


class PlaceNameSerializer(NamingSerializer):
    class Meta:
        model = PlaceName
        fields = NAMING_FIELDS


class PlaceSerializer(RecordSerializer, RowSerializer):
    level_label = label_of("level")
    country_label = label_of("country")
    parent = ReferenceField(help_text="The next larger place that it lies in.")  # type: ignore[assignment]
    names = PlaceNameSerializer(many=True, read_only=True)

    class Meta:
        model = Place
        fields = (
            *HEAD,
            *("name", "level", "level_label", "country", "country_label", "parent", "summary", "names"),
        )


@register
class PlaceDocument(DeskDocument):
    kind, plural, path = "place", "places", "places"
    model = Place
    serializer_class = PlaceSerializer
    facet_names: ClassVar = SPEAKERS | {
        "type": "Its level: country, region, national_city, city, town.",
        "country": "ISO 3166-1 code of the country.",
        "place": "Key of the next larger place that it lies in.",
        "document": "Key of a document that names it.",
    }

    def title(self, record: Place) -> str:
        return record.name

    def text(self, record: Place, document: dict[str, Any]) -> str:
        return prose(record.summary, *dict.fromkeys(name.text for name in record.names.all()))

    def facets(self, record: Place) -> Iterable[tuple[str, str]]:
        yield "type", record.level
        yield "country", record.country
        if record.parent:
            yield "place", record.parent.key
        yield from cited_documents(*record.names.all())
        yield from speakers(record.names.all())
