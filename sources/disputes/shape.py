"""How a document writes its disputes."""

from typing import Any

from rest_framework import serializers

from publishing.documents import ReferenceField
from sources.choices import Qualifier
from sources.disputes.rule import Disputed, Value
from sources.documents.claim import CiteSerializer, RowSerializer

OPEN, SETTLED = "open", "settled"
FACET = "Whether its claims contradict each other: open, or settled where an editor preferred one."


class DisputesOfRowField(serializers.ListField):
    """The ids of the disputes of the record being written that a row is a part of."""

    child = serializers.CharField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def get_attribute(self, claim: Any) -> list[str]:
        record: Disputed = self.root.instance
        return record.disputes_of(claim)


class DisputedRowSerializer(RowSerializer):
    """A claim of a record whose claims may contradict each other; it says which disputes it is a part of."""

    unsaid = ("disputes",)

    disputes = DisputesOfRowField(
        help_text="Ids of the disputes in this document that the claim is a part of."
    )


class DisputedValueSerializer(serializers.Serializer):
    called = "value", "values"

    value = serializers.CharField(
        source="first.written",
        read_only=True,
        help_text="A number with the digits of the source, a date or a text.",
    )
    value_to = serializers.CharField(
        source="first.value_to", read_only=True, allow_null=True, help_text="The upper end of a range."
    )
    qualifier = serializers.ChoiceField(Qualifier.choices, source="first.qualifier", read_only=True)
    qualifier_label = serializers.SerializerMethodField(help_text="The qualifier in words.")
    as_written = serializers.CharField(source="first.as_written", read_only=True)
    preferred_because = serializers.CharField(
        read_only=True, help_text="Why the desk prefers this value; empty where it does not."
    )
    cites = serializers.SerializerMethodField(help_text="Every claim that gives just this value.")

    def get_qualifier_label(self, value: Value) -> str:
        return str(Qualifier(value.first.qualifier).label)

    def get_cites(self, value: Value) -> list[dict[str, Any]]:
        return list(CiteSerializer(value.claims, many=True, context=self.context).data)


class ClaimDisputeSerializer(serializers.Serializer):
    called = "contradiction", "where the sources contradict each other"
    unsaid = ("rows",)

    id = serializers.CharField(read_only=True, help_text="Stands for the dispute within this document.")
    rows = serializers.CharField(
        source="first.rows", read_only=True, help_text="The list of this document in which the claims stand."
    )
    measure = serializers.CharField(
        source="first.measure", read_only=True, help_text="What is measured, in words."
    )
    subject = ReferenceField(
        source="first.subject",
        on=lambda dispute: dispute.first.day,
        help_text="Whose: the party of a result.",
    )
    place = serializers.CharField(source="first.place", read_only=True)
    unit = serializers.CharField(source="first.unit", read_only=True)
    unit_label = serializers.CharField(source="first.unit_label", read_only=True)
    is_open = serializers.BooleanField(read_only=True, help_text="False where the desk prefers one value.")
    values = DisputedValueSerializer(many=True, read_only=True)


def disputes() -> ClaimDisputeSerializer:
    """The field of a document that lists what its claims disagree about."""
    return ClaimDisputeSerializer(
        many=True,
        read_only=True,
        help_text="Measures of which two claims exclude each other, beyond rounding.",
    )


def state_of(record: Disputed) -> set[str]:
    """The values of the facet ``disputed``."""
    return {OPEN if dispute.is_open else SETTLED for dispute in record.disputes}
