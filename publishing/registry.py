"""The kinds that are published. Record apps register theirs; the faces learn of them here alone."""

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
    for document in _kinds.values():
        if document.model is model:
            return document
    raise KeyError(model.__name__)
