"""Which numbers, dates, names and verbatim texts of a fact are in none of the rows in which it is found."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from tests.seeds import wording
from tests.seeds.places import Json, Place

NUMBER = re.compile(r"(?<![\w.:/-])\d+(?:[.,]\d+)?(?![\w:/-])")
DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}-\d{2}-\d{2})?$")
# A small number may be written out.
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# What tells of the list itself rather than of elections.
ABOUT_THE_LIST = {"decimals", "repeated_lines", "year_source", "date_precision"}


def missing(fact: dict[str, Any], places: list[Place]) -> Iterator[tuple[str, str]]:
    """Every number, date, name and verbatim text of the fact stands in the rows, or in their records' own fields."""
    texts = [text for place in places for text in _strings(place.row)]
    texts += [text for place in places for text in _own_fields(place.document)]
    texts += [name["text"] for place in places for name in place.document.get("names", [])]
    numbers = {number for text in texts for number in _numbers(text)}
    yield from wording.differences(fact, [place.row for place in places], texts)
    for name, value in _leaves(fact["value"], ""):
        if name.split(".")[-1] in ABOUT_THE_LIST or isinstance(value, bool) or value is None:
            continue
        if name == "rank":
            is_there = any(place.pointer.endswith(f"/lines/{value - 1}") for place in places)
        elif isinstance(value, int | float):
            is_there = Decimal(str(value)) in numbers
        elif DATE.match(value):
            is_there = all(any(_is_dated(text, day) for text in texts) for day in value.split("/"))
        elif name.split(".")[-1] in ("form", "quote_text", "url"):
            is_there = any(wording.plain(value) in wording.plain(text) for text in texts)
        else:
            continue
        if not is_there:
            yield name, f"{name} is {value!r}, and no place says so"


def _is_dated(text: str, day: str) -> bool:
    if text == day or text.startswith((f"{day}-", f"{day}/")):
        return True
    return len(day) == 10 and f"{date.fromisoformat(day):%-d %B %Y}" in text


def _leaves(value: Json, name: str) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _leaves(part, f"{name}.{key}".strip("."))
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part, name)
    else:
        yield name, value


def _strings(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name != "cite":
                yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _own_fields(document: dict[str, Any]) -> Iterator[str]:
    for value in document.values():
        if isinstance(value, dict):
            yield from _strings(value)
        elif isinstance(value, str | int):
            yield str(value)


def _numbers(text: str) -> Iterator[Decimal]:
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in WORDS:
            yield Decimal(WORDS.index(word) + 2)
    for found in NUMBER.findall(text):
        try:
            yield Decimal(found.replace(",", "."))
        except InvalidOperation:  # pragma: no cover
            continue
