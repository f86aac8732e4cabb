import datetime
from collections.abc import Iterable
from typing import Any, ClassVar

from django.utils.text import Truncator

from publishing.documents import PartialDateField, RecordSerializer, ReferenceField
from publishing.registry import register
from sources import models
from sources.documents.claim import (
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

WORDS_OF_A_TITLE = 7


def _label(publisher: str, title: str) -> str:
    """Who answers for the document, and what it is called: a title alone may read as if a body spoke."""
    return f"{publisher}: {Truncator(title).words(WORDS_OF_A_TITLE)}" if publisher else title


class BibliographicNoteSerializer(RowSerializer):
    kind_label = label_of("kind")
    read_on = PartialDateField(help_text="A day that the text may mean; each possible reading is a row.")
    cite = cite()

    class Meta:
        model = models.BibliographicNote
        fields = ("kind", "kind_label", "text", "read_on", "reading", "is_favoured", "cite")


class DocumentLinkSerializer(RowSerializer):
    target = ReferenceField(help_text="The record of what it leads to.")
    relevance_label = label_of("relevance")
    dated = PartialDateField(help_text="The date in the address.")
    cite = cite()

    class Meta:
        model = models.DocumentLink
        fields = ("url", "as_written", "text", "target", "relevance", "relevance_label", "dated", "cite")


class SourceSerializer(RecordSerializer, RowSerializer):
    publisher = ReferenceField()
    author = ReferenceField()
    kind_label = label_of("kind")
    published_on = PartialDateField()
    language_label = label_of("language_of_text")
    notes = BibliographicNoteSerializer(many=True, read_only=True)
    links = DocumentLinkSerializer(many=True, read_only=True)

    class Meta:
        model = models.Document
        fields = (
            *HEAD,
            *("publisher", "publisher_basis", "author", "byline", "kind", "kind_label"),
            *("published_on", "published_as_written", "date_note", "language_of_text", "language_label"),
            *("url", "archived_url", "held_sha256", "is_held", "summary"),
            *("notes", "links"),
        )


@register
class SourceDocument(DeskDocument):
    kind, plural, path = "document", "documents", "sources"
    model = models.Document
    serializer_class = SourceSerializer
    is_source = True
    facet_names: ClassVar = SPEAKERS | {
        "type": "Kind of document, for example observer_report.",
        "year": "Year of publication.",
        "organisation": "Key of the publisher, or of a body on whose word something is said of it.",
        "person": "Key of the author.",
        "language": "Language of the document’s text.",
        "document": "Key of another document that cites it.",
    }

    def title(self, record: models.Document) -> str:
        return record.title

    def label(self, record: models.Document, on: datetime.date | None) -> str:
        return _label(record.publisher.name if record.publisher else "", record.title)

    def label_from(self, document: dict[str, Any], on: datetime.date | None) -> str:
        return _label((document["publisher"] or {}).get("label", ""), document["title"])

    def text(self, record: models.Document, document: dict[str, Any]) -> str:
        names = [reference["label"] for reference in (document["publisher"], document["author"]) if reference]
        stated = (note.text for note in record.notes.all())
        links = (prose(link.text, link.as_written) for link in record.links.all())
        return prose(*names, record.byline, record.summary, *stated, *links)

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
        claims = [*record.notes.all(), *record.links.all()]
        others = (claim for claim in claims if claim.document != record)
        yield from cited_documents(*others)
        yield from speakers(claims)
