"""What has to stand before the server starts. Each step looks first and does nothing when it was done."""

import hashlib
import os
import sys
from collections.abc import Iterator
from io import StringIO

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from publishing import registry
from publishing.models import Edition

PATIENCE = 10
FIXTURES = settings.BASE_DIR / "fixtures"


def require_database() -> None:
    """End the process with a sentence where no step that follows could succeed."""
    attempt = connection.copy()
    if attempt.settings_dict["OPTIONS"].pop(
        "pool", None
    ):  # a pool tries again and again, and keeps the reason
        attempt.settings_dict["OPTIONS"].setdefault("connect_timeout", PATIENCE)
    try:
        attempt.ensure_connection()
    except DatabaseError as reason:
        sys.exit(f"error: the database does not answer: {str(reason).splitlines()[0].rstrip('.')}.")
    attempt.close()


def migrate() -> bool:
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def collect_static() -> bool:
    stamp = settings.DATA_DIR / "static.stamp"
    fingerprint = _fingerprint()
    if stamp.exists() and settings.STATIC_ROOT.exists() and stamp.read_text() == fingerprint:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(fingerprint)
    return True


def load_content() -> bool:
    """Fill an empty database with the fixtures and publish them: all of it, or nothing when interrupted."""
    if Edition.objects.exists() or any(kind.model.objects.exists() for kind in registry.kinds()):
        return False
    names = sorted(str(path) for path in FIXTURES.glob("*.json"))
    if not names:
        return False
    with transaction.atomic():
        call_command("loaddata", *names, verbosity=0)
        call_command("publish_all", verbosity=0)
    return True


def fill_desk() -> bool:
    """Write the desk's lines on records that came in past the desk: from fixtures, or from before there were lines."""
    return bool(call_command("refresh_desk", verbosity=0, stdout=StringIO()))


def _fingerprint() -> str:
    listing = "\n".join(sorted(_static_files()))
    return hashlib.sha256(listing.encode()).hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = os.stat(storage.path(name))
            yield f"{name} {status.st_mtime_ns} {status.st_size}"
