"""What differs between two documents, value by value."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SILENT = ("schema_version", "language", "body_html", "sizes")
ENOUGH_ALIKE = 0.5

Row = dict[str, Any]


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


def rows(old: list[Row], new: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """Return the rows that came, went or changed as (before, after); those that tell of the same stand together.

    Two rows tell of the same where they share at least half of what they say, their source counting once.
    """
    gone, come = [row for row in old if row not in new], [row for row in new if row not in old]
    likeness = [
        (_likeness(before, after), -position, earlier)
        for position, after in enumerate(come)
        for earlier, before in enumerate(gone)
    ]
    pairs: dict[int, int] = {}
    for score, position, earlier in sorted(likeness, reverse=True):
        if score >= ENOUGH_ALIKE and -position not in pairs and earlier not in pairs.values():
            pairs[-position] = earlier
    found: list[tuple[Row | None, Row | None]] = [
        (gone[pairs[position]] if position in pairs else None, row) for position, row in enumerate(come)
    ]
    return found + [(row, None) for earlier, row in enumerate(gone) if earlier not in pairs.values()]


def _likeness(before: Row, after: Row) -> float:
    one, other = _said(before), _said(after)
    shared = len(one & other) + (before.get("cite") == after.get("cite"))
    return shared / (max(len(one), len(other)) + 1)


def _said(row: Row) -> set[tuple[str, str]]:
    return set(_values({name: part for name, part in row.items() if name != "cite"}, ""))
