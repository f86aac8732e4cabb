import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents import ABOUT_ELECTIONS, about, first_polling_day
from observers.models import FollowUp, Recommendation
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
)


class FollowUpSerializer(RowSerializer):
    rating_label = label_of("rating")
    on = PartialDateField(source="noted_on")
    cite = cite()

    class Meta:
        model = FollowUp
        fields = ("rating", "rating_label", "on", "as_written", "note", "cite")


class RecommendationSerializer(RecordSerializer, RowSerializer):
    statement = ReferenceField()
    organisation = ReferenceField()
    elections = ReferenceListField()
    topic_label = label_of("topic")
    priority_label = label_of("priority")
    cite = cite()
    follow_ups = FollowUpSerializer(many=True, read_only=True)

    class Meta:
        model = Recommendation
        fields = (
            *HEAD,
            *("statement", "organisation", "elections", "number", "text", "topic", "topic_label"),
            *("priority", "priority_label", "addressee", "cite", "follow_ups"),
        )


@register
class RecommendationDocument(DeskDocument):
    kind, plural, path = "recommendation", "recommendations", "recommendations"
    model = Recommendation
    serializer_class = RecommendationSerializer
    facet_names: ClassVar = (
        ABOUT_ELECTIONS
        | SPEAKERS
        | {
            "statement": "Key of the statement that makes it.",
            "organisation": "Key of the organisation that recommends it, or says what became of it.",
            "topic": "What it is about, for example media.",
            "rating": "The newest word on its implementation, or none.",
            "document": "Key of a document that it, or a step of its history, is taken from.",
        }
    )

    def title(self, record: Recommendation) -> str:
        return record.title

    def text(self, record: Recommendation, document: dict[str, Any]) -> str:
        return prose(record.number, record.text, *(step.note for step in record.follow_ups.all()))

    def date(self, record: Recommendation) -> datetime.date | None:
        return (
            day_of(record.statement.issued_on)
            if record.statement
            else first_polling_day(record.elections.all())
        )

    def facets(self, record: Recommendation) -> Iterable[tuple[str, str]]:
        steps = record.follow_ups.all()
        yield from about(record.elections.all())
        if record.statement:
            yield "statement", record.statement.key
        if record.organisation:
            yield "organisation", record.organisation.key
        yield "topic", record.topic
        newest = max(steps, key=lambda step: str(step.noted_on), default=None)
        yield "rating", newest.rating if newest else "none"
        yield from cited_documents(record, *steps)
        yield from speakers([record, *steps])
