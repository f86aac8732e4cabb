import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from rest_framework import serializers

from parties.models import (
    Leadership,
    Party,
    PartyEvent,
    PartyGoal,
    PartyLabel,
    PartyName,
    PartyRelation,
    name_of_the_day,
)
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField
from publishing.registry import register
from sources.disputes.shape import FACET, DisputedRowSerializer, disputes, state_of
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
    year_of,
)

ROWS = ("names", "goals", "events", "relations", "leaders", "labels")


class PartyNameSerializer(DisputedRowSerializer):
    kind_label = label_of("kind")
    valid_from = PartialDateField()
    valid_to = PartialDateField()
    cite = cite()

    class Meta:
        model = PartyName
        fields = (
            "text",
            "language",
            "script",
            "kind",
            "kind_label",
            "valid_from",
            "valid_to",
            "meaning_of",
            "note",
            "disputes",
            "cite",
        )


class PartyGoalSerializer(RowSerializer):
    points = serializers.SerializerMethodField(help_text="The aims one by one.")
    attribution_label = label_of("attribution")
    as_of = PartialDateField()
    cite = cite()

    class Meta:
        model = PartyGoal
        fields = (
            *("text", "points", "attribution", "attribution_label", "heading_as_written"),
            *("as_of", "cite"),
        )

    def get_points(self, goal: PartyGoal) -> list[str]:
        return [point.strip() for point in goal.points.splitlines() if point.strip()]


class PartyEventSerializer(DisputedRowSerializer):
    kind_label = label_of("kind")
    on = PartialDateField(source="happened_on")
    on_as_written = serializers.CharField(source="happened_as_written", read_only=True)
    decided_by = ReferenceField()
    cite = cite()

    class Meta:
        model = PartyEvent
        fields = (
            *("kind", "kind_label", "on", "on_as_written", "text", "name_before", "name_after"),
            *("decided_by", "decided_by_text", "reason", "disputes", "cite"),
        )


class PartyRelationSerializer(PeriodSerializer):
    kind_label = label_of("kind")
    other = ReferenceField()
    cite = cite()

    class Meta:
        model = PartyRelation
        fields = ("kind", "kind_label", "other", "valid_from", "valid_to", "note", "cite")


class LeadershipSerializer(PeriodSerializer):
    person = ReferenceField()
    as_of = PartialDateField()
    cite = cite()

    class Meta:
        model = Leadership
        fields = ("person", "person_text", "role", "valid_from", "valid_to", "as_of", "as_written", "cite")


class PartyLabelSerializer(RowSerializer):
    as_of = PartialDateField()
    cite = cite()

    class Meta:
        model = PartyLabel
        fields = ("text", "explanation", "as_of", "as_of_as_written", "cite")


class PartySerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    status_label = label_of("status")
    founded = PartialDateField()
    dissolved = PartialDateField()
    names = PartyNameSerializer(many=True, read_only=True)
    goals = PartyGoalSerializer(many=True, read_only=True)
    events = PartyEventSerializer(many=True, read_only=True)
    relations = PartyRelationSerializer(many=True, read_only=True)
    leaders = LeadershipSerializer(many=True, read_only=True)
    labels = PartyLabelSerializer(many=True, read_only=True)
    disputes = disputes()

    class Meta:
        model = Party
        fields = (
            *HEAD,
            *("name", "kind", "kind_label", "country", "country_label", "status", "status_label"),
            *("founded", "founded_as_written", "dissolved", "colour", "website", "summary", "names"),
            *("goals", "events", "relations", "leaders", "labels", "disputes"),
        )


@register
class PartyDocument(DeskDocument):
    kind, plural, path = "party", "parties", "parties"
    model = Party
    serializer_class = PartySerializer
    facet_names: ClassVar = {
        "year": "Year of its founding.",
        "type": "Kind of body: party, movement, electoral_bloc …",
        "country": "ISO 3166-1 code of the party’s country.",
        "status": "Whether it is registered, suspended, dissolved.",
        "party": "Key of a party that it is related to, or must not be taken for.",
        "person": "Key of a person who founded, led or chaired it.",
        "organisation": "Key of a body that decided on it, or is cited on it.",
        "document": "Key of a document that something is taken from.",
        "disputed": FACET,
    }

    def title(self, record: Party) -> str:
        return record.name

    def label(self, record: Party, on: datetime.date | None) -> str:
        return record.name_on(on)

    def label_from(self, document: dict[str, Any], on: datetime.date | None) -> str:
        names = [
            PartyName(
                text=name["text"],
                kind=name["kind"],
                language=name["language"],
                valid_from=name["valid_from"] or "",
                valid_to=name["valid_to"] or "",
            )
            for name in document["names"]
        ]
        return name_of_the_day(names, on) or document["title"]

    def text(self, record: Party, document: dict[str, Any]) -> str:
        leaders = (f"{_whom(leader)}, {leader['role']}" for leader in document["leaders"])
        labels = (prose(label.text, label.explanation) for label in record.labels.all())
        return prose(
            *dict.fromkeys(name.text for name in record.names.all()),
            record.summary,
            *leaders,
            *labels,
            *(event.text for event in record.events.all()),
            *(prose(goal.text, goal.points) for goal in record.goals.all()),
        )

    def date(self, record: Party) -> datetime.date | None:
        return day_of(record.founded)

    def facets(self, record: Party) -> Iterable[tuple[str, str]]:
        rows = [row for name in ROWS for row in getattr(record, name).all()]
        yield "year", year_of(record.founded)
        yield "type", record.kind
        yield "country", record.country
        yield "status", record.status
        yield from (("disputed", state) for state in state_of(record))
        yield from (("party", relation.other.key) for relation in record.relations.all())
        yield from (("person", leader.person.key) for leader in record.leaders.all() if leader.person)
        yield from (
            ("organisation", event.decided_by.key) for event in record.events.all() if event.decided_by
        )
        yield from (
            ("organisation", row.said_by_organisation.key) for row in rows if row.said_by_organisation
        )
        yield from (("person", row.said_by_person.key) for row in rows if row.said_by_person)
        yield from cited_documents(*rows)


def _whom(leader: dict[str, Any]) -> str:
    return leader["person"]["label"] if leader["person"] else leader["person_text"]
