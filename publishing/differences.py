"""What differs between two documents, value by value."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SILENT = ("schema_version", "language", "body_html")


@dataclass(frozen=True)
class Difference:
    """One value that changed: where it stands, and how it read before and reads now ("" where there is none)."""

    place: str
    old: str
    new: str


def between(old: dict[str, Any], new: dict[str, Any]) -> list[Difference]:
    """Return every value in which the documents differ, in order of place."""
    before, after = dict(_values(old, "")), dict(_values(new, ""))
    places = [place for place in {**before, **after} if before.get(place, "") != after.get(place, "")]
    return [Difference(place, before.get(place, ""), after.get(place, "")) for place in places]


def _values(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and "label" in value and "key" in value:
        yield place, str(value["label"])
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in SILENT:
                yield from _values(part, f"{place} › {_words(name)}" if place else _words(name))
    elif isinstance(value, list):
        for number, part in enumerate(value, start=1):
            yield from _values(part, f"{place} {number}")
    elif value not in (None, ""):
        yield place, str(value)


def _words(name: str) -> str:
    return name.replace("_", " ")
