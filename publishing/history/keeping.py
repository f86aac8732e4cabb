"""How a save is written. The verbs of the desk call it; nobody else does."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from publishing import lock, registry
from publishing.history import snapshots
from publishing.models import Edition, Save

How = Save.How
# What is kept even where the state is that of the save before.
ALWAYS = (How.DELETED, How.RESTORED, How.RECOVERED)


def keep(record: Any, *, how: str, by: User | None, at: datetime.datetime, comment: str = "") -> Save:
    """Keep ``record`` with its rows as the database holds it; return the save that holds this state.

    Where that is the newest save already, nothing is written.
    """
    with transaction.atomic():
        lock.hold()
        model = type(record)
        text = snapshots.text_of(state := snapshots.take(model, record.pk))
        state_hash = snapshots.hash_of(state)
        newest = newest_of(record.pk)
        if newest and newest.state_hash == state_hash and newest.how != How.DELETED and how not in ALWAYS:
            return newest
        stored = model._default_manager.with_name().get(pk=record.pk)
        return Save.objects.create(
            record=record.pk,
            kind=registry.for_model(model).kind,
            key=stored.key,
            title=str(stored),
            how=how,
            comment=comment.strip(),
            at=at,
            by=by,
            by_name=(by.get_full_name() or by.get_username()) if by else "",
            state_hash=state_hash,
            packed=Save.pack(text),
        )


def keep_before_change(record: Any, *, at: datetime.datetime) -> None:
    """Keep ``record`` as it stands before somebody changes it, where no save holds that yet.

    What the product itself published, as the first content, has left no save: its editions are made from this one.
    """
    with transaction.atomic():
        lock.hold()
        before = newest_of(record.pk)
        save = keep(record, how=How.FOUND, by=None, at=at)
        if before is not None and before.pk == save.pk:
            return
        shown = type(record)._base_manager.values_list("working_hash", flat=True).get(pk=record.pk)
        Edition.objects.filter(record=record.pk, made_from__isnull=True, content_hash=shown).exclude(
            action__in=Edition.TOMBSTONES
        ).update(made_from=save)


def of_edition(record: Any, *, at: datetime.datetime) -> Save:
    """Return the save that an edition of ``record``, as it stands, is made from."""
    return keep(record, how=How.FOUND, by=None, at=at)


def newest_of(pk: Any) -> Save | None:
    """Return the newest save of a record, without its state."""
    return Save.objects.filter(record=pk).defer("packed").order_by("-pk").first()
