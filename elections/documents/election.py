import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from elections.documents.figure import FIGURE_FIELDS, FigureSerializer, areas, figure_text
from elections.models import Election, ElectionFigure, PollingDate
from publishing.documents import PartialDateField, RecordSerializer, ReferenceField, ReferenceListField
from publishing.registry import register
from sources.disputes.shape import FACET, DisputedRowSerializer, disputes, state_of
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


class ElectionFigureSerializer(FigureSerializer):
    class Meta:
        model = ElectionFigure
        fields = FIGURE_FIELDS


class PollingDateSerializer(DisputedRowSerializer):
    polling_on = PartialDateField()
    cite = cite()

    class Meta:
        model = PollingDate
        fields = ("polling_on", "as_written", "called", "disputes", "cite")


class ElectionSerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    kind_label = label_of("kind")
    polling_on = PartialDateField()
    body = ReferenceField(help_text="The record of the body elected.")
    cycle = ReferenceField(help_text="The series of votes that a source counts it to.")
    previous = ReferenceField()
    held_with = ReferenceListField(help_text="Other votes on the same day.")
    dates = PollingDateSerializer(many=True, read_only=True)
    figures = ElectionFigureSerializer(many=True, read_only=True)
    disputes = disputes()

    class Meta:
        model = Election
        fields = (
            *HEAD,
            *("name", "country", "country_label", "kind", "kind_label", "is_early"),
            *("polling_on", "polling_as_written", "polling_basis", "chamber", "body"),
            *("convocation", "seats", "system", "cycle", "held_with"),
            *("summary", "previous", "dates", "figures", "disputes"),
        )


@register
class ElectionDocument(DeskDocument):
    kind, plural, path = "election", "elections", "elections"
    model = Election
    serializer_class = ElectionSerializer
    facet_names: ClassVar = SPEAKERS | {
        "year": "Year of polling.",
        "country": "ISO 3166-1 code of the country that votes.",
        "type": "Kind of election, for example parliamentary.",
        "election": "Key of the election before this one.",
        "chamber": "Key of the body elected.",
        "cycle": "Key of the series of votes that it belongs to.",
        "place": "Key of a place that a figure holds for.",
        "document": "Key of a document that its date or a figure is taken from.",
        "organisation": "Key of a body that gave a figure or a date.",
        "disputed": FACET,
    }

    def title(self, record: Election) -> str:
        return record.name

    def text(self, record: Election, document: dict[str, Any]) -> str:
        called = (date.called for date in record.dates.all())
        figures = map(figure_text, record.figures.all())
        return prose(record.chamber, record.system, record.summary, *called, *figures)

    def date(self, record: Election) -> datetime.date | None:
        return day_of(record.polling_on)

    def facets(self, record: Election) -> Iterable[tuple[str, str]]:
        figures = record.figures.all()
        yield "year", year_of(record.polling_on)
        yield "country", record.country
        yield "type", record.kind
        if record.previous:
            yield "election", record.previous.key
        if record.body:
            yield "chamber", record.body.key
        if record.cycle:
            yield "cycle", record.cycle.key
        yield from (("disputed", state) for state in state_of(record))
        yield from areas(figures)
        yield from cited_documents(*record.dates.all(), *figures)
        yield from speakers([*record.dates.all(), *figures])
