"""Every fact of the held documents is found on the site, in its own record, with its source and who says it."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.seeds.audit import FACTS, SPEAKERS, audit, entries
from tests.seeds.wording import JUDGEMENTS, NAMES

Fact = dict[str, Any]


@pytest.mark.django_db
@pytest.mark.usefixtures("seeds_published")
def test_every_fact_stands_in_its_record_as_its_document_states_it() -> None:
    faults = [f"{finding.fact['id']}: {fault}" for finding in audit() for fault in finding.faults]

    assert faults == []


@pytest.mark.django_db
@pytest.mark.usefixtures("seeds_published")
def test_a_fact_that_differs_is_not_found() -> None:
    known = entries()
    placed = [fact for fact in FACTS if known.get(fact["id"], {}).get("places")]
    changed = [other for fact in placed for other in _changed(fact, known[fact["id"]].get("except", {}))]

    unnoticed = [
        (finding.fact["id"], finding.fact["changed"]) for finding in audit(changed) if not finding.faults
    ]

    assert unnoticed == []


def _changed(fact: Fact, granted: dict[str, str]) -> Iterator[Fact]:
    """Yield the fact as it would be with one thing in it changed: line, status, speaker, party, or a value."""
    if fact["kind"] != "source_document":  # a document's own record is cited as a whole
        yield fact | {"changed": "line", "line": 9999}
    yield fact | {"changed": "status", "status": "annulled"}
    if "organisation/us-government" not in SPEAKERS[fact["attribution"]]:
        yield fact | {"changed": "attribution", "attribution": "United States"}
    if "party" in fact["value"]:
        yield fact | {
            "changed": "party",
            "refs": ["party:dck" if "party:dck" not in fact["refs"] else "party:aist"],
        }
    for name, value in fact["value"].items():
        if name not in granted and (other := _other(fact, name, value)):
            yield fact | {"changed": name, "value": fact["value"] | {name: other}}


def _other(fact: Fact, name: str, value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return None if name == "decimals" else 987654
    if name == "polarity":
        return {"neutral": "criticism", "mixed": None}.get(value, "neutral")
    if name == "theme" and fact["kind"] in JUDGEMENTS:
        return "voting" if value == "turnout" else "turnout"
    if value and name in (*NAMES, "form", "quote_text", "url"):
        return "Nowhere"
    return "1871-03-18" if name in ("date", "date_from", "date_to", "started") else None


def test_the_list_is_whole() -> None:
    assert [fact["id"] for fact in FACTS] == [f"F{number:03}" for number in range(1, 553)]


def test_every_exception_gives_its_reason() -> None:
    reasons = [reason for entry in entries().values() for reason in entry.get("except", {}).values()]

    assert all(len(reason) > 20 for reason in reasons)
