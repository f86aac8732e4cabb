import datetime
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from elections.documents import ABOUT_ELECTIONS, about, first_polling_day
from observers.models import Allegation, AllegationStep
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
)


class AllegationStepSerializer(RowSerializer):
    kind_label = label_of("kind")
    on = PartialDateField(source="happened_on")
    statement = ReferenceField()
    cite = cite()

    class Meta:
        model = AllegationStep
        fields = ("kind", "kind_label", "text", "on", "as_written", "statement", "cite")


class AllegationSerializer(RecordSerializer, RowSerializer):
    topic_label = label_of("topic")
    said_by_party = ReferenceField(on=lambda allegation: allegation.day)
    statement = ReferenceField()
    made_on = PartialDateField()
    against_party = ReferenceField(on=lambda allegation: allegation.day)
    against_person = ReferenceField()
    against_organisation = ReferenceField()
    parties = ReferenceListField()
    people = ReferenceListField()
    elections = ReferenceListField()
    disputed_tally = ReferenceField()
    cite = cite()
    steps = AllegationStepSerializer(many=True, read_only=True)

    class Meta:
        model = Allegation
        fields = (
            *HEAD,
            *("text", "topic", "topic_label", "is_criminal", "said_by_party", "statement"),
            *("made_on", "made_as_written", "against_party", "against_person", "against_organisation"),
            *(
                "against_text",
                "parties",
                "people",
                "elections",
                "disputes",
                "disputed_tally",
                "cite",
                "steps",
            ),
        )


@register
class AllegationDocument(DeskDocument):
    kind, plural, path = "allegation", "allegations", "allegations"
    model = Allegation
    serializer_class = AllegationSerializer
    facet_names: ClassVar = ABOUT_ELECTIONS | {
        "party": "Key of a party that makes it, or that it accuses or concerns.",
        "person": "Key of a person who makes it, or whom it accuses or concerns.",
        "organisation": "Key of a body that makes it, or that it accuses.",
        "statement": "Key of the statement in which it was made, or answered.",
        "tally": "Key of the result that it disputes.",
        "topic": "What it is about, for example counting.",
        "document": "Key of a document that it, or a step of what followed, is taken from.",
    }

    def title(self, record: Allegation) -> str:
        return record.title

    def text(self, record: Allegation, document: dict[str, Any]) -> str:
        steps = (step.text for step in record.steps.all())
        return prose(record.text, record.against_text, record.said_by_text, record.disputes, *steps)

    def date(self, record: Allegation) -> datetime.date | None:
        return day_of(record.made_on) or first_polling_day(record.elections.all())

    def facets(self, record: Allegation) -> Iterable[tuple[str, str]]:
        steps = record.steps.all()
        yield from about(record.elections.all())
        yield "topic", record.topic
        yield from _named(party=(record.said_by_party, record.against_party, *record.parties.all()))
        yield from _named(person=(record.said_by_person, record.against_person, *record.people.all()))
        yield from _named(organisation=(record.said_by_organisation, record.against_organisation))
        yield from _named(tally=(record.disputed_tally,))
        yield from _named(statement=(record.statement, *(step.statement for step in steps)))
        for step in steps:
            yield from _named(organisation=(step.said_by_organisation,), person=(step.said_by_person,))
        yield from cited_documents(record, *steps)


def _named(**related: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield a facet for every record that is there, under the name of its kind."""
    for name, records in related.items():
        yield from ((name, record.key) for record in records if record)
