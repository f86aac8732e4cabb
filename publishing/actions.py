"""The verbs of publishing. Nobody else writes an edition."""

import datetime
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from publishing import approval, documents, lock, sharing
from publishing.checks import Problem
from publishing.desk import entries
from publishing.history import keeping
from publishing.history.keeping import keep_before_change
from publishing.models import Edition, Merger, Save
from publishing.pictures import erasure, uses
from publishing.release import release, release_due
from publishing.workflow import memory, rules
from publishing.writing import erase, write, write_tombstone

Action = Edition.Action
Said = dict[str, Any]
ALL_WARNINGS = approval.ALL_WARNINGS

__all__ = [
    "ALL_WARNINGS",
    "cancel_scheduled",
    "keep_before_change",
    "note_change",
    "publish",
    "release_due",
    "retract",
    "takedown",
]


def publish(
    record: Any,
    *,
    by: User | None,
    at: datetime.datetime,
    note: str = "",
    due_at: datetime.datetime | None = None,
    due_zone: str = "",
    embargo_reason: str = "",
    action: str | None = None,
    acknowledged: Iterable[str] | str = (),
    shown: str = "",
    against: int | None = None,
    together: Collection[UUID] = (),
    is_loaded: bool = False,
    override_reason: str = "",
) -> Edition | None:
    """Write an edition of ``record``; release it, or let it wait until ``due_at``. None where nothing has changed.

    ``embargo_reason``: why it waits; ``acknowledged``: overridden warnings (codes, or "all"); ``shown``: the hash of
    what the editor saw, ``against`` the number of the edition that it was compared with (0: none), and nothing else
    goes out; ``together``: ids of what comes out in the same act; ``is_loaded``: with its rows, under the lock;
    ``override_reason``: see ``workflow.rules.obstacle``. Raises ``Refused`` or ``PermissionDenied``.
    """
    waits = due_at is not None and due_at > at
    move = "schedule" if waits else "correct" if action == Action.CORRECTED else "publish"
    rules.require(move, record, by=by)
    approval.refuse_endless_embargo(embargo_reason, due_at)
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        before = _current(record)
        approval.refuse_other_edition(before, against)
        warnings, content = approval.approve(record, is_loaded, acknowledged, shown, together)
        _remember(record, content, at=at)
        if before and _is_same(before, record, content):
            return None
        said: Said = {"note": note, "due_zone": due_zone, "embargo_reason": embargo_reason, "key": record.key}
        said |= {"action": _action(before, action), "warnings": warnings, "due_at": due_at if waits else None}
        return _send_out(record, content, move, said, by=by, at=at, override_reason=override_reason)


def _send_out(
    record: Any,
    content: documents.Content,
    move: str,
    said: Said,
    *,
    by: User | None,
    at: datetime.datetime,
    override_reason: str,
) -> Edition:
    """Write the approved content down, with what the workflow remembers of it; release it unless it is to wait."""
    place = rules.place_of(record)
    overridden = rules.check(move, record, by=by, place=place, override_reason=override_reason)
    edition = write(record, content, by=by, at=at, **said)
    text = override_reason if overridden else said["note"]
    memory.went_out(record, edition, move, place, by=by, at=at, text=text, overridden=overridden)
    return edition if edition.due_at else release(edition, at=at)


def retract(record: Any, *, by: User | None, at: datetime.datetime, reason: str) -> Edition:
    """Withdraw ``record``: a tombstone edition with the public ``reason``. What waits of it is cancelled.

    Raises ``Refused`` where nothing is live or the reason is missing.
    """
    return _bury(record, "retract", Action.RETRACTED, by=by, at=at, public_reason=reason)


