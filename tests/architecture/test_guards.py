import pytest
from django.core.management import call_command
from django.db import connection

from publishing import actions, guards
from publishing.models import Edition
from tests.publishing.desk import NOON, organisation

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def _missing():
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        return set(guards.guard_names()) - {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
def test_every_guard_stands_after_the_migrations():
    assert _missing() == set()


@pytest.mark.django_db(transaction=True)
def test_guards_let_the_tests_empty_the_tables_and_stand_again():
    actions.publish(organisation(), by=None, at=NOON)

    call_command("flush", interactive=False, verbosity=0)

    assert not Edition.objects.exists()
    assert _missing() == set()
