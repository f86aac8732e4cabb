"""The verbs of being at a record's form: a sign of life, and leaving."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from publishing import registry
from publishing.models import Editing

SILENCE = datetime.timedelta(seconds=60)
# Browsers slow the clock of a window that nobody looks at to one tick a minute.
SILENCE_IN_BACKGROUND = datetime.timedelta(seconds=150)


def note(
    record: Any,
    form: str,
    *,
    by: User,
    at: datetime.datetime,
    has_unsaved: bool = False,
    is_in_background: bool = False,
) -> Editing:
    """Remember that ``by`` has ``form`` of ``record`` open. Who was gone and comes back begins anew."""
    seen = {
        "kind": registry.for_model(type(record)).kind,
        "seen_at": at,
        "gone_at": at + (SILENCE_IN_BACKGROUND if is_in_background else SILENCE),
        "has_unsaved": has_unsaved,
    }
    with transaction.atomic():
        Editing.objects.of(record.pk).filter(gone_at__lte=at).delete()
        editing, _ = Editing.objects.update_or_create(
            record=record.pk, user=by, form=form, defaults=seen, create_defaults=seen | {"since": at}
        )
    return editing


def leave(record: Any, form: str, *, by: User, at: datetime.datetime) -> None:
    """Forget ``form`` of ``record`` at once, and whoever else has been silent."""
    Editing.objects.of(record.pk).filter(user=by, form=form).delete()
    Editing.objects.of(record.pk).filter(gone_at__lte=at).delete()
