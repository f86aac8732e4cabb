"""What differs between two documents of one record, told in the words that a ``Wording`` has for it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from publishing.pairing import Row, alike, mark
from publishing.segments import Segment, folded, segments

Document = dict[str, Any]
Path = tuple[str, ...]

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
ORDER = "Order"
TITLE = "title"
REFERENCE = {"kind", "key", "label"}
SILENT = {"body_html", "id", "sizes"}
SILENT_OF_DOCUMENT = {"schema_version", "language"}
WORDS_OF_LONG_TEXT, ENOUGH_KEPT = 8, 0.4
NAMING = ("text", "title", "name", "label", "party", "person", "organisation", "target", "as_written", "note")


@dataclass
class Change:
    """One value, or one row as a whole, as it read before and reads now: "" where there is none.

    ``of`` is what the row is called that it stands in; ``path`` its place by the names in the document; ``is_new``
    is for pages to say of what somebody had not seen before.
    """

    label: str
    kind: str
    old: str
    new: str
    of: str = ""
    path: Path = ()
    is_row: bool = False
    is_new: bool = True

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return f"{self.of}: {self.label}" if self.of else self.label

    @cached_property
    def segments(self) -> list[Segment]:
        """Old and new in one text: runs of words that were kept, removed and added, in reading order."""
        return segments(self.old, self.new)

    @property
    def folded(self) -> list[Segment]:
        """The same, with the middle of long unchanged runs set apart."""
        return folded(self.segments)

    @property
    def is_inline(self) -> bool:
        """Whether both are long and much alike, so that one text with the changed words marked reads best."""
        if self.is_row or self.kind != CHANGED or len(self.new.split()) < WORDS_OF_LONG_TEXT:
            return False
        kept = sum(segment.length for segment in self.segments if segment.is_kept)
        return kept >= ENOUGH_KEPT * max(len(self.old.split()), len(self.new.split()))

    @property
    def old_segments(self) -> list[Segment]:
        return [segment for segment in self.segments if segment.kind != ADDED]

    @property
    def new_segments(self) -> list[Segment]:
        return [segment for segment in self.segments if segment.kind != REMOVED]


@dataclass(slots=True)
class Section:
    heading: str
    changes: list[Change] = field(default_factory=list)
    path: Path = ()


class Wording:
    """What places and values are called; here, by the names in the document. Subclasses know better words."""

    def heading(self, path: Path) -> str:
        """The heading over a list of rows or, for the empty path, over the record's own fields."""
        return self.label(path) if path else "The record itself"

    def label(self, path: Path) -> str:
        words = path[-1].replace("_", " ")
        return words[:1].upper() + words[1:]

    def row(self, path: Path, row: Row) -> str:
        """What a row is called."""
        return next((self.value((*path, name), row[name]) for name in NAMING if row.get(name)), "")

    def whole(self, path: Path, row: Row) -> str:
        """All that a row says, a line for each field."""
        return "\n".join(f"{change.label}: {change.new}" for change in flat({}, row, self, path))

    def value(self, path: Path, value: Any) -> str:
        """A value in words; "" for nothing."""
        if isinstance(value, dict):
            return str(value["label"])
        if isinstance(value, list):
            return "; ".join(self.value(path, part) for part in value)
        if isinstance(value, bool):
            return "yes" if value else "no"
        return "" if value is None else str(value)

    def names(self, path: Path, names: list[str]) -> list[str]:
        """The names of an object's fields, in the order in which they are told; without those that say nothing."""
        silent = SILENT if path else SILENT | SILENT_OF_DOCUMENT
        return [name for name in names if name not in silent]


PLAIN = Wording()


def between(old: Document, new: Document, wording: Wording = PLAIN, path: Path = ()) -> list[Section]:
    """Set two documents side by side; what did not change is left out, and a section without changes too.

    The first section holds the record's own fields, the others one list of rows each. Rows stand together by what
    they tell, so that one put between others changes none of them. ``path`` leads to a part of a document.
    """
    names = wording.names(path, list({**new, **old}))
    lists = [name for name in names if _holds_rows(old.get(name)) or _holds_rows(new.get(name))]
    own = list(_fields(old, new, [name for name in names if name not in lists], wording, path))
    found = [Section(wording.heading(path), _without_echo(own), path)]
    for name in lists:
        inner = (*path, name)
        changes = list(_rows(old.get(name) or [], new.get(name) or [], wording, inner))
        found.append(Section(wording.heading(inner), changes, inner))
    return [section for section in found if section.changes]


def flat(old: Document, new: Document, wording: Wording = PLAIN, path: Path = ()) -> list[Change]:
    """The same without its sections: every change, in order."""
    return [change for section in between(old, new, wording, path) for change in section.changes]


