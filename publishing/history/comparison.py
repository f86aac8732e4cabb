"""What differs between two states of a record, in an editor's words."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from publishing.history.names import Names, field_of, in_order, is_record, kind_of_row, label_of, model_of
from publishing.history.snapshots import State

ORDER = "position"
IDENTITY = ("id", "created_at")
CONTEXT = 6
SHORT = 40

Row = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One thing that changed: where, and how it read before and reads now ("" where there is none)."""

    class What:
        CHANGED, ADDED, REMOVED, MOVED = "changed", "added", "removed", "moved"

    what: str
    place: str
    old: str = ""
    new: str = ""

    @property
    def is_short(self) -> bool:
        """Whether both values are shown whole."""
        return max(len(self.old), len(self.new)) <= SHORT

    @property
    def pieces(self) -> list[tuple[str, str]]:
        """The text with what went ("del"), what came ("ins") and what stayed ("") of a long value."""
        return list(pieces(self.old, self.new))


@dataclass(frozen=True)
class _Found:
    """A difference before its values are put into words."""

    what: str
    label: str
    row: Row | None = None
    name: str = ""
    old: Any = None
    new: Any = None


@dataclass
class Comparison:
    """Two states; ``names`` may be shared by many, so that all are read at once before ``changes`` are told."""

    old: State
    new: State
    names: Names
    _found: list[_Found] = field(default_factory=list)

    def __post_init__(self) -> None:
        for label in sorted({*self.old, *self.new}, key=record_first):
            self._found += _between(label, self.old.get(label, []), self.new.get(label, []))
        for found in self._found:
            model = model_of(found.label)
            for value in (found.old, found.new):
                self.names.want(field_of(model, found.name), value)
            if model is not None and found.row is not None:
                self.names.want_row(model, found.row)

    @property
    def count(self) -> int:
        return len(self._found)

    def changes(self, most: int | None = None) -> list[Change]:
        """Return what changed, once the names have been read; at most so many."""
        return [self._told(found) for found in self._found[:most]]

    def _told(self, found: _Found) -> Change:
        model, names = model_of(found.label), self.names
        if found.what == Change.What.MOVED:
            return Change(found.what, f"{kind_of_row(found.label, plural=True)}: order")
        place = label_of(model, found.name) if found.name else ""
        if found.row is not None:
            title = names.title(model, found.row) if model else ""
            row = f"{kind_of_row(found.label)} “{title}”" if title else kind_of_row(found.label)
            place = f"{row} › {place}" if place else row
        if found.what == Change.What.ADDED:
            return Change(found.what, place, new=told_row(found.label, found.row or {}, names))
        if found.what == Change.What.REMOVED:
            return Change(found.what, place, old=told_row(found.label, found.row or {}, names))
        shown = field_of(model, found.name)
        return Change(found.what, place, names.told(shown, found.old), names.told(shown, found.new))


def between(old: State, new: State) -> list[Change]:
    """Return every difference, in words."""
    names = Names()
    comparison = Comparison(old, new, names)
    names.read()
    return comparison.changes()


def told_fields(label: str, row: Row, names: Names) -> list[tuple[str, str]]:
    """A row as (what, value) pairs, in the order of the model: whatever is filled in."""
    model = model_of(label)
    told = [
        (label_of(model, name), names.told(field_of(model, name), row[name]))
        for name in in_order(model, row)
        if name not in (*IDENTITY, ORDER) and row[name] is not False
    ]
    return [(name, value) for name, value in told if value]


def told_row(label: str, row: Row, names: Names) -> str:
    return " · ".join(f"{name}: {value}" for name, value in told_fields(label, row, names))


def pieces(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield ("del" | "ins" | "", text) word by word; of long stretches that stayed, only the ends."""
    if not (old and new) or max(len(old), len(new)) <= SHORT:
        yield from ((mark, text) for mark, text in (("del", old), ("ins", new)) if text)
        return
    before, after = re.findall(r"\s*\S+", old), re.findall(r"\s*\S+", new)
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for number, (step, i, j, m, n) in enumerate(steps, start=1):
        if step == "equal":
            yield "", _shortened(before[i:j], is_first=number == 1, is_last=number == len(steps))
            continue
        if j > i:
            yield "del", "".join(before[i:j])
        if n > m:
            yield "ins", "".join(after[m:n])


def _shortened(words: list[str], *, is_first: bool, is_last: bool) -> str:
    if len(words) <= 2 * CONTEXT:
        return "".join(words)
    head = "" if is_first else "".join(words[:CONTEXT])
    tail = "" if is_last else "".join(words[-CONTEXT:])
    return f"{head} …{tail}"


def record_first(label: str) -> tuple[bool, str]:
    """In this order the models of a state are shown."""
    return (not is_record(label), label)


def _between(label: str, old: list[Row], new: list[Row]) -> Iterator[_Found]:
    before, after = {row["id"]: row for row in old}, {row["id"]: row for row in new}
    moved = False
    for pk, row in after.items():
        if pk not in before:
            yield _Found(Change.What.ADDED, label, row)
            continue
        for name in _differing(label, before[pk], row):
            if name == ORDER:
                moved = True
            else:
                values = before[pk].get(name), row.get(name)
                yield _Found(Change.What.CHANGED, label, None if is_record(label) else row, name, *values)
    for pk in sorted(before.keys() - after.keys()):
        yield _Found(Change.What.REMOVED, label, before[pk])
    if moved:
        yield _Found(Change.What.MOVED, label)


def _differing(label: str, old: Row, new: Row) -> list[str]:
    """The fields in which two rows differ; where neither fills one in, that is no difference."""
    names = [name for name in {**old, **new} if name not in IDENTITY]
    return in_order(model_of(label), [name for name in names if _said(old.get(name)) != _said(new.get(name))])


def _said(value: Any) -> Any:
    if value is None or value == []:
        return ""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
