"""How a record becomes documents: the base class of every kind, and the building of an edition's content."""

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.conf import settings

from publishing import items, references, registry
from publishing.folding import fold
from publishing.models import Record, Rendition
from publishing.serializers import (
    DigitsField,
    PartialDateField,
    RecordSerializer,
    Reference,
    ReferenceField,
    ReferenceListField,
)

__all__ = [
    "Content",
    "DigitsField",
    "Document",
    "PartialDateField",
    "RecordSerializer",
    "Reference",
    "ReferenceField",
    "ReferenceListField",
    "build",
    "compose",
    "load",
]


class Document:
    """One kind: how its records are written, filtered, titled and addressed. Register subclasses."""

    kind: ClassVar[str]
    plural: ClassVar[str]
    path: ClassVar[str]
    model: ClassVar[type[Record]]
    serializer_class: ClassVar[type[RecordSerializer]]
    facet_names: ClassVar[dict[str, str]] = {}
    schema_version: ClassVar[int] = 1
    is_source: ClassVar[bool] = False  # what footnotes cite

    def title(self, record: Any) -> str:
        """What the record is called, from its own fields alone."""
        return str(record)

    def label(self, record: Any, on: datetime.date | None) -> str:
        """What a reference to an unpublished ``record`` says."""
        return self.title(record)

    def label_from(self, document: dict[str, Any], on: datetime.date | None) -> str:
        """What a reference says of a published record, read from its released ``document``."""
        return document["title"]

    def text(self, record: Any, document: dict[str, Any]) -> str:
        """What search reads, beside the title."""
        return ""

    def date(self, record: Any) -> datetime.date | None:
        """What lists sort by; None for a record without a date."""
        return None

    def facets(self, record: Any) -> Iterable[tuple[str, str]]:
        """Yield (name, value) for each declared facet; empty values are left out."""
        return ()

    def settle(self, record: Any, document: dict[str, Any]) -> None:
        """Finish a serialized ``document``, in place, once its references are as the world knows them."""

    def languages(self, record: Any) -> list[str]:
        """The languages that the record is written in, the one to fall back on first."""
        return [settings.CONTENT_LANGUAGE]

    def zones(self, record: Any, *, at: datetime.datetime) -> Iterable[str]:
        """IANA names of the time zones in which the record's readers live, offered to who schedules it."""
        return ()

    def translations(self, record: Any) -> Iterable[tuple[str, Any]]:
        """Yield (language, record) for each other record that says the same in another language."""
        return ()

    def queryset(self) -> Any:
        """Records with all that their documents need, in a fixed number of queries."""
        return self.model._default_manager.all()

    def url(self, key: str) -> str:
        """The site-relative public address."""
        return f"/{self.path}/{key}/"

    def api_url(self, key: str) -> str:
        """The site-relative address in the partner feed."""
        return f"/api/v1/{self.plural}/{key}/"


@dataclass(frozen=True)
class Content:
    """All that an edition holds besides its time and number."""

    renditions: list[Rendition]
    facets: list[tuple[str, str]]
    date: datetime.date | None
    content_hash: str
    references: list[Reference] = field(default_factory=list)

    @property
    def document(self) -> dict[str, Any]:
        """The default rendition's document."""
        return json.loads(self.renditions[0].document)


def load(record: Any) -> Any:
    """Return ``record`` anew from the database, with all that its document and its desk checks need."""
    return registry.for_model(type(record)).queryset().get(pk=record.pk)


def build(record: Any) -> Content:
    """Write ``record`` as it stands in the database, in each of its languages. Nothing is stored."""
    return compose(load(record))


def compose(loaded: Any) -> Content:
    """Write a record that ``load`` returned."""
    kind = registry.for_model(type(loaded))
    data = {
        language: kind.serializer_class(loaded, context={"language": language}).data
        for language in kind.languages(loaded)
    }
    found = list(references.within(list(data.values())))
    public_keys = references.settle(found)
    for document in data.values():
        kind.settle(loaded, document)
    renditions = [_rendition(kind, loaded, language, document) for language, document in data.items()]
    renditions[0].is_default = True
    return Content(
        renditions=renditions,
        facets=sorted(_public_facets(kind, loaded, public_keys)),
        date=kind.date(loaded),
        content_hash=items.content_hash((r.language, r.document) for r in renditions),
        references=found,
    )


def _public_facets(
    kind: Document, record: Any, public_keys: dict[tuple[str, str], str]
) -> set[tuple[str, str]]:
    named = {(name, public_keys.get((name, value), value)) for name, value in kind.facets(record)}
    return {(name, value) for name, value in named if value}


def _rendition(kind: Document, record: Any, language: str, data: dict[str, Any]) -> Rendition:
    document = json.loads(items.canonical(data))
    text = kind.text(record, document)
    return Rendition(
        language=language,
        is_default=False,
        title=document["title"],
        text=text,
        folded=fold(f"{document['title']} {record.key} {text}"),
        document=items.canonical(document),
    )
