"""How a record becomes documents: the base class of every kind, and the building of an edition's content."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings

from publishing import items, registry
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

    def languages(self, record: Any) -> list[str]:
        """The languages that the record is written in, the one to fall back on first."""
        return [settings.CONTENT_LANGUAGE]

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
    released_keys = _label(list(_references(list(data.values()))))
    renditions = [_rendition(kind, loaded, language, document) for language, document in data.items()]
    renditions[0].is_default = True
    return Content(
        renditions=renditions,
        facets=sorted(
            {(name, released_keys.get((name, value), value)) for name, value in kind.facets(loaded) if value}
        ),
        date=kind.date(loaded),
        content_hash=items.content_hash((r.language, r.document) for r in renditions),
    )


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


def _references(value: Any) -> Iterator[Reference]:
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _references(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _references(part)


def _label(references: list[Reference]) -> dict[tuple[str, str], str]:
    """Take keys and labels from the targets' released editions, so that no unpublished change shows through.

    Returns (kind, key in the record) → released key.
    """
    released = {
        rendition.edition.record: rendition
        for rendition in Rendition.objects.filter(
            edition__record__in={reference.record for reference in references},
            edition__sequence__isnull=False,
            edition__superseded_at__isnull=True,
            is_default=True,
        ).select_related("edition")
    }
    keys = {}
    for reference in references:
        rendition = released.get(reference.record)
        if rendition is None:
            continue
        keys[reference["kind"], reference["key"]] = rendition.edition.key
        kind = registry.get(reference["kind"])
        reference.update(
            key=rendition.edition.key,
            label=kind.label_from(json.loads(rendition.document), reference.on),
        )
    return keys
