"""Which rows of two lists tell of the same."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]
Said = set[tuple[str, str]]

ENOUGH_ALIKE = 0.5
# Up to so many pairs each is weighed; beyond, only rows that share something rare, so that thousands stay quick.
FEW_PAIRS = 40_000
RARE = 8


def mark(row: Row) -> str:
    """The same text for the same row."""
    return json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)


def alike(gone: list[Row], come: list[Row]) -> dict[int, int]:
    """Return position in ``come`` → position in ``gone`` for rows that tell of the same, best match first.

    Two rows tell of the same where they share at least half of what they say, their source counting once.
    """
    before, after = [_said(row) for row in gone], [_said(row) for row in come]
    likeness = [
        (_likeness(before[earlier], after[position], gone[earlier], come[position]), -position, earlier)
        for position, earlier in _candidates(before, after)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, position, earlier in sorted(likeness, reverse=True):
        if score >= ENOUGH_ALIKE and -position not in pairs and earlier not in taken:
            pairs[-position] = earlier
            taken.add(earlier)
    return pairs


def _candidates(before: list[Said], after: list[Said]) -> Iterator[tuple[int, int]]:
    if len(before) * len(after) <= FEW_PAIRS:
        yield from ((position, earlier) for position in range(len(after)) for earlier in range(len(before)))
        return
    common = Counter(item for said in after for item in said)
    places = defaultdict(list)
    for earlier, said in enumerate(before):
        for item in said:
            places[item].append(earlier)
    for position, said in enumerate(after):
        rare = (places[item] for item in said if common[item] <= RARE and len(places.get(item, ())) <= RARE)
        yield from ((position, earlier) for earlier in {one for some in rare for one in some})


def _likeness(one: Said, other: Said, before: Row, after: Row) -> float:
    shared = len(one & other) + (before.get("cite") == after.get("cite"))
    return shared / (max(len(one), len(other)) + 1)


def _said(row: Row) -> Said:
    return set(_values({name: part for name, part in row.items() if name != "cite"}, ""))


def _values(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        named = {"": value["label"]} if "label" in value and "key" in value else value
        for name, part in named.items():
            yield from _values(part, f"{place}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from _values(part, place)
    elif value not in (None, ""):
        yield place, str(value)
