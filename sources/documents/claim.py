import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from rest_framework import serializers

from publishing import zones
from publishing.documents import Document, PartialDateField, ReferenceField
from publishing.partial_dates import PartialDate
from sources import models
from sources.choices import ClaimStatus

HEAD = ("schema_version", "title", "language")
SPEAKERS = {
    "organisation": "Key of a body whose words or figures it passes on.",
    "person": "Key of a person whose words it passes on.",
}


def label_of(name: str) -> serializers.CharField:
    """Write a choice as an editor reads it, beside its value."""
    return serializers.CharField(source=f"get_{name}_display", read_only=True)


def day_of(date: PartialDate | str) -> datetime.date | None:
    """The day of a partial date to sort by."""
    return PartialDate(date).day if date else None


def year_of(date: PartialDate | str) -> str:
    """The year, where the date leaves no doubt of it."""
    known = PartialDate(date) if date else None
    return f"{known.day.year}" if known and known.earliest.year == known.latest.year else ""


def prose(*parts: Any) -> str:
    """Join what is not empty, for search."""
    return "\n".join(str(part) for part in parts if part)


def cited_documents(*claims: models.Sourced) -> Iterator[tuple[str, str]]:
    """Yield a facet for every document that ``claims`` are taken from."""
    for claim in claims:
        yield "document", claim.document.key


def speakers(claims: Iterable[models.Sourced]) -> Iterator[tuple[str, str]]:
    """Yield a facet for every organisation and person whose words or figures ``claims`` pass on."""
    for claim in claims:
        if claim.said_by_organisation:
            yield "organisation", claim.said_by_organisation.key
        if claim.said_by_person:
            yield "person", claim.said_by_person.key


class RowSerializer(serializers.ModelSerializer):
    """A model's fields as a document holds them: those named in ``Meta.fields``, every one always there."""

    def get_extra_kwargs(self) -> dict[str, dict[str, Any]]:
        return {name: {"read_only": True} for name in self.Meta.fields}


class PeriodSerializer(RowSerializer):
    """A row with ``from`` and ``to``, which as Python keywords cannot be declared."""

    valid_from = PartialDateField()
    valid_to = PartialDateField()

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = super().get_fields()
        for name in ("valid_from", "valid_to"):
            fields[name].source = name
        return {name.removeprefix("valid_"): field for name, field in fields.items()}


class CiteSerializer(serializers.Serializer):
    """Who says so, in which document and where."""

    called = "source", "sources"
    document = ReferenceField(help_text="The document that says so.")
    locator = serializers.CharField(read_only=True, help_text="The place in the document.")
    said_by = ReferenceField(
        help_text="The organisation or person whose words or figures the document passes on."
    )
    said_by_text = serializers.CharField(read_only=True, help_text="Who says so where no record fits.")
    status = serializers.ChoiceField(ClaimStatus.choices, read_only=True)
    status_label = label_of("status")
    is_inferred = serializers.BooleanField(
        read_only=True, help_text="True where no document states it outright."
    )
    basis = serializers.CharField(read_only=True, help_text="What it was inferred from, or how to read it.")


def cite() -> CiteSerializer:
    return CiteSerializer(source="*", read_only=True)


class DeskDocument(Document):
    """A kind whose queryset knows how to load the record with its rows."""

    def zones(self, record: Any, *, at: datetime.datetime) -> Iterable[str]:
        """Those of the country that the record is about, where it is about one."""
        return zones.of_country(getattr(record, "country", ""), at=at)

    def queryset(self) -> Any:
        records: Any = self.model.objects
        return records.with_rows()
