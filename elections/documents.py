import datetime
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.utils.functional import lazy
from rest_framework import serializers

from elections.models import Election, ElectionFigure, Figure, Tally, TallyFigure, TallyLine
from publishing.documents import DigitsField, PartialDateField, RecordSerializer, Reference, ReferenceField
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
    year_of,
)
from sources.models import Sourced

FIGURE_FIELDS = (
    *("measure", "label", "value", "unit", "unit_label", "base", "qualifier", "qualifier_label"),
    *("as_written", "as_of", "place", "cite"),
)


ABOUT_ELECTIONS = {
    "election": "Key of an election that it is about.",
    "year": "Year of polling.",
    "country": "ISO 3166-1 code of the country that votes.",
}


def about(elections: Iterable[Election]) -> Iterator[tuple[str, str]]:
    """Yield the facets of what is about ``elections``."""
    for election in elections:
        yield "election", election.key
        yield "year", year_of(election.polling_on)
        yield "country", election.country


def first_polling_day(elections: Iterable[Election]) -> datetime.date | None:
    """For sorting what is about ``elections``."""
    days = [day for election in elections if (day := day_of(election.polling_on))]
    return min(days, default=None)


def speakers(claims: Iterable[Sourced]) -> Iterator[tuple[str, str]]:
    """Yield a facet for every organisation whose figures these are."""
    for claim in claims:
        if claim.said_by_organisation:
            yield "organisation", claim.said_by_organisation.key


class FigureSerializer(RowSerializer):
    label = serializers.CharField(source="name", read_only=True)  # type: ignore[assignment]  # moved off the class
    value = DigitsField()
    unit_label = label_of("unit")
    qualifier_label = label_of("qualifier")
    as_of = PartialDateField()
    cite = cite()


class ElectionFigureSerializer(FigureSerializer):
    class Meta:
        model = ElectionFigure
        fields = FIGURE_FIELDS


class TallyFigureSerializer(FigureSerializer):
    class Meta:
        model = TallyFigure
        fields = FIGURE_FIELDS


class ElectionSerializer(RecordSerializer, RowSerializer):
    country_label = label_of("country")
    kind_label = label_of("kind")
    polling_on = PartialDateField()
    previous = ReferenceField()
    figures = ElectionFigureSerializer(many=True, read_only=True)

    class Meta:
        model = Election
        fields = (
            *HEAD,
            *("name", "country", "country_label", "kind", "kind_label", "is_early"),
            *("polling_on", "polling_as_written", "polling_basis", "chamber", "seats", "system"),
            *("summary", "previous", "figures"),
        )


@register
class ElectionDocument(DeskDocument):
    kind, plural, path = "election", "elections", "elections"
    model = Election
    serializer_class = ElectionSerializer
    facet_names: ClassVar = {
        "year": "Year of polling.",
        "country": "ISO 3166-1 code of the country that votes.",
        "type": "Kind of election, for example parliamentary.",
        "election": "Key of the election before this one.",
        "document": "Key of a document that a figure is taken from.",
        "organisation": "Key of a body that gave a figure.",
    }

    def title(self, record: Election) -> str:
        return record.name

    def text(self, record: Election, document: dict[str, Any]) -> str:
        return prose(record.chamber, record.system, record.summary, *map(_figure_text, record.figures.all()))

    def date(self, record: Election) -> datetime.date | None:
        return day_of(record.polling_on)

    def facets(self, record: Election) -> Iterable[tuple[str, str]]:
        figures = record.figures.all()
        yield "year", year_of(record.polling_on)
        yield "country", record.country
        yield "type", record.kind
        if record.previous:
            yield "election", record.previous.key
        yield from cited_documents(*figures)
        yield from speakers(figures)


def _figure_text(figure: Figure) -> str:
    return prose(figure.name, figure.place)


class TallyLineSerializer(RowSerializer):
    party = ReferenceField(on=lambda line: line.polling_day)
    votes_qualifier_label = label_of("votes_qualifier")
    share = DigitsField()
    share_qualifier_label = label_of("share_qualifier")
    seat_category_label = label_of("seat_category")
    cite = cite()

    class Meta:
        model = TallyLine
        fields = (
            *("party", "label", "votes", "votes_qualifier", "votes_qualifier_label", "votes_as_written"),
            *("share", "share_qualifier", "share_qualifier_label"),
            *("seats", "seat_category", "seat_category_label", "note", "cite"),
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
            *("released_on", "released_as_written", "note", "lines", "figures"),
        )


@register
class TallyDocument(DeskDocument):
    kind, plural, path = "tally", "tallies", "tallies"
    model = Tally
    serializer_class = TallySerializer
    facet_names: ClassVar = {
        "year": "Year of polling.",
        "country": "ISO 3166-1 code of the country that votes.",
        "election": "Key of the election.",
        "stage": "Stage of the count: exit_poll, preliminary, announced, final …",
        "type": "What is tallied: vote, seats, outgoing, turnout.",
        "party": "Key of a party with a line in it.",
        "organisation": "Key of the authority, or of a body that gave a figure.",
        "document": "Key of a document that a line is taken from.",
    }

    def title(self, record: Tally) -> str:
        return record.title

    def text(self, record: Tally, document: dict[str, Any]) -> str:
        return prose(record.authority_text, record.note, *(line["label"] for line in document["lines"]))

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
        yield from cited_documents(*claims)
        yield from speakers(claims)
