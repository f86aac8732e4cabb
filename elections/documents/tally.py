import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from django.utils.functional import lazy

from elections.documents.about import about
from elections.documents.figure import FIGURE_FIELDS, FigureSerializer, areas
from elections.models import Tally, TallyFigure, TallyLine
from publishing import zones
from publishing.documents import DigitsField, PartialDateField, RecordSerializer, Reference, ReferenceField
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
)


class TallyFigureSerializer(FigureSerializer):
    class Meta:
        model = TallyFigure
        fields = FIGURE_FIELDS


class TallyLineSerializer(DisputedRowSerializer):
    party = ReferenceField(on=lambda line: line.polling_day)
    votes_qualifier_label = label_of("votes_qualifier")
    share = DigitsField()
    share_qualifier_label = label_of("share_qualifier")
    seats_qualifier_label = label_of("seats_qualifier")
    seat_category_label = label_of("seat_category")
    cite = cite()

    class Meta:
        model = TallyLine
        fields = (
            *("party", "label", "votes", "votes_qualifier", "votes_qualifier_label", "votes_as_written"),
            *("share", "share_qualifier", "share_qualifier_label"),
            *(
                "seats",
                "seats_qualifier",
                "seats_qualifier_label",
                "seat_category",
                "seat_category_label",
                "note",
                "disputes",
                "cite",
            ),
        )

    def to_representation(self, line: TallyLine) -> dict[str, Any]:
        written = super().to_representation(line)
        if not line.label:
            written["label"] = _name_on_polling_day(written["party"])
        return written


def _label(reference: Reference) -> str:
    return reference["label"]


_name_on_polling_day = lazy(
    _label, str
)  # a reference gets its final label only after all of it is serialized


class TallySerializer(RecordSerializer, RowSerializer):
    election = ReferenceField()
    stage_label = label_of("stage")
    category_label = label_of("category")
    authority = ReferenceField()
    released_on = PartialDateField()
    lines = TallyLineSerializer(many=True, read_only=True)
    figures = TallyFigureSerializer(many=True, read_only=True)
    disputes = disputes()

    class Meta:
        model = Tally
        fields = (
            *HEAD,
            *(
                "election",
                "stage",
                "stage_label",
                "category",
                "category_label",
                "authority",
                "authority_text",
            ),
            *("released_on", "released_as_written", "note", "lines", "figures", "disputes"),
        )


@register
class TallyDocument(DeskDocument):
    kind, plural, path = "tally", "tallies", "tallies"
    model = Tally
    serializer_class = TallySerializer
    facet_names: ClassVar = SPEAKERS | {
        "year": "Year of polling.",
        "country": "ISO 3166-1 code of the country that votes.",
        "election": "Key of the election.",
        "stage": "Stage of the count: exit_poll, preliminary, announced, final …",
        "type": "What is tallied: vote, seats, outgoing, turnout.",
        "party": "Key of a party with a line in it.",
        "place": "Key of a place that a figure holds for.",
        "organisation": "Key of the authority, or of a body that gave a figure.",
        "document": "Key of a document that a line is taken from.",
        "disputed": FACET,
    }

    def title(self, record: Tally) -> str:
        return record.title

    def text(self, record: Tally, document: dict[str, Any]) -> str:
        return prose(record.authority_text, record.note, *(line["label"] for line in document["lines"]))

    def zones(self, record: Tally, *, at: datetime.datetime) -> Iterable[str]:
        return zones.of_country(record.election.country, at=at)

    def date(self, record: Tally) -> datetime.date | None:
        return day_of(record.released_on) or day_of(record.election.polling_on)

    def facets(self, record: Tally) -> Iterable[tuple[str, str]]:
        claims = [*record.lines.all(), *record.figures.all()]
        yield from about([record.election])
        yield "stage", record.stage
        yield "type", record.category
        if record.authority:
            yield "organisation", record.authority.key
        yield from (("party", line.party.key) for line in record.lines.all() if line.party)
        yield from (("disputed", state) for state in state_of(record))
        yield from areas(record.figures.all())
        yield from cited_documents(*claims)
        yield from speakers(claims)
