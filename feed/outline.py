"""The OpenAPI document's shapes as a person reads them: rows of name, type and meaning."""

from dataclasses import dataclass
from typing import Any

from feed import shapes
from publishing import registry
from publishing.documents import Document

SHOWN_LETTERS = 140
SHOWN_CHOICES = 24


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    part: str  # the name of the shape that the type leads to, or empty
    meaning: str


@dataclass(frozen=True)
class Part:
    name: str
    fields: list[Field]


def fields_of_document(openapi: dict[str, Any], kind: Document) -> list[Field]:
    return _fields(_components(openapi)[_document_name(openapi, kind)])


def parts(openapi: dict[str, Any]) -> list[Part]:
    """The shapes that documents are made of, without the documents themselves."""
    documents = {_document_name(openapi, kind) for kind in registry.kinds()}
    by_kind = {f"{shapes.name_of(kind)}{end}" for kind in registry.kinds() for end in ("Item", "List")}
    return [
        Part(name, _fields(component))
        for name, component in _components(openapi).items()
        if name not in documents | by_kind and component.get("properties")
    ]


def shortened(value: Any) -> Any:
    """An example cut to a length that can be read: one entry of each list, the beginning of each text."""
    if isinstance(value, dict):
        return {name: shortened(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shortened(part) for part in value[:1]]
    if isinstance(value, str) and len(value) > SHOWN_LETTERS:
        return f"{value[:SHOWN_LETTERS]}…"
    return value


def _components(openapi: dict[str, Any]) -> dict[str, Any]:
    return openapi["components"]["schemas"]


def _document_name(openapi: dict[str, Any], kind: Document) -> str:
    item = _components(openapi)[f"{shapes.name_of(kind)}Item"]
    return _part(item["properties"]["document"])


def _fields(component: dict[str, Any]) -> list[Field]:
    return [
        Field(name, _type(shape), _part(shape), _meaning(shape))
        for name, shape in component["properties"].items()
    ]


def _part(shape: dict[str, Any]) -> str:
    """The one component that a shape refers to, directly, in a list or beside null."""
    if "$ref" in shape:
        return shape["$ref"].rsplit("/", 1)[-1]
    within = [shape["items"]] if "items" in shape else [*shape.get("allOf", []), *_choices(shape)]
    found = {_part(part) for part in within} - {""}
    return found.pop() if len(found) == 1 else ""


def _choices(shape: dict[str, Any]) -> list[dict[str, Any]]:
    return [*shape.get("oneOf", []), *shape.get("anyOf", [])]


def _type(shape: dict[str, Any]) -> str:
    if "$ref" in shape:
        return _part(shape)
    if choices := [*_choices(shape), *shape.get("allOf", [])]:
        return " or ".join(_type(choice) for choice in choices)
    if "items" in shape:
        return f"list of {_type(shape['items'])}"
    if "enum" in shape:
        return _one_of(shape["enum"])
    types = shape.get("type", "anything")
    name = " or ".join(types) if isinstance(types, list) else types
    return f"{name} ({shape['format']})" if "format" in shape else name


def _meaning(shape: dict[str, Any]) -> str:
    """The description without the list of choices, which the type names."""
    return shape.get("description", "").partition("* `")[0].strip()


def _one_of(values: list[Any]) -> str:
    shown = ", ".join(_literal(value) for value in values[:SHOWN_CHOICES])
    more = f" … ({len(values)} in all, in the OpenAPI document)" if len(values) > SHOWN_CHOICES else ""
    return f"one of {shown}{more}"


def _literal(value: Any) -> str:
    return "null" if value is None else str(value) or "an empty text"
