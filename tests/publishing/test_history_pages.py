from typing import Any

import pytest

from publishing import actions
from publishing.models import Edition
from sources.models import Organisation
from tests.publishing.desk import HOUR, NOON, answers, desk, organisation, page, rename
from tests.publishing.past import address, kept, released, viewer, with_two_names

pytestmark = pytest.mark.django_db


@pytest.fixture
def record(db: None) -> Organisation:
    return with_two_names()


def test_whoever_may_view_sees_the_history_and_cannot_bring_anything_back(record: Organisation) -> None:
    save = kept(record, NOON)
    rename(record, "Stays")
    client, back = viewer(), address("bring-back", record, entry=f"save-{save.pk}")

    history = client.get(page("history", record))
    answers_of_back = [client.get(back).status_code, client.post(back).status_code]

    assert history.status_code == 200
    assert "Bring back" not in history.content.decode()
    assert answers_of_back == [403, 403]
    record.refresh_from_db()
    assert record.name == "Stays"


@pytest.mark.parametrize("name", ["history", "look", "compare", "bring-back", "where-used"])
def test_nobody_without_a_login_sees_the_past(client: Any, record: Organisation, name: str) -> None:
    response = client.get(page(name, record))

    assert response.url.startswith("/admin/login/")


@pytest.mark.parametrize("entry", ["", "now-1", "save-", "save-0", "save-٣", "edition-x", f"save-{'9' * 40}"])
@pytest.mark.parametrize("name", ["look", "bring-back"])
def test_what_is_not_of_this_record_is_not_found(record: Organisation, name: str, entry: str) -> None:
    kept(organisation("other"), NOON)

    response = desk("editor").get(address(name, record, entry=entry))

    assert response.status_code == 404


def test_a_save_of_another_record_is_not_found(record: Organisation) -> None:
    save = kept(organisation("other"), NOON)

    response = desk("editor").get(address("look", record, entry=f"save-{save.pk}"))

    assert response.status_code == 404


def test_any_two_can_be_compared_and_looked_at(record: Organisation) -> None:
    old = kept(record, NOON)
    rename(record, "Between")
    actions.note_change(record, by=None, at=NOON + HOUR)
    rename(record, "As it is")
    editor = desk("editor")

    compared = editor.get(address("compare", record, old=f"save-{old.pk}", new="now"))
    looked = editor.get(address("look", record, entry=f"save-{old.pk}"))

    assert [(one.old, one.new) for one in compared.context["changes"]] == [("As it was", "As it is")]
    assert ("Name", "As it was") in looked.context["sections"][0].rows[0]
    assert [len(section.rows) for section in looked.context["sections"]] == [1, 2]


def test_an_edition_of_which_the_document_alone_is_kept_is_shown_and_compared_by_it(
    record: Organisation,
) -> None:
    old = released(record, NOON)
    rename(record, "As it is")
    new = released(record, NOON + HOUR)
    editor = desk("editor")

    looked = editor.get(address("look", record, entry=f"edition-{old.pk}"))
    compared = editor.get(address("compare", record, old=f"edition-{old.pk}", new=f"edition-{new.pk}"))

    assert "the published document alone is kept" in looked.content.decode()
    assert ("The record itself › Name", "As it was") in looked.context["values"]
    assert ("As it was", "As it is") in [(one.old, one.new) for one in compared.context["changes"]]
    assert editor.get(address("bring-back", record, entry=f"edition-{old.pk}")).status_code == 404


def test_an_edition_that_was_erased_cannot_be_brought_back(record: Organisation) -> None:
    desk("editor").post(page("publish", record), answers(record, acknowledged=["names_what_is_not_public"]))
    edition = Edition.objects.get()
    actions.takedown(record, by=None, at=NOON + HOUR, public_reason="Court.")

    response = desk("chief").get(address("bring-back", record, entry=f"edition-{edition.pk}"))

    assert response.status_code == 404


@pytest.mark.parametrize("size", [1, 4])
def test_the_history_takes_the_same_queries_at_any_size(
    record: Organisation, size: int, django_assert_num_queries: Any
) -> None:
    kept(record, NOON)
    for number in range(size):
        rename(record, f"Name {number}")
        released(record, NOON + number * HOUR)
        actions.note_change(record, by=None, at=NOON + number * HOUR)
    editor = desk("editor")

    with django_assert_num_queries(13):
        editor.get(page("history", record))
