"""Where the site says what the held documents say: each listed fact, looked up in the record that it belongs to.

``facts.json`` lists what the five documents state. ``found/*.json`` says for each fact in which record's document it
stands, under which name, and with which values. The audit reads released editions alone, as a partner would.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from publishing import registry
from publishing.models import Edition, Rendition

HERE = Path(__file__).parent
FACTS: list[dict[str, Any]] = json.loads((HERE / "facts.json").read_text())
SEEDS: dict[str, str] = json.loads((HERE / "documents.json").read_text())
RECORDS: dict[str, list[str]] = json.loads((HERE / "records.json").read_text())
SPEAKERS: dict[str, list[str]] = json.loads((HERE / "speakers.json").read_text())
NUMBER = re.compile(r"(?<![\w.:/-])\d+(?:[.,]\d+)?(?![\w:/-])")
DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
# What tells of the list itself rather than of elections.
ABOUT_THE_LIST = {"decimals", "repeated_lines", "year_source", "date_precision"}
WHO_SPEAKS = (
    "authority",
    "organisation",
    "mission",
    "party",
    "person",
    "speaker",
    "said_by",
    "publisher",
    "author",
)

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
        return f"{registry.get(kind).api_url(key)}#{self.pointer}"


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


def released() -> dict[str, dict[str, Any]]:
    """Return kind/key → document, for everything live."""
    shown = Rendition.objects.filter(edition__in=Edition.objects.live(), is_default=True)
    return {
        f"{rendition.edition.kind}/{rendition.edition.key}": json.loads(rendition.document)
        for rendition in shown.select_related("edition")
    }


def audit() -> list[Finding]:
    """Look every fact up; a finding without faults is a fact that stands where it should."""
    documents, known = released(), entries()
    return [_find(fact, known.get(fact["id"]), documents) for fact in FACTS]


def _find(fact: dict[str, Any], entry: dict[str, Any] | None, documents: dict[str, Any]) -> Finding:
    finding = Finding(fact)
    if entry is None:
        finding.faults.append("nothing says where it is found")
        return finding
    for wanted in entry["places"]:
        places = list(_places(wanted, documents))
        if not places:
            finding.faults.append(f"{wanted['record']} has no such row under {wanted['at'] or 'itself'}")
        finding.places += places
    if finding.places:
        granted = set(entry.get("except", {}))
        faults = dict(_faults(fact, finding.places))
        finding.faults += [sentence for name, sentence in faults.items() if name not in granted]
        finding.faults += [f"the exception for {name} is not needed" for name in granted - faults.keys()]
    return finding


def _places(wanted: dict[str, Any], documents: dict[str, Any]) -> Iterator[Place]:
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


def _faults(fact: dict[str, Any], places: list[Place]) -> Iterator[tuple[str, str]]:
    """Yield (name, sentence) for each thing in which the places differ from the fact."""
    subjects = {record for ref in fact["refs"] for record in RECORDS.get(ref, [])}
    for place in places:
        if subjects and place.record not in subjects and not subjects & set(_referred(place.document)):
            yield "record", f"{place.record} is none of {sorted(subjects)} and names none of them"
    cited = [place for place in places if _cites(place, fact)]
    if not cited:
        yield "source", f"no place cites {SEEDS[fact['seed']]}, line {fact['line']}"
    if not any(place.cite.get("status") == fact["status"] for place in cited or places):
        yield "status", f"no place says {fact['status']}"
    if not any(_is_said(place, fact) for place in cited or places):
        yield "attribution", f"no place says it is {fact['attribution']!r} who says so"
    yield from _missing_values(fact, places)


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
    if wanted == ["the document"]:
        return not place.cite.get("said_by") and not place.cite.get("said_by_text")
    if wanted == ["in words"]:
        return bool(place.cite.get("said_by_text") or place.document.get("authority_text"))
    return any(record in wanted for record in _speakers(place))


def _speakers(place: Place) -> Iterator[str]:
    for holder in (place.cite, place.row, place.document):
        for name in WHO_SPEAKS:
            if isinstance(holder.get(name), dict) and "key" in holder[name]:
                yield f"{holder[name]['kind']}/{holder[name]['key']}"


def _referred(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        if value.keys() == {"kind", "key", "label"}:
            yield f"{value['kind']}/{value['key']}"
        for part in value.values():
            yield from _referred(part)
    elif isinstance(value, list):
        for part in value:
            yield from _referred(part)


def _missing_values(fact: dict[str, Any], places: list[Place]) -> Iterator[tuple[str, str]]:
    """Every number, date, name and verbatim text of the fact stands in the rows, or in their records' own fields."""
    texts = [text for place in places for text in _strings(place.row)]
    texts += [text for place in places for text in _own_fields(place.document)]
    numbers = {number for text in texts for number in _numbers(text)}
    for name, value in _leaves(fact["value"], ""):
        if name.split(".")[-1] in ABOUT_THE_LIST or isinstance(value, bool) or value is None:
            continue
        if isinstance(value, int | float):
            is_there = Decimal(str(value)) in numbers
        elif DATE.match(value):
            is_there = any(text == value or text.startswith((f"{value}-", f"{value}/")) for text in texts)
        elif name.split(".")[-1] in ("form", "quote_text", "url"):
            is_there = any(_plain(value) in _plain(text) for text in texts)
        else:
            continue
        if not is_there:
            yield name, f"{name} is {value!r}, and no place says so"


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(str.maketrans("’‘“”", "''\"\""))).strip(' "')


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
    for found in NUMBER.findall(text):
        try:
            yield Decimal(found.replace(",", "."))
        except InvalidOperation:  # pragma: no cover
            continue