def takedown(
    record: Any, *, by: User | None, at: datetime.datetime, public_reason: str, reason: str = ""
) -> Edition:
    """Erase the content of every edition of ``record``, and of what was merged into it, for legal reasons.

    Hashes, times and numbers stay. The bytes of its pictures go too, but for those that another record or edition
    uses. ``public_reason`` is shown in its place; ``reason`` is kept for the desk. Raises ``Refused`` where nothing
    was ever released.
    """
    with transaction.atomic():
        tombstone = _bury(
            record,
            "takedown",
            Action.TAKEN_DOWN,
            by=by,
            at=at,
            public_reason=public_reason,
            reason_private=reason,
        )
        folded = Merger.objects.filter(kept=record.pk)
        whole = Edition.objects.filter(record__in=[record.pk, *folded.values_list("folded", flat=True)])
        pictures = uses.pictures_of(record)
        erase(whole.exclude(record=record.pk, action__in=Edition.TOMBSTONES), at=at)
        folded.update(before=[], folded_title="")
        sharing.close_all(record, by=by, at=at)
        erasure.erase_unused(pictures, of=record, at=at)
        return tombstone


def cancel_scheduled(record: Any, *, by: User | None, at: datetime.datetime) -> Edition:
    """Take back the edition of ``record`` that waits for its time; raises ``Refused`` where none waits."""
    with transaction.atomic():
        place = _where(record, "cancel", by=by, at=at)
        waiting = Edition.objects.waiting().get(record=record.pk)
        memory.went(record, "cancel", place, by=by, at=at, edition=waiting)
        return _cancel(waiting, by=by, at=at)


def note_change(
    record: Any,
    *,
    by: User | None,
    at: datetime.datetime,
    how: str = Save.How.CHANGED,
    comment: str = "",
    has_changed: bool = True,
) -> None:
    """Remember who changed ``record`` and its rows, and what its document would now be; keep the new state.

    Whoever is about to write calls ``keep_before_change`` first, so that the first change can be undone too.
    Whoever changed it by hand has written it, and somebody else publishes it; a save of what was there already,
    with ``has_changed`` false, makes nobody a writer.
    """
    with transaction.atomic():
        lock.hold()
        record.changed_at, record.changed_by = at, by
        loaded = documents.load(record)
        content = documents.compose(loaded)
        problems = entries.open_problems(record, approval.desk_checks(loaded, content))
        _remember(record, content, problems, at=at)
        record.save(update_fields=["changed_at", "changed_by"])
        keeping.keep(record, how=how, by=by, at=at, comment=comment)
        if has_changed:
            memory.wrote(record, by=by, at=at)


def _where(record: Any, move: str, *, by: User | None, at: datetime.datetime) -> rules.Place:
    """Take the lock, let out what is due, and return where ``record`` stands, or refuse ``move``."""
    lock.hold()
    release_due(at=at)
    place = rules.place_of(record)
    rules.check(move, record, by=by, place=place)
    return place


def _current(record: Any) -> Edition | None:
    return Edition.objects.current().filter(record=record.pk).first()


def _is_same(before: Edition, record: Any, content: documents.Content) -> bool:
    return not before.is_tombstone and (before.content_hash, before.key) == (content.content_hash, record.key)


def _action(before: Edition | None, wanted: str | None) -> str:
    if before is None or before.is_tombstone:
        return Action.PUBLISHED
    return Action(wanted) if wanted in (Action.UPDATED, Action.CORRECTED) else Action.UPDATED


def _remember(
    record: Any, content: documents.Content, open_problems: Iterable[Problem] = (), *, at: datetime.datetime
) -> None:
    record.working_hash = content.content_hash
    record.save(update_fields=["working_hash"])
    entries.keep(record, content, open_problems=open_problems, at=at)


def _bury(
    record: Any,
    move: str,
    action: str,
    *,
    by: User | None,
    at: datetime.datetime,
    public_reason: str,
    reason_private: str = "",
) -> Edition:
    with transaction.atomic():
        place = _where(record, move, by=by, at=at)
        before = Edition.objects.current().get(record=record.pk)
        for waiting in Edition.objects.waiting().filter(record=record.pk):
            _cancel(waiting, by=by, at=at)
        tombstone = write_tombstone(
            record,
            before,
            action=action,
            note=public_reason,
            by=by,
            at=at,
            reason_private=reason_private,
        )
        memory.went(record, move, place, by=by, at=at, text=public_reason, edition=tombstone)
        return release(tombstone, at=at)


def _cancel(waiting: Edition, *, by: User | None, at: datetime.datetime) -> Edition:
    waiting.cancelled_at, waiting.cancelled_by = at, by
    waiting.save(update_fields=["cancelled_at", "cancelled_by"])
    return waiting
