import datetime
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from rest_framework import serializers

from publishing.documents import Document, PartialDateField, RecordSerializer, ReferenceField
from publishing.partial_dates import PartialDate
from publishing.registry import register
from sources import models
from sources.choices import ClaimStatus

HEAD = ("schema_version", "title", "language")


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

    def queryset(self) -> Any:
        records: Any = self.model.objects
        return records.with_rows()


class OrganisationSerializer(RecordSerializer, RowSerializer):
    kind_label = label_of("kind")
    country_label = label_of("country")
    parent = ReferenceField()  # type: ignore[assignment]  # the framework moves declared fields off the class

    class Meta:
        model = models.Organisation
        fields = (
            *HEAD,
            *("name", "abbreviation", "kind", "kind_label", "country", "country_label", "parent"),
            *("website", "summary"),
        )


@register
class OrganisationDocument(DeskDocument):
    kind, plural, path = "organisation", "organisations", "organisations"
    model = models.Organisation
    serializer_class = OrganisationSerializer
    facet_names: ClassVar = {
        "type": "Kind of organisation, for example observer.",
        "country": "ISO 3166-1 code of the country it belongs to.",
        "organisation": "Key of the body that it is a part of.",
    }

    def title(self, record: models.Organisation) -> str:
        return record.name

    def text(self, record: models.Organisation, document: dict[str, Any]) -> str:
        return prose(record.abbreviation, record.summary)

    def facets(self, record: models.Organisation) -> Iterable[tuple[str, str]]:
        yield "type", record.kind
        yield "country", record.country
        if record.parent:
            yield "organisation", record.parent.key


class PersonRoleSerializer(PeriodSerializer):
    organisation = ReferenceField()
    cite = cite()

    class Meta:
        model = models.PersonRole
        fields = ("title", "organisation", "valid_from", "valid_to", "as_written", "cite")


class PersonSerializer(RecordSerializer, RowSerializer):
    roles = PersonRoleSerializer(many=True, read_only=True)

    class Meta:
        model = models.Person
        fields = (*HEAD, "name", "native_name", "summary", "roles")


@register
class PersonDocument(DeskDocument):
    kind, plural, path = "person", "people", "people"
    model = models.Person
    serializer_class = PersonSerializer
    facet_names: ClassVar = {
        "organisation": "Key of an organisation in which the person has or had a role.",
        "document": "Key of a document that names the person’s role.",
    }

    def title(self, record: models.Person) -> str:
        return record.name

    def text(self, record: models.Person, document: dict[str, Any]) -> str:
        return prose(record.native_name, record.summary, *(role.title for role in record.roles.all()))

    def facets(self, record: models.Person) -> Iterable[tuple[str, str]]:
        roles = record.roles.all()
        yield from (("organisation", role.organisation.key) for role in roles if role.organisation)
        yield from cited_documents(*roles)


class SourceSerializer(RecordSerializer, RowSerializer):
    publisher = ReferenceField()
    author = ReferenceField()
    kind_label = label_of("kind")
    published_on = PartialDateField()
    language_label = label_of("language_of_text")

    class Meta:
        model = models.Document
        fields = (
            *HEAD,
            *("publisher", "publisher_basis", "author", "byline", "kind", "kind_label"),
            *("published_on", "published_as_written", "date_note", "language_of_text", "language_label"),
            *("url", "archived_url", "held_sha256", "is_held", "summary"),
        )


@register
class SourceDocument(DeskDocument):
    kind, plural, path = "document", "documents", "sources"
    model = models.Document
    serializer_class = SourceSerializer
    facet_names: ClassVar = {
        "type": "Kind of document, for example observer_report.",
        "year": "Year of publication.",
        "organisation": "Key of the publisher.",
        "person": "Key of the author.",
        "language": "Language of the document’s text.",
    }

    def title(self, record: models.Document) -> str:
        return record.title

    def text(self, record: models.Document, document: dict[str, Any]) -> str:
        names = [reference["label"] for reference in (document["publisher"], document["author"]) if reference]
        return prose(*names, record.byline, record.summary)

    def date(self, record: models.Document) -> datetime.date | None:
        return day_of(record.published_on)

    def facets(self, record: models.Document) -> Iterable[tuple[str, str]]:
        yield "type", record.kind
        yield "year", year_of(record.published_on)
        yield "language", record.language_of_text
        if record.publisher:
            yield "organisation", record.publisher.key
        if record.author:
            yield "person", record.author.key
