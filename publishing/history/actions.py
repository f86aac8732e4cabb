"""The verbs that bring the past back, and that let go of a record without losing it."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.formats import date_format

from publishing import actions, lock, registry, usage
from publishing.desk import entries
from publishing.errors import Refused
from publishing.history import keeping, obstacles, restoring, snapshots
from publishing.models import Save
from publishing.release import release_due
from publishing.workflow import memory

How = Save.How


def bring_back(
    record: Any, save: Save, *, by: User | None, at: datetime.datetime, key: str = "", shown: str = ""
) -> None:
    """Make ``record`` what it was at ``save``, as an unpublished change.

    ``shown`` is the hash of the present state that the editor was shown; ``key`` replaces one that is taken
    meanwhile. Raises ``Refused`` with a message for the editor, or ``PermissionDenied``.
    """
    model = type(record)
    _require(by, "change", model)
    if save.record != record.pk:
        raise Refused("This save is of another record.")
    with transaction.atomic():
        lock.hold()
        now = snapshots.take(model, record.pk)
        if shown and shown != snapshots.hash_of(now):
            raise Refused("Somebody changed the record meanwhile. Read what would change now, then go on.")
        state = _planned(model, save, now, key)
        if state == now:
            raise Refused("The record is as it was then: there is nothing to bring back.")
        actions.keep_before_change(record, at=at)
        _write(model, record.pk, state, is_new=False)
        _note(model, record.pk, save, How.RESTORED, by=by, at=at)


def recover(save: Save, *, by: User | None, at: datetime.datetime, key: str = "") -> Any:
    """Bring a deleted record back with its rows, as it was at ``save``; return it.

    Raises ``Refused`` with a message for the editor, or ``PermissionDenied``.
    """
    model = registry.get(save.kind).model
    _require(by, "add", model)
    with transaction.atomic():
        lock.hold()
        if model._base_manager.filter(pk=save.record).exists():
            raise Refused("This record is there again: somebody has recovered it already.")
        _write(model, save.record, _planned(model, save, {}, key), is_new=True)
        return _note(model, save.record, save, How.RECOVERED, by=by, at=at)


def delete(record: Any, *, by: User | None, at: datetime.datetime, reason: str = "") -> Save:
    """Delete ``record`` with its rows; return the save from which it can be recovered.

    No other record changes by it: whatever refers to this one is mended first. Raises ``Refused`` or
    ``PermissionDenied``.
    """
    _require(by, "delete", type(record))
    with transaction.atomic():
        lock.hold()
        release_due(at=at)
        if obstacle := obstacles.to_deletion(record):
            raise Refused(obstacle)
        if usage.of(record):
            raise Refused("Other records refer to this one. Change or delete them first.")
        save = keeping.keep(record, how=How.DELETED, by=by, at=at, comment=reason)
        entries.forget([record.pk])
        memory.forget(record)
        record.delete()
        return save


def _require(by: User | None, action: str, model: Any) -> None:
    permission = f"{model._meta.app_label}.{action}_{model._meta.model_name}"
    if by is not None and not by.has_perm(permission):
        raise PermissionDenied(f"{by} may not do this: the permission {permission} is missing.")


def _planned(model: Any, save: Save, now: snapshots.State, key: str) -> snapshots.State:
    planned = restoring.plan(model, save.state, now)
    if planned.obstacles:
        raise Refused(" ".join(planned.obstacles))
    if key:
        planned.state[model._meta.label_lower][0]["key"] = key
    if obstacles.key_is_taken(save, key):
        raise Refused(f"Another record has the key “{key or save.key}” now. Give this one another.")
    return planned.state


def _write(model: Any, pk: Any, state: snapshots.State, *, is_new: bool) -> None:
    try:
        with transaction.atomic():
            restoring.write(model, pk, state, is_new=is_new)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    except IntegrityError as error:
        raise Refused(
            "As it was then, the record does not fit to what others say now: something refers to a row that would "
            f"go, or a rule of the database would be broken ({error})."
        ) from error


def _note(model: Any, pk: Any, save: Save, how: str, *, by: User | None, at: datetime.datetime) -> Any:
    record = model._default_manager.get(pk=pk)
    who = f" by {save.by_name}" if save.by_name else ""
    said = f"From the save of {date_format(save.at, 'j F Y, H:i:s')} UTC{who}."
    actions.note_change(record, by=by, at=at, how=how, comment=said)
    return record
