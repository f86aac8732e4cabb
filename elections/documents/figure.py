from collections.abc import Iterable, Iterator

from rest_framework import serializers

from elections.models import Figure
from publishing.documents import DigitsField, PartialDateField, ReferenceField
from sources.disputes.shape import DisputedRowSerializer
from sources.documents import cite, label_of, prose

FIGURE_FIELDS = (
    *("measure", "label", "value", "value_to", "unit", "unit_label", "base", "qualifier", "qualifier_label"),
    *("as_written", "as_of", "place", "area", "disputes", "cite"),
)


class FigureSerializer(DisputedRowSerializer):
    label = serializers.CharField(source="name", read_only=True)  # type: ignore[assignment]  # moved off the class
    value = DigitsField()
    value_to = DigitsField(help_text="The upper end of a range.")
    unit_label = label_of("unit")
    qualifier_label = label_of("qualifier")
    as_of = PartialDateField()
    area = ReferenceField(help_text="The place’s record, if there is one.")
    cite = cite()


def figure_text(figure: Figure) -> str:
    return prose(figure.name, figure.place)


def areas(figures: Iterable[Figure]) -> Iterator[tuple[str, str]]:
    """Yield a facet for every place that a figure holds for."""
    yield from (("place", figure.area.key) for figure in figures if figure.area)