def _fields(
    old: Document,
    new: Document,
    names: list[str],
    wording: Wording,
    path: Path,
    above: str = "",
    of: str = "",
) -> Iterator[Change]:
    """Compare values; ``above`` is the label of the object that they are a part of."""
    for name in names:
        before, after, place = old.get(name), new.get(name), (*path, name)
        if before == after or _repeats(name, {**old, **new}):
            continue
        label = f"{above} › {wording.label(place)}" if above else wording.label(place)
        if _is_object(before) or _is_object(after):
            inner = wording.names(place, list({**(after or {}), **(before or {})}))
            yield from _fields(before or {}, after or {}, inner, wording, place, label, of)
            continue
        was, now = (_said(document, name, wording, place) for document in (old, new))
        if was == now:
            was, now = (f"{text} ({_code(value)})" for text, value in ((was, before), (now, after)))
        if before not in (None, "", []) or after not in (None, "", []):
            yield Change(label, CHANGED if was and now else ADDED if now else REMOVED, was, now, of, place)


def _rows(old: list[Row], new: list[Row], wording: Wording, path: Path, above: str = "") -> Iterator[Change]:
    """Compare lists of rows; ``above`` is what the row is called that the lists are a part of."""
    for before, after in rows(old, new):
        called = wording.row(path, after or before or {})
        if before is None:
            yield Change(called, ADDED, "", wording.whole(path, after or {}), above, path, is_row=True)
        elif after is None:
            yield Change(called, REMOVED, wording.whole(path, before), "", above, path, is_row=True)
        else:
            yield from _within(before, after, wording, path, f"{above} › {called}" if above else called)
    if _is_rearranged(old, new):
        was, now = ("; ".join(wording.row(path, row) for row in some) for some in (old, new))
        yield Change(ORDER, CHANGED, was, now, above, path)


def _within(before: Row, after: Row, wording: Wording, path: Path, called: str) -> Iterator[Change]:
    names = wording.names(path, list({**after, **before}))
    lists = [name for name in names if _holds_rows(before.get(name)) or _holds_rows(after.get(name))]
    yield from _fields(before, after, [name for name in names if name not in lists], wording, path, of=called)
    for name in lists:
        yield from _rows(before.get(name) or [], after.get(name) or [], wording, (*path, name), called)


def rows(old: list[Row], new: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """Return the rows that came, went or changed as (before, after); those that tell of the same stand together."""
    if old == new:
        return []
    gone, come = _without(old, new), _without(new, old)
    pairs = alike(gone, come)
    found: list[tuple[Row | None, Row | None]] = [
        (gone[pairs[position]] if position in pairs else None, row) for position, row in enumerate(come)
    ]
    paired = set(pairs.values())
    return found + [(row, None) for earlier, row in enumerate(gone) if earlier not in paired]


def _without(some: list[Row], others: list[Row]) -> list[Row]:
    """Those of ``some`` that ``others`` do not hold, each counted as often as it stands there."""
    held = Counter(map(mark, others))
    left = []
    for row in some:
        key = mark(row)
        held[key] -= 1
        if held[key] < 0:
            left.append(row)
    return left


def _is_rearranged(old: list[Row], new: list[Row]) -> bool:
    """Whether rows that both lists hold stand in another order."""
    before, after = [mark(row) for row in old], [mark(row) for row in new]
    both = Counter(before) & Counter(after)
    return [one for one in before if one in both] != [one for one in after if one in both] and len(both) > 1


def _without_echo(changes: list[Change]) -> list[Change]:
    """Leave out the title where it only repeats a field that it is made of."""
    said = {(change.old, change.new) for change in changes if change.path[-1] != TITLE}
    return [c for c in changes if c.path[-1] != TITLE or (c.old, c.new) not in said]


def _said(document: Document, name: str, wording: Wording, path: Path) -> str:
    """A value in words: a choice by its label, which stands beside its code."""
    value = document.get(name)
    return wording.value(path, document.get(f"{name}_label", value) if value not in (None, "") else value)


def _code(value: Any) -> str:
    return str(value["key"]) if isinstance(value, dict) and "key" in value else str(value)


def _repeats(name: str, document: Document) -> bool:
    """Whether the field is the label of a choice, told with its code."""
    return name.endswith("_label") and name.removesuffix("_label") in document


def _is_object(value: Any) -> bool:
    return isinstance(value, dict) and not value.keys() >= REFERENCE


def _holds_rows(value: Any) -> bool:
    return isinstance(value, list) and any(_is_object(part) for part in value)
