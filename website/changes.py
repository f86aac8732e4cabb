"""What an edition changed, for readers: rows that came, went or changed, and fields, as they read before and after."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.text import Truncator

from publishing import differences
from website import sayings
from website.participants import Stand
from website.wording import day

Document = dict[str, Any]
Part = tuple[str, bool]
REFERENCE = {"kind", "key", "label"}
# What is concluded from the claims, and what only programs read.
UNSAID = {"disputes", "id", "rows", "focal_point", "sizes"}
DATES = {"on", "from", "to", "valid_from", "valid_to", "as_of", "dated"}
WORDS_OF_A_ROW = 12
FIELDS = "The record itself"
WORDS = re.compile(r"(\s+)")
TITLE = "Title"
ROW_NAMES: dict[str, Callable[[Document], str]] = {
    "disputes": lambda row: ", ".join(filter(None, (row["measure"], row["place"]))),
    "participants": lambda row: Stand([row]).in_words,
}
HEADINGS = {"disputes": "Where the sources disagree", "lines": "Results", "leaders": "People"}


@dataclass(slots=True)
class Change:
    """One value as it read before and reads now, "" where there is none; ``of`` says in which row it stands."""

    of: str
    field: str
    old: str
    new: str

    @property
    def old_parts(self) -> list[Part]:
        return [(words, is_kept) for is_kept, words, _new in self._compared() if words]

    @property
    def new_parts(self) -> list[Part]:
        return [(words, is_kept) for is_kept, _old, words in self._compared() if words]

    def _compared(self) -> Iterator[tuple[bool, str, str]]:
        """Runs of words, each as it read before and reads now, and whether both have it."""
        before, after = WORDS.split(self.old), WORDS.split(self.new)
        for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            yield tag == "equal", "".join(before[i:j]), "".join(after[k:m])


@dataclass(slots=True)
class Section:
    heading: str
    changes: list[Change]


def sections(kind: str, old: Document, new: Document) -> list[Section]:
    """Set two documents of one record side by side, list by list; what did not change is left out."""
    lists = [name for name in new if _is_rows(old.get(name)) or _is_rows(new[name])]
    found = [Section(FIELDS, _own(list(_fields("", _without(old, lists), _without(new, lists)))))]
    for name in lists:
        pairs = differences.rows(old.get(name) or [], new[name] or [])
        told = [change for before, after in pairs for change in _row(kind, name, before, after)]
        found.append(Section(HEADINGS.get(name, _words(name)), told))
    return [section for section in found if section.changes]


def _own(changes: list[Change]) -> list[Change]:
    """Leave out the title where it only repeats a field that it is made of."""
    said = {(change.old, change.new) for change in changes if change.field != TITLE}
    return [change for change in changes if change.field != TITLE or (change.old, change.new) not in said]


def _row(kind: str, name: str, before: Document | None, after: Document | None) -> Iterator[Change]:
    if before and after:
        about = Truncator(_told(kind, name, after)).words(WORDS_OF_A_ROW)
        yield from _fields(about, before, after)
    else:
        old, new = (_with_source(kind, name, row) if row else "" for row in (before, after))
        yield Change("", "Added" if after else "Removed", old, new)


def _fields(of: str, old: Document, new: Document) -> Iterator[Change]:
    for one in differences.between(_readable(old), _readable(new)):
        yield Change(of, _words(one.place.replace("cite", "source")), one.old, one.new)


def _told(kind: str, name: str, row: Document) -> str:
    told = ROW_NAMES[name](row) if name in ROW_NAMES else sayings.of(kind, name, row)[1]
    return told or "; ".join(one.new for one in differences.between({}, _readable(_without(row, ["cite"]))))


def _with_source(kind: str, name: str, row: Document) -> str:
    told, cite = _told(kind, name, row), row.get("cite")
    source = ", ".join(filter(None, (cite["document"]["label"], cite["locator"]))) if cite else ""
    return f"{told} ({source})" if source else told


def _readable(value: Any, name: str = "") -> Any:
    """The same with labels in place of codes, dates in words, and lists of names in one breath."""
    if isinstance(value, dict):
        return value["label"] if value.keys() >= REFERENCE else _readable_fields(value)
    if isinstance(value, list):
        parts = [_readable(part) for part in value]
        return parts if any(isinstance(part, dict) for part in parts) else "; ".join(map(str, parts))
    if isinstance(value, bool):
        return "yes" if value else "no"
    is_date = isinstance(value, str) and (name in DATES or name.endswith("_on"))
    return day(value) if is_date else value


def _readable_fields(document: Document) -> Document:
    return {
        name: _readable(document.get(f"{name}_label", part), name)
        for name, part in document.items()
        if name not in UNSAID and not (name.endswith("_label") and name.removesuffix("_label") in document)
    }


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and any(
        isinstance(part, dict) and part.keys() != REFERENCE for part in value
    )


def _without(document: Document, names: list[str]) -> Document:
    return {name: part for name, part in document.items() if name not in names}


def _words(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
