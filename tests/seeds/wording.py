"""What a fact says in words rather than in numbers, held against the rows in which it is found."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]

THEMES: dict[str, list[str]] = json.loads((Path(__file__).parent / "themes.json").read_text())
JUDGEMENTS = ("finding", "recommendation")
SPELLINGS = ("spelling", "spellings", "gloss", "glosses", "quoted_fragment")
NAMES = (*SPELLINGS, "name", "short", "head")
PRECISION = {"exact": "exactly", "more_than": "more than", "approximately": "about"}
RATING = {"addressed": "addressed", "not yet": "not_implemented"}


def differences(fact: dict[str, Any], rows: list[Row], texts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, sentence) for each word of the fact that the rows put differently or leave out."""
    value = fact["value"]
    yield from _polarity(fact, rows)
    yield from _themes(fact, rows)
    yield from _precision(value, rows, texts)
    yield from _rating(value, rows)
    for name in NAMES:
        bare = plain if name in SPELLINGS else _bare
        for wanted in _as_list(value.get(name)):
            if not any(bare(wanted) in bare(text) for text in texts):
                yield name, f"{name} is {wanted!r}, and no place names it"
    if isinstance(value.get("opens"), str):
        yield from _ends(value, texts)


def _polarity(fact: dict[str, Any], rows: list[Row]) -> Iterator[tuple[str, str]]:
    wanted, found = fact["value"].get("polarity"), {row["polarity"] for row in rows if "polarity" in row}
    if any("is_criminal" in row for row in rows):  # an allegation criticises
        found.add("criticism")
    if wanted == "mixed" and found >= {"praise", "criticism"}:
        return
    if wanted and (found or fact["kind"] == "finding") and wanted not in found:
        yield "polarity", f"polarity is {wanted}, and the places have {sorted(found)}"


def _themes(fact: dict[str, Any], rows: list[Row]) -> Iterator[tuple[str, str]]:
    found = {row["topic"] for row in rows if "topic" in row}
    if not found and fact["kind"] not in JUDGEMENTS:
        return
    for theme in filter(None, fact["value"].get("theme", "").split("; ")):
        if not found & set(THEMES[theme]):
            yield "theme", f"theme is {theme}, and the places have {sorted(found)}"


def _precision(value: Row, rows: list[Row], texts: list[str]) -> Iterator[tuple[str, str]]:
    """Where the rows have no qualifier, their text says it."""
    wanted = PRECISION.get(value.get("precision", ""))
    found = [row["qualifier_label"] for row in rows if "qualifier" in row] or texts
    if wanted and not any(wanted in text.casefold() for text in found):
        yield "precision", f"precision is {wanted}, and no place says so"


def _rating(value: Row, rows: list[Row]) -> Iterator[tuple[str, str]]:
    for opening, rating in RATING.items():
        if value.get("addressed", "").startswith(opening) and rating not in [
            row.get("rating") for row in rows
        ]:
            yield "addressed", f"no place rates it {rating}"


def _ends(value: Row, texts: list[str]) -> Iterator[tuple[str, str]]:
    opens, closes = plain(value["opens"]), plain(value["closes"])
    is_time = re.fullmatch(r"\d\d:\d\d", opens)
    for text in map(plain, texts):
        if (
            (opens in text and closes in text)
            if is_time
            else (text.startswith(opens) and text.endswith(closes))
        ):
            return
    yield "opens", f"no place runs from {value['opens']!r} to {value['closes']!r}"


def _as_list(value: Any) -> list[str]:
    """Return the names in it, without what the list adds in brackets."""
    names = value if isinstance(value, list) else [value]
    return [re.sub(r" \(.*\)$", "", name) for name in names if isinstance(name, str)]


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(str.maketrans("’‘“”", "''\"\""))).strip(' "')


def _bare(text: str) -> str:
    return plain(text).replace(".", "").casefold()
