"""Earlier editions, as far as the public may still read them."""

import datetime
import sys
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from publishing.models import Edition, Merger
from publishing.release import TICK


@dataclass(frozen=True)
class Past:
    """One released edition among all of its record, the newest first; and the keys of what was merged into it."""

    edition: Edition
    history: list[Edition]
    taken_in: list[str] = field(default_factory=list)

    @property
    def newest(self) -> Edition:
        return self.history[0] if self.history else self.edition

    @property
    def is_current(self) -> bool:
        return self.edition.number == self.newest.number

    @property
    def last_instant(self) -> datetime.datetime | None:
        """The last at which it was the world's edition; None while it is."""
        return self.edition.superseded_at - TICK if self.edition.superseded_at else None

    @property
    def withdrawal(self) -> Edition | None:
        return withdrawal(self.edition, self.history)

    @property
    def before(self) -> Edition | None:
        """The edition that this one replaced; None where it is the first, or the first after a withdrawal."""
        older = next((one for one in self.history if number_of(one) < number_of(self.edition)), None)
        return None if older is None or older.is_tombstone else older


def find(kind: str, key: str, number: int) -> Past:
    """Return edition ``number`` of the record that is, or last was, at ``key``; raises ``Edition.DoesNotExist``."""
    history = _history(Q(record__in=_at(kind, key)))
    for edition in history:
        if edition.number == number:
            return Past(edition, history)
    raise Edition.DoesNotExist(f"No {kind} at {key} has an edition {number}.")


def under_its_key(kind: str, key: str, instant: datetime.datetime) -> Edition:
    """Return what stood at ``instant``, under whatever key, of the record that is now at ``key``.

    Raises ``Edition.DoesNotExist`` where nothing of it had come out.
    """
    seen = Edition.objects.released().filter(record__in=_at(kind, key), released_at__lte=instant)
    return seen.order_by("-sequence")[:1].get()


def among_its_own(edition: Edition) -> Past:
    """Return ``edition``, which may be one that is only previewed, with every released one of its record."""
    folded = Merger.objects.filter(kept=edition.record).values("folded")
    found = _history(Q(record=edition.record) | Q(record__in=folded))
    own = [one for one in found if one.record == edition.record]
    return Past(edition, own, sorted({one.key for one in found if one.record != edition.record}))


def withdrawal(edition: Edition, history: list[Edition]) -> Edition | None:
    """The retraction or takedown by which ``edition`` is no longer shown; a takedown speaks for all before it.

    What was withdrawn stays so when its record is published anew.
    """
    since = [one for one in history if one.is_tombstone and number_of(one) >= number_of(edition)]
    taken_down = [one for one in since if one.action == Edition.Action.TAKEN_DOWN]
    return next(iter(taken_down or since[-1:]), None)


def number_of(edition: Edition) -> int:
    """Its number; one that is only previewed comes after all."""
    return edition.number or sys.maxsize


def _at(kind: str, key: str) -> QuerySet[Edition, Any]:
    return Edition.objects.released().of(kind).filter(key=key).order_by("-sequence").values("record")[:1]


def _history(whose: Q) -> list[Edition]:
    editions = Edition.objects.released().filter(whose)
    return list(editions.defer("head", "warnings", "reason_private").order_by("-sequence"))
