import pytest

from sources.models import Organisation
from tests.publishing.colliding import keep_mine, new_name, told
from tests.publishing.desk import desk, filled, organisation, page
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def record(db: None) -> Organisation:
    return organisation(name="As it was")


def test_a_row_that_somebody_added_is_told_and_stays(record: Organisation) -> None:
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), new_name(form, "Row of Ann"))

    refused = ben.post(page("change", record), new_name(form, "Row of Ben"))
    ben.post(page("change", record), keep_mine(refused))

    assert [(place, changed) for place, *_, changed in told(refused)] == [
        ("Name #1", "Yours"),
        ("Name", "Stored"),
    ]
    assert {name.text for name in record.names.all()} == {"Row of Ann", "Row of Ben"}


def test_a_row_that_somebody_changed_is_told_field_by_field(record: Organisation) -> None:
    name = OrganisationNameFactory(organisation=record, text="As it was")
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), form | {"names-0-text": "By Ann"})

    refused = ben.post(page("change", record), form | {"names-0-locator": "line 2"})
    ben.post(page("change", record), keep_mine(refused))

    assert told(refused) == [
        ("Name #1 › Text", "By Ann", "As it was", "Both"),
        ("Name #1 › Locator", "line 1", "line 2", "Both"),
    ]
    name.refresh_from_db()
    assert (name.text, name.locator) == ("As it was", "line 2")


def test_a_row_that_somebody_removed_comes_back_where_it_was_worked_on(record: Organisation) -> None:
    for text in ("First", "Second"):
        OrganisationNameFactory(organisation=record, text=text)
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), form | {"names-0-DELETE": "on"})

    refused = ben.post(page("change", record), new_name(form | {"names-0-note": "Mine."}, "Third"))
    ben.post(page("change", record), keep_mine(refused))

    assert [(place, was, changed) for place, was, _, changed in told(refused)] == [
        ("Name #2", "Removed", "Both"),
        ("Name #3", "", "Yours"),
    ]
    assert sorted(record.names.values_list("text", "note")) == sorted(
        [(form["names-0-text"], "Mine."), (form["names-1-text"], ""), ("Third", "")]
    )


def test_a_row_that_is_removed_while_somebody_changes_it_is_told(record: Organisation) -> None:
    OrganisationNameFactory(organisation=record, text="As it was")
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), form | {"names-0-text": "By Ann"})

    refused = ben.post(page("change", record), form | {"names-0-DELETE": "on"})

    assert [(place, yours, changed) for place, _, yours, changed in told(refused)] == [
        ("Name #1", "Removed", "Both")
    ]
    assert record.names.get().text == "By Ann"


def test_rows_that_one_has_not_touched_become_what_the_other_made_of_them(record: Organisation) -> None:
    for text in ("First", "Second"):
        OrganisationNameFactory(organisation=record, text=text)
    ann, ben = desk("editor"), desk("reporter")
    form = filled(ben.get(page("change", record)))
    ann.post(page("change", record), form | {"names-0-DELETE": "on", "names-1-text": "By Ann"})

    refused = ben.post(page("change", record), form | {"name": "By Ben"})
    ben.post(page("change", record), keep_mine(refused))

    assert [(place, changed) for place, *_, changed in told(refused)] == [
        ("Name", "Yours"),
        ("Name #1 › Text", "Stored"),
        ("Name", "Stored"),
    ]
    record.refresh_from_db()
    assert (record.name, record.names.get().text) == ("By Ben", "By Ann")
