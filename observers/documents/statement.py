import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from rest_framework import serializers

from elections.documents import ABOUT_ELECTIONS, about
from observers.choices import Topic
from observers.models import Finding, Quotation, Statement
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField, ReferenceListField
from publishing.registry import register
from sources.documents import (
    HEAD,
    DeskDocument,
    RowSerializer,
    cite,
    cited_documents,
    day_of,
    label_of,
    prose,
    speakers,
)


class FindingSerializer(RowSerializer):
    topic_label = label_of("topic")
    chapter = serializers.SerializerMethodField(
        help_text="The chapter of an ODIHR report that it belongs to."
    )
    chapter_label = serializers.SerializerMethodField()
    polarity_label = label_of("polarity")
    cite = cite()

    class Meta:
        model = Finding
        fields = (
            *("text", "topic", "topic_label", "chapter", "chapter_label"),
            *("polarity", "polarity_label", "is_second_hand", "cite"),
        )

    def get_chapter(self, finding: Finding) -> str:
        return Topic(finding.topic).chapter.value

    def get_chapter_label(self, finding: Finding) -> str:
        return str(Topic(finding.topic).chapter.label)


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
    party = ReferenceField(on=lambda statement: statement.day)
    person = ReferenceField()
    elections = ReferenceListField()
    issued_on = PartialDateField()
    cite = cite()
    findings = FindingSerializer(many=True, read_only=True)
    quotations = QuotationSerializer(many=True, read_only=True)

    class Meta:
        model = Statement
        fields = (
            *HEAD,
            *("kind", "kind_label", "mission", "organisation", "party", "person", "elections"),
            *("issued_on", "issued_as_written", "place", "summary", "cite"),
            *("findings", "quotations"),
        )


@register
class StatementDocument(DeskDocument):
    kind, plural, path = "statement", "statements", "statements"
    model = Statement
    serializer_class = StatementSerializer
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "type": "Kind of statement, for example preliminary.",
        "mission": "Key of the mission that issued it.",
        "organisation": "Key of the organisation that issued it, or speaks in it.",
        "party": "Key of the party that issued it.",
        "topic": "Topic of one of its findings, for example media.",
        "chapter": "Chapter of ODIHR’s reports that one of its findings belongs to, for example candidates.",
        "person": "Key of a person who speaks in it: quoted, or its author.",
        "document": "Key of a document that it is taken from.",
    }

    def title(self, record: Statement) -> str:
        return record.title

    def text(self, record: Statement, document: dict[str, Any]) -> str:
        quotations = document["quotations"]
        names = (quotation["speaker"]["label"] for quotation in quotations if quotation["speaker"])
        texts = (part["text"] for part in (*document["findings"], *quotations))
        return prose(record.summary, *texts, *names)

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
        if record.party:
            yield "party", record.party.key
        if record.person:
            yield "person", record.person.key
        yield from (("topic", finding.topic) for finding in findings)
        yield from (("chapter", Topic(finding.topic).chapter.value) for finding in findings)
        yield from (("person", quotation.speaker.key) for quotation in quotations if quotation.speaker)
        claims = [record, *findings, *quotations]
        yield from cited_documents(*claims)
        yield from speakers(claims)
