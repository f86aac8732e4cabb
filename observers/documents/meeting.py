import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents import ABOUT_ELECTIONS, about
from observers.models import Meeting, MeetingParty, MeetingTone, MeetingTopic
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField
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


class MeetingPartySerializer(RowSerializer):
    party = ReferenceField(on=lambda visit: visit.day)
    met_on = PartialDateField()
    cite = cite()

    class Meta:
        model = MeetingParty
        fields = ("party", "name_as_written", "met_on", "note", "cite")


class MeetingTopicSerializer(RowSerializer):
    topic_label = label_of("topic")
    cite = cite()

    class Meta:
        model = MeetingTopic
        fields = ("topic", "topic_label", "text", "cite")


class MeetingToneSerializer(RowSerializer):
    cite = cite()

    class Meta:
        model = MeetingTone
        fields = ("text", "cite")


class MeetingSerializer(RecordSerializer, RowSerializer):
    mission = ReferenceField()
    began_on = PartialDateField()
    ended_on = PartialDateField()
    parties = MeetingPartySerializer(many=True, read_only=True)
    topics = MeetingTopicSerializer(many=True, read_only=True)
    tones = MeetingToneSerializer(many=True, read_only=True)
    cite = cite()

    class Meta:
        model = Meeting
        fields = (
            *HEAD,
            *("mission", "began_on", "ended_on", "as_written", "place", "participants", "first_time"),
            *("summary", "cite", "parties", "topics", "tones"),
        )


@register
class MeetingDocument(DeskDocument):
    kind, plural, path = "meeting", "meetings", "meetings"
    model = Meeting
    serializer_class = MeetingSerializer
    facet_names: ClassVar = (
        ABOUT_ELECTIONS
        | SPEAKERS
        | {
            "mission": "Key of the mission whose members met.",
            "party": "Key of a party that they met.",
            "topic": "What was talked about, for example media.",
            "document": "Key of a document that tells of it.",
        }
    )

    def title(self, record: Meeting) -> str:
        return record.title

    def text(self, record: Meeting, document: dict[str, Any]) -> str:
        visits = document["parties"]
        names = (visit["name_as_written"] for visit in visits)
        labels = (visit["party"]["label"] for visit in visits if visit["party"])
        texts = (part["text"] for part in (*document["topics"], *document["tones"]))
        return prose(record.summary, record.place, record.first_time, *names, *labels, *texts)

    def date(self, record: Meeting) -> datetime.date | None:
        return day_of(record.began_on)

    def facets(self, record: Meeting) -> Iterable[tuple[str, str]]:
        visits, topics, tones = record.parties.all(), record.topics.all(), record.tones.all()
        yield from about(record.mission.elections.all())
        yield "mission", record.mission.key
        yield from (("party", visit.party.key) for visit in visits if visit.party)
        yield from (("topic", topic.topic) for topic in topics)
        claims = [record, *visits, *topics, *tones]
        yield from cited_documents(*claims)
        yield from speakers(claims)
