"""The verbs of importing: keep a chosen file while it is looked at, and import it."""

import datetime
import hashlib

from django.contrib.auth.models import User
from django.db import transaction

from publishing.models import SpreadsheetImport
from publishing.spreadsheets import files, importing
from publishing.spreadsheets.importing import Outcome
from publishing.spreadsheets.sheets import Sheet

KEPT_FOR = datetime.timedelta(days=1)


def choose(kind: str, name: str, content: bytes, *, by: User, at: datetime.datetime) -> SpreadsheetImport:
    """Keep a readable file for a day, for its import; raises ``Refused`` for one that cannot be read."""
    files.read(name, content)
    SpreadsheetImport.objects.filter(imported_at__isnull=True, chosen_at__lt=at - KEPT_FOR).delete()
    return SpreadsheetImport.objects.create(
        kind=kind,
        file_name=name[-200:],
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        chosen_by=by,
        chosen_at=at,
    )


def carry_out(
    chosen: SpreadsheetImport, sheets: list[Sheet], *, by: User, at: datetime.datetime, shown: str
) -> Outcome:
    """Import the chosen file, all of it or nothing; raises ``Refused``."""
    with transaction.atomic():
        outcome = importing.apply(
            sheets, files.read(chosen.file_name, bytes(chosen.content)), by=by, at=at, shown=shown
        )
        chosen.imported_at, chosen.counts, chosen.content = at, outcome.counts(), b""
        chosen.save(update_fields=["imported_at", "counts", "content"])
    return outcome
