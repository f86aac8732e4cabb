import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cast import chief, desk, editor, partner, partner_manager, reader, reporter  # noqa: F401 -- fixtures for every test
from tests.strict_client import StrictClient

# Settings read the environment at import, so the tests' own has to stand first; pytest's configuration
# therefore names no settings module.
DATA_DIR = Path(tempfile.mkdtemp(prefix="elections-tests-"))
(DATA_DIR / "static").mkdir()
os.environ.update(
    DJANGO_SETTINGS_MODULE="elections_site.settings",
    DATA_DIR=str(DATA_DIR),
    SECRET_KEY="tests only, of no use anywhere else",
    LOOPBACK_HTTP="1",
    DEBUG="0",
)
for name in ("CACHE_URL", "ALLOWED_HOSTS", "BEHIND_PROXY", "SITE_NAME"):
    os.environ.pop(name, None)


def pytest_configure() -> None:
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.AXES_ENABLED = False  # the tests of the login limit switch it on


def pytest_unconfigure() -> None:
    shutil.rmtree(DATA_DIR, ignore_errors=True)


@pytest.fixture(autouse=True)
def _each_test_starts_with_an_empty_cache() -> None:
    from django.core.cache import cache

    from publishing.versioned_responses import finished_answers

    cache.clear()
    finished_answers.clear()


@pytest.fixture
def client() -> StrictClient:
    return StrictClient()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """SQLite empties tables after a transactional test by DELETE, which the guards of editions refuse.

    They are lifted while Django does so, and put back. PostgreSQL truncates, which they let pass.
    """
    from django.db.backends.sqlite3.base import DatabaseOperations

    from publishing import guards

    flush = DatabaseOperations.execute_sql_flush

    def flush_without_guards(operations: DatabaseOperations, statements: list[str]) -> None:
        with operations.connection.schema_editor() as schema_editor:
            guards.remove(None, schema_editor)
        flush(operations, statements)
        with operations.connection.schema_editor() as schema_editor:
            guards.install(None, schema_editor)

    DatabaseOperations.execute_sql_flush = flush_without_guards


@pytest.fixture(scope="module")
def seeded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The initial content as records, loaded once for a module; what its tests change is undone after each."""
    from django.core.management import call_command
    from django.db import transaction

    from tests.records.test_fixtures import FIXTURES

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", *FIXTURES, verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def seeds_published(seeded: None, django_db_blocker: Any) -> None:
    """The initial content, every record of it published."""
    from tests.records.test_fixtures import publish_everything

    with django_db_blocker.unblock():
        publish_everything()
