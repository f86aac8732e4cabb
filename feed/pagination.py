"""Lists are walked by keyset: a page begins right after the last item of the one before."""

import base64
import datetime
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from feed.rows import Later
from publishing.querysets import EditionQuerySet

LIST_LIMIT = 50
CHANGES_LIMIT = 100
MAX_LIMIT = 500
MAX_SEQUENCE = 2**63 - 1  # what the column holds
MAX_CURSOR = 400
KEY = re.compile(r"[-a-zA-Z0-9_]{1,120}")
NO_CURSOR = "This is no cursor of this list; take the `next` address of a page as it is."


@dataclass(frozen=True)
class Ordering:
    """Columns, read in one direction, that are unique among the editions of a kind at any one instant."""

    name: str
    columns: tuple[str, ...]
    meaning: str

    @property
    def is_descending(self) -> bool:
        return self.name.startswith("-")

    def apply(self, editions: EditionQuerySet, *, continued: bool) -> EditionQuerySet:
        """The editions in this order; ``continued``: from the one after a place on that is given when read."""
        if continued:
            editions = editions.filter(self._after_place())
        sign = "-" if self.is_descending else ""
        return editions.order_by(*(sign + column for column in self.columns))

    def _after_place(self) -> Q:
        past = "lt" if self.is_descending else "gt"
        values = {column: Later(column) for column in self.columns}
        first, *rest = self.columns
        condition = Q(**{f"{first}__{past}": values[first]})
        for column in rest:
            # The leading column is bounded once more, so that the index is entered at the right place.
            tie = Q(**{first: values[first], f"{column}__{past}": values[column]})
            condition = Q(**{f"{first}__{past}e": values[first]}) & (condition | tie)
        return condition

    def cursor(self, place: Sequence[Any]) -> str:
        """An opaque name for the place of an item that holds these values in the columns."""
        text = json.dumps([self.name, *(str(value) for value in place)], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def read_cursor(self, text: str) -> dict[str, Any]:
        """The place, by column, that a cursor of this order names. Raises ``ValueError`` with a message fit to show."""
        parts = _parts(text)
        if parts[0] != self.name and parts[0] in ORDERINGS:
            raise ValueError(f"This cursor belongs to ordering={parts[0]}.")
        if parts[0] != self.name or len(parts) != len(self.columns) + 1:
            raise ValueError(NO_CURSOR)
        try:
            return {
                column: READERS[column](part) for column, part in zip(self.columns, parts[1:], strict=True)
            }
        except (ValueError, OverflowError) as error:
            raise ValueError(NO_CURSOR) from error


def _parts(text: str) -> list[str]:
    if len(text) > MAX_CURSOR:
        raise ValueError(NO_CURSOR)
    try:
        padded = text + "=" * (-len(text) % 4)
        parts = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, RecursionError) as error:
        raise ValueError(NO_CURSOR) from error
    if not isinstance(parts, list) or not parts or not all(isinstance(part, str) for part in parts):
        raise ValueError(NO_CURSOR)
    return parts


def _key(text: str) -> str:
    if not KEY.fullmatch(text):
        raise ValueError(NO_CURSOR)
    return text


def _instant(text: str) -> datetime.datetime:
    """An instant as a plain cursor gives it, which on SQLite is UTC without saying so."""
    instant = datetime.datetime.fromisoformat(text)
    return instant.astimezone(datetime.UTC) if instant.tzinfo else instant.replace(tzinfo=datetime.UTC)


READERS: dict[str, Callable[[str], Any]] = {
    "date": datetime.date.fromisoformat,
    "key": _key,
    "released_at": _instant,
}
ORDERINGS = {
    ordering.name: ordering
    for ordering in (
        Ordering("-date", ("date", "key"), "latest date first"),
        Ordering("date", ("date", "key"), "earliest date first, undated ones before all"),
        Ordering("-released_at", ("released_at",), "latest released first"),
        Ordering("released_at", ("released_at",), "earliest released first"),
        Ordering("key", ("key",), "by key"),
        Ordering("-key", ("key",), "by key, backwards"),
    )
}
DEFAULT_ORDERING = "-date"
