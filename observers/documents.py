import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents import ABOUT_ELECTIONS, about, first_polling_day
from observers.models import (
    Finding,
    FollowUp,
    Mission,
    MissionHead,
    Quotation,
    Recommendation,
    Statement,
)
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
    heads = MissionHeadSerializer(many=True, read_only=True)
    cite = cite()

    class Meta:
        model = Mission
        fields = (
            *HEAD,
            *(
                "name",
                "kind",
                "kind_label",
                "organisations",
                "umbrella",
                "elections",
                "heads",
                "summary",
                "cite",
            ),
        )


@register
class MissionDocument(DeskDocument):
    kind, plural, path = "mission", "missions", "observers"
    model = Mission
    serializer_class = MissionSerializer
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "type": "Kind of mission, for example parliamentary.",
        "organisation": "Key of an organisation that sent it.",
        "mission": "Key of the joint mission that it was a part of.",
        "person": "Key of a person who headed it.",
        "document": "Key of a document that names it.",
    }

    def title(self, record: Mission) -> str:
        return record.name

    def text(self, record: Mission, document: dict[str, Any]) -> str:
        organisations = (organisation["label"] for organisation in document["organisations"])
        heads = (f"{head['person']['label']}, {head['title']}" for head in document["heads"])
        return prose(record.summary, *organisations, *heads)

    def date(self, record: Mission) -> datetime.date | None:
        return first_polling_day(record.elections.all())

    def facets(self, record: Mission) -> Iterable[tuple[str, str]]:
        yield from about(record.elections.all())
        yield "type", record.kind
        yield from (("organisation", organisation.key) for organisation in record.organisations.all())
        if record.umbrella:
            yield "mission", record.umbrella.key
        yield from (("person", head.person.key) for head in record.heads.all())
        yield from cited_documents(record, *record.heads.all())


class FindingSerializer(RowSerializer):
    topic_label = label_of("topic")
    polarity_label = label_of("polarity")
    cite = cite()

    class Meta:
        model = Finding
        fields = ("text", "topic", "topic_label", "polarity", "polarity_label", "is_second_hand", "cite")


class QuotationSerializer(RowSerializer):
    speaker = ReferenceField()
    cite = cite()

    class Meta:
        model = Quotation
        fields = ("text", "language", "speaker", "role", "cite")


class StatementSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    mission = ReferenceField()
    organisation = ReferenceField()
    elections = ReferenceListField()
    issued_on = PartialDateField()
    cite = cite()
    findings = FindingSerializer(many=True, read_only=True)
    quotations = QuotationSerializer(many=True, read_only=True)

    class Meta:
        model = Statement
        fields = (
            *HEAD,
            *("kind", "kind_label", "mission", "organisation", "elections", "issued_on", "issued_as_written"),
            *("place", "summary", "cite", "findings", "quotations"),
        )


@register
class StatementDocument(DeskDocument):
    kind, plural, path = "statement", "statements", "statements"
    model = Statement
    serializer_class = StatementSerializer
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "type": "Kind of statement, for example preliminary.",
        "mission": "Key of the mission that issued it.",
        "organisation": "Key of the organisation that issued it.",
        "topic": "Topic of one of its findings, for example media.",
        "person": "Key of a person quoted in it.",
        "document": "Key of a document that it is taken from.",
    }

    def title(self, record: Statement) -> str:
        return record.title

    def text(self, record: Statement, document: dict[str, Any]) -> str:
        quotations = document["quotations"]
        speakers = (quotation["speaker"]["label"] for quotation in quotations if quotation["speaker"])
        texts = (part["text"] for part in (*document["findings"], *quotations))
        return prose(record.summary, *texts, *speakers)

    def date(self, record: Statement) -> datetime.date | None:
        return day_of(record.issued_on)

    def facets(self, record: Statement) -> Iterable[tuple[str, str]]:
        findings, quotations = record.findings.all(), record.quotations.all()
        yield from about(record.elections.all())
        yield "type", record.kind
        if record.mission:
            yield "mission", record.mission.key
        if record.organisation:
            yield "organisation", record.organisation.key
        yield from (("topic", finding.topic) for finding in findings)
        yield from (("person", quotation.speaker.key) for quotation in quotations if quotation.speaker)
        yield from cited_documents(record, *findings, *quotations)


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
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "statement": "Key of the statement that makes it.",
        "organisation": "Key of the organisation that recommends it.",
        "topic": "What it is about, for example media.",
        "rating": "The newest word on its implementation, or none.",
        "document": "Key of a document that it, or a step of its history, is taken from.",
    }

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
