"""The verbs of review: submit, withdraw, assign, send back. What lets a record out is in ``publishing.actions``."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from publishing import lock
from publishing.errors import Refused
from publishing.models import WorkState
from publishing.release import release_due
from publishing.workflow import memory, rules
from publishing.workflow.moves import MOVES, RELEASE, Asks
from publishing.workflow.rules import Place


def submit(
    record: Any, *, by: User, at: datetime.datetime, note: str = "", reviewer: User | None = None
) -> WorkState:
    """Put ``record`` in review, by ``reviewer`` or whoever comes first.

    Raises ``Refused`` where there is nothing to review, or the reviewer may not publish it.
    """
    known = {"submitted_by": by, "submitted_at": at, "reviewer": reviewer}
    return _move(record, "submit", known, by=by, at=at, text=note)


def withdraw(record: Any, *, by: User, at: datetime.datetime, note: str = "") -> WorkState:
    """Take back what ``by`` submitted; raises ``Refused`` where somebody else did, or it is not in review."""
    return _move(record, "withdraw", {}, by=by, at=at, text=note)


def assign(
    record: Any, *, by: User, at: datetime.datetime, reviewer: User | None, note: str = ""
) -> WorkState:
    """Say who reviews ``record``; None: whoever comes first. Raises ``Refused`` where they may not publish it."""
    return _move(record, "assign", {"reviewer": reviewer}, by=by, at=at, text=note)


def send_back(record: Any, *, by: User, at: datetime.datetime, reason: str) -> WorkState:
    """Return ``record`` to whoever submitted it; raises ``Refused`` without a reason, or where it is not in review."""
    return _move(record, "send_back", {"sent_back_at": at}, by=by, at=at, text=reason)


def _move(
    record: Any, move: str, known: dict[str, Any], *, by: User, at: datetime.datetime, text: str
) -> WorkState:
    """Make ``move``; ``known`` is what the state of the work holds from then on."""
    reviewer = known.get("reviewer")
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        place = rules.place_of(record)
        rules.check(move, record, by=by, place=place)
        if MOVES[move].asks == Asks.REASON and not text.strip():
            raise Refused("Say why: whoever wrote it reads the reason.")
        _refuse_reviewer(reviewer, place)
        memory.went(record, move, place, by=by, at=at, known=known, text=text, reviewer=reviewer)
        return WorkState.objects.get(record=record.pk)


def _refuse_reviewer(reviewer: User | None, place: Place) -> None:
    if reviewer is None:
        return
    if not reviewer.is_active or not reviewer.has_perm(RELEASE):
        raise Refused(f"{reviewer} may not publish, and so cannot review this. Choose somebody else.")
    if rules.obstacle(place.record, reviewer, place):
        raise Refused(f"{reviewer} wrote part of this, so somebody else reviews it. Choose another person.")
