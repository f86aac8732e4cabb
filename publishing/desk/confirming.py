"""Saying of a live page that it is still right."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from publishing import registry
from publishing.errors import Refused
from publishing.models import Confirmation, Edition

PERMISSION = "publishing.publish_record"


def confirm(record: Any, *, by: User, at: datetime.datetime) -> Confirmation:
    """Keep that ``by`` read the live page of ``record`` and found it still right; it is not ageing any more.

    Raises ``PermissionDenied``, or ``Refused`` where readers see nothing that could be right.
    """
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(f"{by} may not do this: the permission {PERMISSION} is missing.")
    if not Edition.objects.live().filter(record=record.pk).exists():
        raise Refused("Readers do not see this record now, so there is no page to be still right.")
    return Confirmation.objects.create(
        record=record.pk,
        kind=registry.for_model(type(record)).kind,
        confirmed_at=at,
        confirmed_by=by,
    )


def last_look(record: Any) -> Confirmation | None:
    return (
        Confirmation.objects.filter(record=record.pk)
        .select_related("confirmed_by")
        .order_by("-confirmed_at")
        .first()
    )
