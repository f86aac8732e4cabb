"""Where the site says what the held documents say: each listed fact, looked up in the record that it belongs to.

``facts.json`` lists what the five documents state. ``found/*.json`` says for each fact in which record's document it
stands, under which name, and with which values. The audit reads released editions alone, as a partner would.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.seeds import values
from tests.seeds.places import Place, find_places, referred, released

HERE = Path(__file__).parent
FACTS: list[dict[str, Any]] = json.loads((HERE / "facts.json").read_text())
SEEDS: dict[str, str] = json.loads((HERE / "documents.json").read_text())
RECORDS: dict[str, list[str]] = json.loads((HERE / "records.json").read_text())
SPEAKERS: dict[str, list[str]] = json.loads((HERE / "speakers.json").read_text())
WHO_SPEAKS = (
    "authority",
    "organisation",
    "mission",
    "party",
    "person",
    "speaker",
    "said_by",
    "said_by_party",
    "publisher",
    "author",
)


@dataclass
class Finding:
    """What became of one fact: its places, and what is wrong."""

    fact: dict[str, Any]
    places: list[Place] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def entries() -> dict[str, dict[str, Any]]:
    """Read ``found/*.json``; raises ``ValueError`` where two entries speak of one fact."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((HERE / "found").glob("*.json")):
        for entry in json.loads(path.read_text()):
            if entry["fact"] in found:
                raise ValueError(f"{entry['fact']} stands twice, again in {path.name}")
            found[entry["fact"]] = entry
    return found


def audit(facts: list[dict[str, Any]] | None = None) -> list[Finding]:
    """Look every fact up; a finding without faults is a fact that stands where it should."""
    documents, known = released(), entries()
    return [_find(fact, known.get(fact["id"]), documents) for fact in facts or FACTS]


def _find(fact: dict[str, Any], entry: dict[str, Any] | None, documents: dict[str, Any]) -> Finding:
    finding = Finding(fact)
    if entry is None:
        finding.faults.append("nothing says where it is found")
        return finding
    if not entry["places"] and "place" not in entry.get("except", {}):
        finding.faults.append("the entry names no place")
    for wanted in entry["places"]:
        places = list(find_places(wanted, documents))
        # Two sentences of a document may say the same of the same record.
        places = [place for place in places if _cites(place, fact)] or places
        if not places:
            finding.faults.append(f"{wanted['record']} has no such row under {wanted['at'] or 'itself'}")
        finding.places += places
    if finding.places:
        granted = set(entry.get("except", {}))
        faults = dict(_faults(fact, finding.places))
        finding.faults += [sentence for name, sentence in faults.items() if name not in granted]
        finding.faults += [f"the exception for {name} is not needed" for name in granted - faults.keys()]
    return finding


def _faults(fact: dict[str, Any], places: list[Place]) -> Iterator[tuple[str, str]]:
    """Yield (name, sentence) for each thing in which the places differ from the fact."""
    subjects = {record for ref in fact["refs"] for record in RECORDS.get(ref, [])}
    for place in places:
        if subjects and place.record not in subjects and not subjects & set(referred(place.document)):
            yield "record", f"{place.record} is none of {sorted(subjects)} and names none of them"
    yield from _parties(fact, places)
    cited = [place for place in places if _cites(place, fact)]
    if not cited:
        yield "source", f"no place cites {SEEDS[fact['seed']]}, line {fact['line']}"
    if not any(place.cite.get("status", "reported") == fact["status"] for place in cited or places):
        yield "status", f"no place says {fact['status']}"
    if not any(_is_said(place, fact) for place in cited or places):
        yield "attribution", f"no place says it is {fact['attribution']!r} who says so"
    yield from values.missing(fact, places)


def _parties(fact: dict[str, Any], places: list[Place]) -> Iterator[tuple[str, str]]:
    """The rows together name the parties that the fact is about, and no other."""
    wanted = {record for ref in fact["refs"] if ref.startswith("party:") for record in RECORDS[ref]}
    named = {record for place in places for record in (place.record, *referred(place.row))}
    if wanted and fact["value"].keys() & {"party", "parties", "parties_visited"}:
        for record in sorted(wanted - named):
            yield "party", f"no place is of {record}"
    for place in places:
        if isinstance(place.row.get("party"), dict) and f"party/{place.row['party']['key']}" not in wanted:
            yield "party", f"{place.pointer} is of {place.row['party']['key']}"


def _cites(place: Place, fact: dict[str, Any]) -> bool:
    if not place.cite:  # a record that is the source itself
        return place.record == f"document/{SEEDS[fact['seed']]}"
    return place.cite["document"]["key"] == SEEDS[fact["seed"]] and fact["line"] in lines_of(
        place.cite["locator"]
    )


def lines_of(locator: str) -> set[int]:
    """Return the lines that "lines 3, 7–9" names."""
    spans = re.findall(r"(\d+)(?:[–-](\d+))?", locator)
    return {line for first, last in spans for line in range(int(first), int(last or first) + 1)}


def _is_said(place: Place, fact: dict[str, Any]) -> bool:
    wanted = SPEAKERS[fact["attribution"]]
    in_words = place.cite.get("said_by_text")
    if "the document" in wanted and not (in_words or place.cite.get("said_by") or place.row.get("speaker")):
        return True
    if wanted[0] == "in words":
        return wanted[1] in (in_words or place.document.get("authority_text") or "")
    return any(record in wanted for record in _speakers(place))


def _speakers(place: Place) -> Iterator[str]:
    """Whoever the cite names speaks alone; else it is whoever the row or its record names."""
    for holder in [place.cite] if place.cite.get("said_by") else [place.row, place.document]:
        for name in WHO_SPEAKS:
            if isinstance(holder.get(name), dict) and "key" in holder[name]:
                yield f"{holder[name]['kind']}/{holder[name]['key']}"
