"""The verbs of the picture library."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import get_valid_filename

from publishing import lock
from publishing.actions import note_change
from publishing.errors import Refused
from publishing.models import StoredFile
from publishing.pictures import sizes, uses
from publishing.pictures.erasure import let_go_of_bytes
from publishing.pictures.sizes import Made
from publishing.pictures.uploads import Inspected


def store(
    stored: StoredFile,
    inspected: Inspected,
    *,
    by: User | None,
    at: datetime.datetime,
    ready: Iterable[Made] = (),
) -> StoredFile:
    """Keep an inspected upload under the hash of its content, in every size; ``ready`` holds those made before."""
    stored.name = get_valid_filename(stored.name or stored.file.name or "picture")[-120:]
    stored.sha256, stored.media_type = inspected.sha256, inspected.media_type
    stored.width, stored.height, stored.size = inspected.width, inspected.height, inspected.size
    stored.uploaded_by, stored.uploaded_at = by, at
    stored.file = ContentFile(inspected.content, name=stored.name)
    with transaction.atomic():
        stored.save()
        sizes.cut(stored, ready)
    return stored


def describe(
    stored: StoredFile, *, by: User | None, at: datetime.datetime, ready: Iterable[Made] = ()
) -> list[Any]:
    """Save what is said of a picture; return the records that now have an unpublished change because of it."""
    with transaction.atomic():
        lock.hold()
        stored.save(update_fields=["alt", "caption", "credit", "licence", "focal_x", "focal_y"])
        sizes.cut(stored, ready)
        touched = uses.of(stored).records
        for record in touched:
            note_change(record, by=by, at=at)
    return touched


def delete(stored: StoredFile, *, by: User | None, at: datetime.datetime) -> None:
    """Take a picture that nothing uses out of the library; raises ``Refused`` where something does."""
    with transaction.atomic():
        lock.hold()
        used = uses.of(stored)
        if used:
            raise Refused(f"“{stored}” is in use and stays: {used.in_words}.")
        let_go_of_bytes(stored)
        stored.delete()
