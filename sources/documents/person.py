from collections.abc import Iterable
from typing import Any, ClassVar

from publishing.documents import RecordSerializer, ReferenceField
from publishing.registry import register
from sources import models
from sources.documents.claim import (
    HEAD,
    SPEAKERS,
    DeskDocument,
    PeriodSerializer,
    RowSerializer,
    cite,
    cited_documents,
    prose,
    speakers,
)
from sources.documents.naming import NAMING_FIELDS, NamingSerializer


class PersonNameSerializer(NamingSerializer):
    class Meta:
        model = models.PersonName
        fields = NAMING_FIELDS


class PersonRoleSerializer(PeriodSerializer):
    organisation = ReferenceField()
    cite = cite()

    class Meta:
        model = models.PersonRole
        fields = ("title", "organisation", "valid_from", "valid_to", "as_written", "cite")


class PersonSerializer(RecordSerializer, RowSerializer):
    names = PersonNameSerializer(many=True, read_only=True)
    roles = PersonRoleSerializer(many=True, read_only=True)

    class Meta:
        model = models.Person
        fields = (*HEAD, "name", "native_name", "summary", "names", "roles")


@register
class PersonDocument(DeskDocument):
    kind, plural, path = "person", "people", "people"
    model = models.Person
    serializer_class = PersonSerializer
    facet_names: ClassVar = SPEAKERS | {
        "organisation": "Key of an organisation in which the person has or had a role, or on whose word one is stated.",
        "document": "Key of a document that names the person or a role.",
    }

    def title(self, record: models.Person) -> str:
        return record.name

    def text(self, record: models.Person, document: dict[str, Any]) -> str:
        names = dict.fromkeys(name.text for name in record.names.all())
        roles = (role.title for role in record.roles.all())
        return prose(record.native_name, record.summary, *names, *roles)

    def facets(self, record: models.Person) -> Iterable[tuple[str, str]]:
        roles = record.roles.all()
        yield from (("organisation", role.organisation.key) for role in roles if role.organisation)
        claims = [*record.names.all(), *roles]
        yield from cited_documents(*claims)
        yield from speakers(claims)
