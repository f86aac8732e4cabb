"""Every contradiction of the held documents is visible as one, and what only looks like one is told apart."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.seeds.audit import FACTS, SEEDS, lines_of, released

TABLE: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "contradictions.json").read_text())
Documents = dict[str, dict[str, Any]]
APOSTROPHES = str.maketrans("’‘", "''")


def facts_of(number: str) -> list[dict[str, Any]]:
    return [fact for fact in FACTS if number in fact.get("conflicts", [])]


def places(cites: list[dict[str, Any]]) -> set[tuple[str, int]]:
    return {(cite["document"]["key"], line) for cite in cites for line in lines_of(cite["locator"])}


def uncited(number: str, cites: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong where a fact of the contradiction is on none of its sides."""
    elsewhere, found = TABLE[number].get("elsewhere", {}), places(cites)
    for fact in facts_of(number):
        is_cited = (SEEDS[fact["seed"]], fact["line"]) in found
        if is_cited == (fact["id"] in elsewhere):
            yield f"{fact['id']}: {SEEDS[fact['seed']]}, line {fact['line']}, is {'' if is_cited else 'not '}cited"


def on_its_sides(number: str, document: dict[str, Any]) -> Iterator[str]:
    """Every fact is cited; where facts share a line, each side says its own."""
    sides = document["sides"]
    yield from uncited(number, [side["cite"] for side in sides])
    if len({side["text"] for side in sides}) < 2:
        yield f"{document['title']} has one side alone"
    says = TABLE[number].get("says", [])
    if says and [phrase in side["text"] for phrase, side in zip(says, sides, strict=False)] != [True] * len(
        says
    ):
        yield f"the sides of {document['title']} say something else than {says}"


def written_down(number: str, key: str, documents: Documents) -> Iterator[str]:
    document = documents.get(f"dispute/{key}")
    if document is None:
        yield f"no dispute {key}"
        return
    if document["kind"] == "apparent":
        yield f"{key} is only apparent"
    yield from on_its_sides(number, document)


def apparent(number: str, key: str, documents: Documents) -> Iterator[str]:
    document = documents.get(f"dispute/{key}")
    if document is None or document["kind"] != "apparent":
        yield f"no dispute {key} that is only apparent"
        return
    yield from on_its_sides(number, document)


def disputed(number: str, record: str, documents: Documents) -> Iterator[str]:
    entry = TABLE[number]
    dispute = next((one for one in documents[record]["disputes"] if one["id"] == entry["id"]), None)
    if dispute is None:
        yield f"{record} has no dispute {entry['id']}"
        return
    if [value["value"] for value in dispute["values"]] != entry["values"]:
        yield f"the values of {entry['id']} are others"
    yield from uncited(number, [cite for value in dispute["values"] for cite in value["cites"]])


def told_apart(_number: str, wanted: list[dict[str, Any]], documents: Documents) -> Iterator[str]:
    """Each of the rows stands, and none is a part of a dispute."""
    for place in wanted:
        rows = [row for row in documents[place["record"]][place["at"]] if holds(row, place["row"])]
        if not rows:
            yield f"{place['record']} has no row {place['row']}"
        yield from (f"{place['row']} is disputed" for row in rows if row["disputes"])


def holds(row: dict[str, Any], wanted: dict[str, Any]) -> bool:
    found = {name: row[name]["key"] if isinstance(row[name], dict) else row[name] for name in wanted}
    return found == wanted


def kept_apart(_number: str, pairs: list[list[str]], documents: Documents) -> Iterator[str]:
    """Both have a record of their own, and no other relation joins them than that of namesakes."""
    for one, other in pairs:
        kinds = {
            relation["kind"]
            for here, there in ((one, other), (other, one))
            for relation in documents[here]["relations"]
            if f"party/{relation['other']['key']}" == there
        }
        if kinds != {"namesake"}:
            yield f"{one} and {other} are related as {sorted(kinds)}"


def names(number: str, records: list[str], documents: Documents) -> Iterator[str]:
    """Each form stands among the names, with the place where it is written."""
    rows = [row for record in records for row in documents[record]["names"]]
    spelt = [(fact, fact["value"].get("form") or fact["value"].get("name")) for fact in facts_of(number)]
    for fact, form in ((fact, form.translate(APOSTROPHES)) for fact, form in spelt if form):
        cites = [row["cite"] for row in rows if row["text"].translate(APOSTROPHES) == form]
        if (SEEDS[fact["seed"]], fact["line"]) not in places(cites):
            yield f"{fact['id']}: {form} is no name with its source"


def absent(_number: str, wanted: dict[str, str], documents: Documents) -> Iterator[str]:
    found = [document for key, document in documents.items() if key.startswith(f"{wanted['kind']}/")]
    if not found:
        yield f"no {wanted['kind']} at all"
    for document in found:
        if document[wanted["field"]].startswith(wanted["value"]):
            yield f"{document['title']} is invented"


CHECKS = {
    "dispute": written_down,
    "apparent": apparent,
    "disputed": disputed,
    "told_apart": told_apart,
    "kept_apart": kept_apart,
    "names": names,
    "absent": absent,
}


@pytest.mark.django_db
def test_every_contradiction_is_visible_with_all_its_sides(seeds_published: None) -> None:
    documents = released()

    faults = [
        f"{number}: {fault}"
        for number, entry in TABLE.items()
        for name, check in CHECKS.items()
        if name in entry
        for fault in check(number, entry[name], documents)
    ]

    assert faults == []


def test_the_table_is_whole() -> None:
    assert list(TABLE) == [f"C{number:02}" for number in range(1, 65)]
    assert {number for fact in FACTS for number in fact.get("conflicts", [])} <= set(TABLE)
    assert all(CHECKS.keys() & entry.keys() for entry in TABLE.values())
    assert all(facts_of(number) for number in TABLE)


def test_no_contradiction_is_found_where_nothing_shows_it() -> None:
    rows: dict[str, Any] = {name: [] for name in ("disputes", "names", "relations", "lines", "figures")}
    nothing: Documents = {
        record: {"title": record, "polling_on": "1995", **rows}
        for entry in TABLE.values()
        for record in records_of(entry)
    }

    silent = [
        number
        for number, entry in TABLE.items()
        for name, check in CHECKS.items()
        if name in entry and not list(check(number, entry[name], nothing))
    ]

    assert silent == []


def records_of(entry: dict[str, Any]) -> Iterator[str]:
    yield from [entry["disputed"]] if "disputed" in entry else []
    yield from entry.get("names", [])
    yield from (place["record"] for place in entry.get("told_apart", []))
    yield from (record for pair in entry.get("kept_apart", []) for record in pair)
