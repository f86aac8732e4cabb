"""The verbs of publishing. Nobody else writes an edition."""

import datetime
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction

from publishing import approval, documents, items, lock, registry
from publishing.checks import Problem
from publishing.errors import Refused
from publishing.models import Edition
from publishing.pictures import erasure, uses
from publishing.release import release, release_due
from publishing.writing import erase, write

Action = Edition.Action
ALL_WARNINGS = "all"

__all__ = [
    "ALL_WARNINGS",
    "cancel_scheduled",
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
    action: str | None = None,
    acknowledged: Iterable[str] | str = (),
    shown: str = "",
    together: Collection[UUID] = (),
    is_loaded: bool = False,
) -> Edition | None:
    """Write an edition of ``record``; release it, or let it wait until ``due_at``. None where nothing has changed.

    ``acknowledged`` names overridden warnings (codes, or "all"); ``shown`` is the hash of what the editor saw, and
    nothing else goes out; ``together`` holds ids of what comes out in the same act; ``is_loaded``: with its rows,
    under the lock. Raises ``Refused`` with a message for the editor, or ``PermissionDenied``.
    """
    _require(by, "publishing.publish_record")
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        warnings, content = _approved(record, is_loaded, acknowledged, shown, together)
        _remember(record, content)
        before = _current(record)
        if before and _is_same(before, record, content):
            return None
        edition = write(
            record,
            content,
            key=record.key,
            action=_action(before, action),
            note=note,
            warnings=warnings,
            due_at=due_at if due_at and due_at > at else None,
            by=by,
            at=at,
        )
        return edition if edition.due_at else release(edition, at=at)


def retract(record: Any, *, by: User | None, at: datetime.datetime, reason: str) -> Edition:
    """Withdraw ``record``: a tombstone edition with the public ``reason``. What waits of it is cancelled.

    Raises ``Refused`` where nothing is live or the reason is missing.
    """
    _require(by, "publishing.retract_record")
    return _bury(record, Action.RETRACTED, by=by, at=at, public_reason=reason, reason_private="")


def takedown(
    record: Any, *, by: User | None, at: datetime.datetime, public_reason: str, reason: str = ""
) -> Edition:
    """Erase the content of every edition of ``record`` for legal reasons; hashes, times and numbers stay.

    The bytes of its pictures go too, but for those that another record or edition uses.
    ``public_reason`` is shown in its place; ``reason`` is kept for the desk. Raises ``Refused`` where nothing was
    ever released.
    """
    _require(by, "publishing.takedown_record")
    with transaction.atomic():
        tombstone = _bury(
            record, Action.TAKEN_DOWN, by=by, at=at, public_reason=public_reason, reason_private=reason
        )
        pictures = uses.pictures_of(record)
        erase(Edition.objects.filter(record=record.pk).exclude(action__in=Edition.TOMBSTONES), at=at)
        erasure.erase_unused(pictures, of=record, at=at)
        return tombstone


def cancel_scheduled(record: Any, *, by: User | None, at: datetime.datetime) -> Edition:
    """Take back the edition of ``record`` that waits for its time; raises ``Refused`` where none waits."""
    _require(by, "publishing.publish_record")
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        waiting = Edition.objects.waiting().filter(record=record.pk).first()
        if waiting is None:
            raise Refused(
                "Nothing waits for release: it has come out already, or was cancelled by somebody else."
            )
        return _cancel(waiting, by=by, at=at)


def note_change(record: Any, *, by: User | None, at: datetime.datetime) -> None:
    """Remember who changed ``record`` and its rows, and what its document would now be, for the desk's lists."""
    with transaction.atomic():
        lock.hold()
        record.changed_at, record.changed_by = at, by
        _remember(record, documents.build(record))
        record.save(update_fields=["changed_at", "changed_by"])


def _require(by: User | None, permission: str) -> None:
    if by is not None and not by.has_perm(permission):
        raise PermissionDenied(f"{by} may not do this: the permission {permission} is missing.")


def _approved(
    record: Any, is_loaded: bool, acknowledged: Iterable[str] | str, shown: str, together: Collection[UUID]
) -> tuple[list[Problem], documents.Content]:
    """Return the overridden warnings and what goes out, or refuse."""
    loaded = record if is_loaded else documents.load(record)
    content = documents.compose(loaded)
    problems = tuple(approval.desk_checks(loaded, content, together))
    if any(problem.blocks for problem in problems):
        raise Refused("The desk checks found errors. Mend them, then publish.", problems)
    if acknowledged != ALL_WARNINGS and {problem.code for problem in problems} - set(acknowledged):
        raise Refused("Read the warnings of the desk checks, and confirm those that you overrule.", problems)
    _refuse_while_waiting(loaded)
    _refuse_taken_key(loaded)
    if shown and shown != content.content_hash:
        raise Refused(
            "Somebody changed the record meanwhile. Read what would go out now, then publish again."
        )
    return list(problems), content


def _current(record: Any) -> Edition | None:
    return Edition.objects.current().filter(record=record.pk).first()


def _refuse_while_waiting(record: Any) -> None:
    waiting = Edition.objects.waiting().filter(record=record.pk).first()
    if waiting:
        raise Refused(
            f"An edition waits for {waiting.due_at:%d %B %Y, %H:%M} UTC. Cancel it first, then publish."
        )


def _refuse_taken_key(record: Any) -> None:
    kind = registry.for_model(type(record)).kind
    taken = Edition.objects.filter(kind=kind, key=record.key, cancelled_at__isnull=True).exclude(
        record=record.pk
    )
    if taken.exists():
        raise Refused(
            f"The address “{record.key}” belonged to another record and stays with it. Choose another key."
        )


def _is_same(before: Edition, record: Any, content: documents.Content) -> bool:
    return not before.is_tombstone and (before.content_hash, before.key) == (content.content_hash, record.key)


def _action(before: Edition | None, wanted: str | None) -> str:
    if before is None or before.is_tombstone:
        return Action.PUBLISHED
    return Action(wanted) if wanted in (Action.UPDATED, Action.CORRECTED) else Action.UPDATED


def _remember(record: Any, content: documents.Content) -> None:
    record.working_hash = content.content_hash
    record.save(update_fields=["working_hash"])


def _bury(
    record: Any,
    action: str,
    *,
    by: User | None,
    at: datetime.datetime,
    public_reason: str,
    reason_private: str,
) -> Edition:
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        before = _current(record)
        if before is None:
            raise Refused("Nothing of this was ever published, so there is nothing to withdraw.")
        if before.action == action or before.action == Action.TAKEN_DOWN:
            raise Refused("This is withdrawn already.")
        for waiting in Edition.objects.waiting().filter(record=record.pk):
            _cancel(waiting, by=by, at=at)
        nothing = documents.Content([], [], before.date if before.is_dated else None, items.content_hash([]))
        tombstone = write(
            record,
            nothing,
            key=before.key,
            action=action,
            note=public_reason,
            warnings=[],
            due_at=None,
            by=by,
            at=at,
            reason_private=reason_private,
        )
        return release(tombstone, at=at)


def _cancel(waiting: Edition, *, by: User | None, at: datetime.datetime) -> Edition:
    waiting.cancelled_at, waiting.cancelled_by = at, by
    waiting.save(update_fields=["cancelled_at", "cancelled_by"])
    return waiting
