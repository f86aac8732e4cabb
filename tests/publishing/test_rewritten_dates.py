from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from parties.models import Party
from publishing.rewritten_dates import rewrite
from tests import factories

pytestmark = pytest.mark.django_db


def stored_as(text):
    """A party whose founding is stored as it was before dates carried their first and last day."""
    party = factories.PartyFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE parties_party SET founded = %s", [text])
    return party


def rewritten():
    rewrite("parties")(apps, SimpleNamespace(connection=connection))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [("1998", "1998-01-01", "1998-12-31"), ("2007-08", "2007-08-01", "2007-08-31"), ("2007-08-18",) * 3],
)
def test_a_date_that_was_stored_alone_gets_its_first_and_last_day(text, earliest, latest):
    party = stored_as(text)

    rewritten()
    rewritten()

    party.refresh_from_db()
    assert party.founded == text
    assert Party.objects.filter(founded__earliest=earliest, founded__latest=latest).get() == party


def test_what_has_no_date_keeps_none():
    party = stored_as("")

    rewritten()

    party.refresh_from_db()
    assert party.founded == ""
