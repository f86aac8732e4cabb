"""The facts beside a page: a table for each kind of what it states, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from website.dates import is_plain
from website.wording import day

Document = dict[str, Any]


@dataclass(slots=True)
class Fact:
    """One line: a term, and words, references or an outside address."""

    term: str
    text: str = ""
    references: list[Document] = field(default_factory=list)
    address: str = ""


FACTS: dict[str, list[tuple[str, str]]] = {
    "election": [
        ("Polling day", "polling"),
        ("How the date was completed", "polling_basis"),
        ("Type", "kind_label"),
        ("Chamber", "chamber"),
        ("Page of the body", "body"),
        ("Convocation", "convocation"),
        ("Seats", "seats"),
        ("Voting system", "system"),
        ("Country", "country_label"),
        ("Held with", "held_with"),
        ("Part of", "cycle"),
        ("Before it", "previous"),
    ],
    "rule": [
        ("Concerns", "subject_label"),
        ("For the election of", "body"),
        ("Country", "country_label"),
    ],
    "act": [
        ("Kind", "kind_label"),
        ("Adopted", "adopted"),
        ("Amends", "amends"),
        ("Elections", "elections"),
        ("Country", "country_label"),
    ],
    "chamber": [
        ("Kind", "kind_label"),
        ("House of", "parent"),
        ("Country", "country_label"),
    ],
    "dispute": [
        ("Kind", "kind_label"),
        ("Elections", "elections"),
        ("Parties", "parties"),
        ("People", "people"),
        ("Organisations", "organisations"),
        ("Rules", "rules"),
        ("Bodies", "chambers"),
        ("Country", "country_label"),
    ],
    "place": [
        ("Level", "level_label"),
        ("In", "parent"),
        ("Country", "country_label"),
    ],
    "cycle": [
        ("Began", "began"),
        ("Ended", "ended"),
        ("Country", "country_label"),
    ],
    "tally": [
        ("Election", "election"),
        ("Stage", "stage_label"),
        ("Given by", "authority"),
        ("Given by", "authority_text"),
        ("Released", "released"),
    ],
    "party": [
        ("Kind", "kind_label"),
        ("Status", "status_label"),
        ("Founded", "founded"),
        ("Dissolved", "dissolved"),
        ("Country", "country_label"),
        ("Website", "website"),
    ],
    "mission": [
        ("Sent by", "organisations"),
        ("Sent by", "country_label"),
        ("Part of", "umbrella"),
        ("Kind", "kind_label"),
        ("Elections", "elections"),
        ("Began", "began_on"),
        ("Ended", "ended_on"),
    ],
    "meeting": [
        ("Mission", "mission"),
        ("From", "began_on"),
        ("To", "ended_on"),
        ("Place", "place"),
        ("For the mission", "participants"),
    ],
    "allegation": [
        ("Topic", "topic_label"),
        ("Made in", "statement"),
        ("Elections", "elections"),
        ("Result in dispute", "disputed_tally"),
        ("Concerns", "parties"),
        ("Concerns", "people"),
    ],
    "statement": [
        ("Mission", "mission"),
        ("Organisation", "organisation"),
        ("Party", "party"),
        ("Speaker or author", "person"),
        ("Kind", "kind_label"),
        ("Issued", "issued"),
        ("Place", "place"),
        ("Elections", "elections"),
    ],
    "recommendation": [
        ("Made in", "statement"),
        ("Made by", "organisation"),
        ("Number", "number"),
        ("Topic", "topic_label"),
        ("Priority", "priority_label"),
        ("Addressed to", "addressee"),
        ("Elections", "elections"),
    ],
    "story": [
        ("Elections", "elections"),
        ("Parties", "parties"),
        ("Missions", "missions"),
        ("Sources", "sources"),
        ("Translation of", "translation_of"),
    ],
    "document": [
        ("Publisher", "publisher"),
        ("How the publisher is known", "publisher_basis"),
        ("Author", "author"),
        ("Byline", "byline"),
        ("Kind", "kind_label"),
        ("Published", "published"),
        ("How it was dated", "date_note"),
        ("Language", "language_label"),
        ("Address", "url"),
        ("Archived copy", "archived_url"),
    ],
    "organisation": [
        ("Kind", "kind_label"),
        ("Abbreviation", "abbreviation"),
        ("Part of", "parent"),
        ("Country", "country_label"),
        ("Website", "website"),
    ],
    "person": [("Name in own script", "native_name")],
}
ADDRESSES = {"website", "url", "archived_url"}


def facts(kind: str, document: Document) -> list[Fact]:
    """Return what ``document`` states of its kind's facts; what it does not state is left out."""
    return list(_facts(kind, document))


def _facts(kind: str, document: Document) -> Iterator[Fact]:
    for term, name in FACTS.get(kind, []):
        value = document.get(name)
        if f"{name}_as_written" in document:
            if written := _dated(document, name):
                yield Fact(term, written)
        elif not value:
            continue
        elif name in ADDRESSES:
            yield Fact(term, address=value)
        elif isinstance(value, dict | list):
            yield Fact(term, references=value if isinstance(value, list) else [value])
        else:
            yield Fact(term, day(value))


def _dated(document: Document, name: str) -> str:
    """The date as read, with the source's own words beside it where it leaves something open, or those alone."""
    read, written = document.get(f"{name}_on") or document.get(name), document[f"{name}_as_written"]
    if not read:
        return written
    return day(read) if is_plain(read) or not written else f"{day(read)} ({written})"
