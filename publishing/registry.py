"""The kinds that are published. Record apps register theirs; the faces learn of them here alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from publishing.documents import Document
    from publishing.models import Record

DocumentClass = TypeVar("DocumentClass", bound="type[Document]")
_kinds: dict[str, "Document"] = {}


def register(document_class: DocumentClass) -> DocumentClass:
    """Make a kind known (a class decorator). Raises ``ValueError`` when its name or an address is taken."""
    document = document_class()
    for other in _kinds.values():
        if {document.kind, document.plural, document.path} & {other.kind, other.plural, other.path}:
            raise ValueError(f"{document_class.__name__} takes a name of {type(other).__name__}.")
    _kinds[document.kind] = document
    return document_class


def kinds() -> list["Document"]:
    """Return every kind, in the order of the apps' stack: what is referred to comes before what refers."""
    return list(_kinds.values())


def get(kind: str) -> "Document":
    """Return the kind of that name; raises ``KeyError``."""
    return _kinds[kind]


def is_kind(name: str) -> bool:
    return name in _kinds


def for_model(model: type["Record"]) -> "Document":
    """Return the kind that publishes ``model``; raises ``KeyError``."""
    return _first((d for d in _kinds.values() if d.model is model), model.__name__)


def by_plural(plural: str) -> "Document":
    """Return the kind behind ``/api/v1/<plural>/``; raises ``KeyError``."""
    return _first((d for d in _kinds.values() if d.plural == plural), plural)


def by_path(path: str) -> "Document":
    """Return the kind behind the page ``/<path>/``; raises ``KeyError``."""
    return _first((d for d in _kinds.values() if d.path == path), path)


def _first(found: Iterator["Document"], wanted: str) -> "Document":
    document = next(found, None)
    if document is None:
        raise KeyError(wanted)
    return document
