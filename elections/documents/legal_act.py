import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.models import ActEffect, LegalAct
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField, ReferenceListField
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


class ActEffectSerializer(RowSerializer):
    cite = cite()

    class Meta:
        model = ActEffect
        fields = ("text", "cite")


class LegalActSerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    kind_label = label_of("kind")
    adopted_on = PartialDateField()
    amends = ReferenceField(help_text="The law that it changes.")
    elections = ReferenceListField(help_text="Votes that it called or governed.")
    effects = ActEffectSerializer(many=True, read_only=True)

    class Meta:
        model = LegalAct
        fields = (
            *HEAD,
            *("name", "country", "country_label", "kind", "kind_label", "adopted_on", "adopted_as_written"),
            *("amends", "elections", "summary", "effects"),
        )


@register
class LegalActDocument(DeskDocument):
    kind, plural, path = "act", "acts", "acts"
    model = LegalAct
    serializer_class = LegalActSerializer
    facet_names: ClassVar = SPEAKERS | {
        "year": "Year of adoption.",
        "country": "ISO 3166-1 code of the country.",
        "type": "Kind of act, for example amendment.",
        "act": "Key of the law that it changes.",
        "election": "Key of a vote that it called or governed.",
        "document": "Key of a document that says what it did.",
        "organisation": "Key of a body that says what it did.",
    }

    def title(self, record: LegalAct) -> str:
        return record.name

    def text(self, record: LegalAct, document: dict[str, Any]) -> str:
        return prose(record.summary, *(effect.text for effect in record.effects.all()))

    def date(self, record: LegalAct) -> datetime.date | None:
        return day_of(record.adopted_on)

    def facets(self, record: LegalAct) -> Iterable[tuple[str, str]]:
        effects = record.effects.all()
        yield "year", year_of(record.adopted_on)
        yield "country", record.country
        yield "type", record.kind
        if record.amends:
            yield "act", record.amends.key
        yield from (("election", election.key) for election in record.elections.all())
        yield from cited_documents(*effects)
        yield from speakers(effects)
