from collections.abc import Iterable
from typing import Any, ClassVar

from rest_framework import serializers

from elections.choices import DisputeKind
from elections.models import Dispute, DisputeSide
from publishing.documents import RecordSerializer, ReferenceListField
from publishing.registry import register
from sources.disputes.shape import OPEN, SETTLED
from sources.documents import (
    HEAD,
    DeskDocument,
    RowSerializer,
    cite,
    cited_documents,
    label_of,
    prose,
    speakers,
)

APPARENT = "apparent"
ABOUT = {
    "election": "elections",
    "party": "parties",
    "person": "people",
    "organisation": "organisations",
    "rule": "rules",
    "chamber": "chambers",
}


class DisputeSideSerializer(RowSerializer):
    cite = cite()

    class Meta:
        model = DisputeSide
        fields = ("text", "preferred_because", "cite")


class DisputeSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    is_open = serializers.BooleanField(
        read_only=True,
        help_text="False where the desk prefers one side, or where it only looks like a contradiction.",
    )
    elections = ReferenceListField()
    parties = ReferenceListField()
    people = ReferenceListField()
    organisations = ReferenceListField()
    rules = ReferenceListField()
    chambers = ReferenceListField()
    sides = DisputeSideSerializer(many=True, read_only=True)

    class Meta:
        model = Dispute
        fields = (
            *HEAD,
            "kind",
            "kind_label",
            "country",
            "country_label",
            "explanation",
            "is_open",
            *ABOUT.values(),
            "sides",
        )


@register
class DisputeDocument(DeskDocument):
    kind, plural, path = "dispute", "disputes", "disputes"
    model = Dispute
    serializer_class = DisputeSerializer
    facet_names: ClassVar = {
        "type": "What differs: figure, date, name, verdict, wording, arithmetic …",
        "disputed": "open, settled where a side is preferred, apparent where it only looks like a contradiction.",
        "country": "ISO 3166-1 code of the country.",
        **{kind: f"Key of a {kind} that it concerns." for kind in ABOUT},
        "document": "Key of a document that speaks on one side.",
    }

    def title(self, record: Dispute) -> str:
        return record.title

    def text(self, record: Dispute, document: dict[str, Any]) -> str:
        return prose(record.explanation, *(side.text for side in record.sides.all()))

    def facets(self, record: Dispute) -> Iterable[tuple[str, str]]:
        sides = record.sides.all()
        yield "type", record.kind
        yield "country", record.country
        yield "disputed", _state(record)
        for kind, name in ABOUT.items():
            yield from ((kind, about.key) for about in getattr(record, name).all())
        yield from cited_documents(*sides)
        yield from speakers(sides)


def _state(record: Dispute) -> str:
    if record.kind == DisputeKind.APPARENT:
        return APPARENT
    return OPEN if record.is_open else SETTLED
