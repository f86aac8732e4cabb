from collections.abc import Iterable
from typing import Any, ClassVar

from publishing.documents import RecordSerializer, ReferenceField
from publishing.registry import register
from sources import models
from sources.documents.claim import (
    HEAD,
    SPEAKERS,
    DeskDocument,
    RowSerializer,
    cited_documents,
    label_of,
    prose,
    speakers,
)
from sources.documents.naming import NAMING_FIELDS, NamingSerializer


class OrganisationNameSerializer(NamingSerializer):
    class Meta:
        model = models.OrganisationName
        fields = NAMING_FIELDS


class OrganisationSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    parent = ReferenceField()  # type: ignore[assignment]  # the framework moves declared fields off the class
    names = OrganisationNameSerializer(many=True, read_only=True)

    class Meta:
        model = models.Organisation
        fields = (
            *HEAD,
            *("name", "abbreviation", "kind", "kind_label", "country", "country_label", "parent"),
            *("website", "summary", "names"),
        )


@register
class OrganisationDocument(DeskDocument):
    kind, plural, path = "organisation", "organisations", "organisations"
    model = models.Organisation
    serializer_class = OrganisationSerializer
    facet_names: ClassVar = SPEAKERS | {
        "type": "Kind of organisation, for example observer.",
        "country": "ISO 3166-1 code of the country it belongs to.",
        "organisation": "Key of the body that it is a part of, or on whose word something is said of it.",
        "document": "Key of a document that names it.",
    }

    def title(self, record: models.Organisation) -> str:
        return record.name

    def text(self, record: models.Organisation, document: dict[str, Any]) -> str:
        names = dict.fromkeys(name.text for name in record.names.all())
        return prose(record.abbreviation, record.summary, *names)

    def facets(self, record: models.Organisation) -> Iterable[tuple[str, str]]:
        yield "type", record.kind
        yield "country", record.country
        if record.parent:
            yield "organisation", record.parent.key
        yield from cited_documents(*record.names.all())
        yield from speakers(record.names.all())
