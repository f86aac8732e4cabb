import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents import ABOUT_ELECTIONS, about, first_polling_day
from observers.models import Mission, MissionHead
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField, ReferenceListField
from publishing.registry import register
from sources.documents import (
    HEAD,
    DeskDocument,
    PeriodSerializer,
    RowSerializer,
    cite,
    cited_documents,
    day_of,
    label_of,
    prose,
    speakers,
)


class MissionHeadSerializer(PeriodSerializer):
    person = ReferenceField()
    cite = cite()

    class Meta:
        model = MissionHead
        fields = ("person", "title", "valid_from", "valid_to", "cite")


class MissionSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    organisations = ReferenceListField()
    umbrella = ReferenceField()
    elections = ReferenceListField()
    country_label = label_of("country")
    began_on = PartialDateField()
    ended_on = PartialDateField()
    heads = MissionHeadSerializer(many=True, read_only=True)
    cite = cite()

    class Meta:
        model = Mission
        fields = (
            *HEAD,
            *("name", "kind", "kind_label", "organisations", "country", "country_label", "umbrella"),
            *("elections", "began_on", "ended_on", "heads", "summary", "cite"),
        )


@register
class MissionDocument(DeskDocument):
    kind, plural, path = "mission", "missions", "observers"
    model = Mission
    serializer_class = MissionSerializer
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "type": "Kind of mission, for example parliamentary.",
        "organisation": "Key of an organisation that sent it, or speaks of it.",
        "mission": "Key of the joint mission that it was a part of.",
        "person": "Key of a person who headed it, or speaks of it.",
        "document": "Key of a document that names it.",
    }

    def title(self, record: Mission) -> str:
        return record.name

    def text(self, record: Mission, document: dict[str, Any]) -> str:
        organisations = (organisation["label"] for organisation in document["organisations"])
        heads = (f"{head['person']['label']}, {head['title']}" for head in document["heads"])
        return prose(record.summary, *organisations, *heads)

    def date(self, record: Mission) -> datetime.date | None:
        return first_polling_day(record.elections.all()) or day_of(record.began_on)

    def facets(self, record: Mission) -> Iterable[tuple[str, str]]:
        yield from about(record.elections.all())
        yield "type", record.kind
        yield from (("organisation", organisation.key) for organisation in record.organisations.all())
        if record.umbrella:
            yield "mission", record.umbrella.key
        yield from (("person", head.person.key) for head in record.heads.all())
        claims = [record, *record.heads.all()]
        yield from cited_documents(*claims)
        yield from speakers(claims)
