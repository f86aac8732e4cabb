"""Everything that stands on one source, or on the word of one person or body: found in whatever edition holds it."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from publishing.models import Edition
from website import kinds, sayings
from website.editions import Item, items, with_content

ROOM = 400
# On these pages an allegation is shown whole, in a block of its own.
SHOWN_WHOLE = "allegation"
# Whose word a row is where it does not say so itself.
OWNERS = {
    "statement": ("organisation", "person"),
    "tally": ("authority",),
    "recommendation": ("organisation",),
}
REFERENCE_FIELDS = {"kind", "key", "label"}

Document = dict[str, Any]


@dataclass(slots=True)
class Claim:
    """One sourced row of a document, and what it says in a line."""

    section: str
    label: str
    text: str
    row: Document
    speaker: Document | None

    @property
    def cite(self) -> Document:
        return self.row["cite"]

    @property
    def lines(self) -> list[int]:
        return [int(number) for number in re.findall(r"\d+", self.cite["locator"])]


@dataclass(slots=True)
class Group:
    """The claims that one record holds."""

    item: Item
    claims: list[Claim] = field(default_factory=list)

    @property
    def kind_name(self) -> str:
        return kinds.singular(self.item.kind)

    @property
    def order(self) -> tuple[list[int], str, str]:
        return self.claims[0].lines, self.item.kind, self.item.key


@dataclass(slots=True)
class Voices:
    """What a person or a body says, what is said of them, and the posts that parties state."""

    by: list[Group]
    about: list[Group]
    posts: list[tuple[Item, Document]]


def of_source(keys: list[str], instant: datetime.datetime | None = None) -> tuple[list[Group], bool]:
    """Every claim taken from a source, by record, in the order of its lines; whether there are more. One query."""
    groups, found = [], _carrying("document", keys, instant)
    for item in found:
        group = _group(item, lambda claim: claim.cite["document"]["key"] in keys)
        group.claims.sort(key=lambda claim: claim.lines)
        groups.append(group)
    return sorted(filter(_is_filled, groups), key=lambda group: group.order), len(found) == ROOM


def voices(kind: str, keys: list[str], instant: datetime.datetime | None = None) -> Voices:
    """Every claim by or about a person or a body. One query."""
    found = [item for item in _carrying(kind, keys, instant) if item.kind != SHOWN_WHOLE]

    def is_by(claim: Claim) -> bool:
        return _is(claim.speaker, kind, keys)

    def is_about(claim: Claim) -> bool:
        return not is_by(claim) and claim.section != "leaders" and _names(claim.row, kind, keys)

    return Voices(
        by=[group for item in found if _is_filled(group := _group(item, is_by))],
        about=[group for item in found if _is_filled(group := _group(item, is_about))],
        posts=[(item, row) for item in found for row in _posts(item, keys)],
    )


def _carrying(kind: str, keys: list[str], instant: datetime.datetime | None) -> list[Item]:
    """What refers to the record, but for the record itself, whose page this is."""
    editions = Edition.objects.shown(instant).with_facet(kind, *keys).exclude(kind=kind, key__in=keys)
    return items(with_content(editions).order_by("-date", "kind", "key")[:ROOM])


def _group(item: Item, is_wanted: Callable[[Claim], bool]) -> Group:
    return Group(item, [claim for claim in _claims(item) if is_wanted(claim)])


def _is_filled(group: Group) -> bool:
    return bool(group.claims)


def _claims(item: Item) -> Iterator[Claim]:
    for section, row in _rows(item.document, ""):
        label, text = sayings.of(item.kind, section, row)
        yield Claim(section, label, text, row, _speaker(item, row))


def _rows(value: Any, section: str) -> Iterator[tuple[str, Document]]:
    """Yield every object that cites a source, with the name of the list that it stands in."""
    if isinstance(value, dict):
        if value.get("cite"):
            yield section, value
        for name, part in value.items():
            if name != "cite":
                yield from _rows(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _rows(part, section)


def _speaker(item: Item, row: Document) -> Document | None:
    cite = row["cite"]
    if row.get("speaker") or cite["said_by"]:
        return row.get("speaker") or cite["said_by"]
    if cite["said_by_text"]:
        return None
    owners = (item.document.get(name) for name in OWNERS.get(item.kind, ()))
    return next((owner for owner in owners if owner), None)


def _names(row: Document, kind: str, keys: list[str]) -> bool:
    """Whether the row itself, not a row within it, refers to the record."""
    return any(_is(one, kind, keys) for name, part in row.items() if name != "cite" for one in _own(part))


def _own(part: Any) -> Iterable[Any]:
    return part if isinstance(part, list) else [part]


def _is(value: Any, kind: str, keys: list[str]) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() >= REFERENCE_FIELDS
        and value["kind"] == kind
        and value["key"] in keys
    )


def _posts(item: Item, keys: list[str]) -> Iterator[Document]:
    for row in item.document.get("leaders", []):
        if _is(row["person"], "person", keys):
            yield row
