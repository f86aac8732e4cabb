"""Rows of released documents: the places in which a fact may stand."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from publishing import registry
from publishing.models import Edition, Rendition

Json = Any


@dataclass(frozen=True)
class Place:
    """A row of a released document, and the cite that holds for it."""

    record: str
    pointer: str
    row: dict[str, Any]
    cite: dict[str, Any]
    document: dict[str, Any]

    @property
    def page(self) -> str:
        kind, key = self.record.split("/")
        return registry.get(kind).url(key)

    @property
    def feed(self) -> str:
        kind, key = self.record.split("/")
        return f"{registry.get(kind).api_url(key)}#/document{self.pointer}"


def released() -> dict[str, dict[str, Any]]:
    """Return kind/key → document, for everything live."""
    shown = Rendition.objects.filter(edition__in=Edition.objects.live(), is_default=True)
    return {
        f"{rendition.edition.kind}/{rendition.edition.key}": json.loads(rendition.document)
        for rendition in shown.select_related("edition")
    }


def find_places(wanted: dict[str, Any], documents: dict[str, Any]) -> Iterator[Place]:
    document = documents.get(wanted["record"])
    if document is None:
        return
    for pointer, row, cite in _rows(document, "", {}):
        name = re.sub(r"/\d+", "", pointer).strip("/")
        if name == wanted["at"] and _contains(row, wanted["row"]):
            yield Place(wanted["record"], pointer, row, cite, document)


def _rows(
    value: Json, pointer: str, cite: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Yield every object of a document with its JSON pointer and the nearest cite around it."""
    if isinstance(value, dict):
        cite = value.get("cite") or cite
        yield pointer, value, cite
        for name, part in value.items():
            if name != "cite":
                yield from _rows(part, f"{pointer}/{name}", cite)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _rows(part, f"{pointer}/{number}", cite)


def _contains(row: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(name in row and _same(row[name], value) for name, value in wanted.items())


def _same(found: Json, wanted: Json) -> bool:
    """References compare by key, lists of them by their keys."""
    if isinstance(found, dict) and "key" in found:
        return found["key"] == wanted
    if isinstance(found, list) and isinstance(wanted, list):
        return [one["key"] if isinstance(one, dict) else one for one in found] == wanted
    return found == wanted


def referred(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        if value.keys() == {"kind", "key", "label"}:
            yield f"{value['kind']}/{value['key']}"
        for part in value.values():
            yield from referred(part)
    elif isinstance(value, list):
        for part in value:
            yield from referred(part)
