"""How the bytes of a picture go, once nothing may show it any more."""

import datetime
from typing import Any

from django.db import transaction

from publishing.models import PictureSize, StoredFile
from publishing.pictures import uses


def erase_unused(pictures: list[StoredFile], *, of: Any, at: datetime.datetime) -> list[StoredFile]:
    """Erase the bytes of ``pictures`` that nothing but the record ``of`` uses any more; return those that are kept.

    The caller holds the lock, and has erased the editions of the record.
    """
    kept = []
    for stored in pictures:
        if others_using(stored, of):
            kept.append(stored)
            continue
        let_go_of_bytes(stored)
        stored.sizes.all().delete()
        stored.file, stored.erased_at = "", at
        stored.alt = stored.caption = stored.credit = ""
        stored.save(update_fields=["file", "erased_at", "alt", "caption", "credit"])
    return kept


def others_using(stored: StoredFile, record: Any) -> uses.Uses:
    """What uses a picture besides ``record`` and its editions."""
    used = uses.of(stored)
    return uses.Uses(
        [one for one in used.records if one.pk != record.pk],
        [edition for edition in used.editions if edition.record != record.pk],
    )


def let_go_of_bytes(stored: StoredFile) -> None:
    """Remove the stored files once all else is certain: bytes do not come back when a transaction is rolled back."""
    kept = [stored.file, *(size.file for size in PictureSize.objects.filter(stored=stored))]
    files = [(file.storage, file.name) for file in kept if file.name]

    def remove() -> None:
        for storage, name in files:
            storage.delete(name)

    transaction.on_commit(remove)
