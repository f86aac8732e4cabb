"""Two people's changes of one record, merged field by field."""

from typing import Any

import pytest

from sources.models import Organisation
from tests.publishing.colliding import keep_mine
from tests.publishing.desk import desk, filled, organisation, page
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> Organisation:
    made = organisation(name="As it was")
    OrganisationNameFactory(organisation=made, text="A name")
    return made


def refused(record: Organisation, theirs: dict[str, str], mine: dict[str, str]) -> tuple[Any, Any]:
    """Ben's browser, and the form that came back to him after Ann had saved."""
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), form | theirs)
    return ben, ben.post(page("change", record), form | mine)


def test_what_is_stored_is_taken_where_it_is_chosen_and_mine_elsewhere(record):
    ben, back = refused(
        record,
        {"name": "Ann's name", "summary": "Ann's summary"},
        {"name": "Ben's name", "summary": "Ben's summary"},
    )

    ben.post(page("change", record), keep_mine(back) | {"take_stored": ["summary"]})

    record.refresh_from_db()
    assert (record.name, record.summary) == ("Ben's name", "Ann's summary")


def test_a_row_is_merged_field_by_field_too(record):
    ben, back = refused(
        record,
        {"names-0-text": "Ann's text", "names-0-note": "Ann's note"},
        {"names-0-text": "Ben's text", "names-0-note": "Ben's note"},
    )

    ben.post(page("change", record), keep_mine(back) | {"take_stored": ["names-0-text"]})

    row = record.names.get()
    assert (row.text, row.note) == ("Ann's text", "Ben's note")


def test_each_field_that_both_have_offers_the_choice(record):
    _ben, back = refused(record, {"name": "Ann's"}, {"name": "Ben's", "summary": "Ben's"})

    offered = {one.place: one.name for one in back.context["differences"]}

    assert offered == {"Name": "name", "Summary": "summary"}
    assert 'name="take_stored" value="name"' in back.text


@pytest.mark.parametrize(
    "name", ["nothing", "names-7-text", "names-x-text", "id", "names-0-nothing", "-", ""]
)
def test_what_is_no_field_is_passed_over(record, name):
    ben, back = refused(record, {"name": "Ann's"}, {"name": "Ben's"})

    ben.post(page("change", record), keep_mine(back) | {"take_stored": [name]})

    record.refresh_from_db()
    assert record.name == "Ben's"
