from typing import Any

import pytest
from django.contrib.auth.models import Permission, User

from publishing import actions
from publishing.models import Edition, Save
from publishing.states import PublicState
from sources.models import Organisation, OrganisationName
from tests.publishing.desk import HOUR, NOON, answers, desk, organisation, page, rename
from tests.publishing.past import address, kept, released, saved, state_of, told
from tests.source_factories import OrganisationNameFactory
from tests.strict_client import StrictClient

pytestmark = pytest.mark.django_db
How = Save.How


@pytest.fixture
def record(db: None) -> Organisation:
    record = organisation(name="As it was")
    for position, text in enumerate(("First", "Second")):
        OrganisationNameFactory(organisation=record, text=text, position=position)
    return record


def viewer() -> StrictClient:
    user = User.objects.create_user("viewer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_organisation"))
    client = StrictClient()
    client.force_login(user)
    return client


def names(record: Organisation) -> set[str]:
    return {name.text for name in record.names.all()}


def test_a_save_is_told_in_words_with_who_and_when(record: Organisation) -> None:
    first, second = record.names.order_by("position")
    editor = desk("editor")

    saved(record, client=editor, name="As it is", names__0__text="Renamed", names__1__DELETE="on")
    entries = editor.get(page("history", record)).context["entries"].object_list

    assert [(entry.headline, entry.by_name) for entry in entries] == [
        ("Changed", "Editor"),
        ("Kept as it stood", ""),
    ]
    assert told(entries[0]) == [
        ("changed", "Name", "As it was", "As it is"),
        ("changed", "Name “Renamed, name” › Text", first.text, "Renamed"),
        (
            "removed",
            f"Name “{second.text}, name”",
            f"Text: {second.text} · Kind: name · Language: English · Script: Latin"
            f" · Document: {second.document} · Locator: line 1 · Status: reported",
            "",
        ),
    ]


def test_a_form_saved_unchanged_leaves_no_save(record: Organisation) -> None:
    record.summary = "Two\nlines."
    record.save()
    kept(record, NOON)

    saved(record, summary="Two\r\nlines.")

    assert [save.how for save in Save.objects.all()] == [How.FOUND]


def test_the_first_change_of_what_the_product_published_can_be_undone_by_its_edition(
    record: Organisation,
) -> None:
    edition = released(record, NOON)
    editor = desk("editor")
    saved(record, client=editor, name="Changed", names__0__DELETE="on")
    back = address("bring-back", record, entry=f"edition-{edition.pk}")

    shown = editor.get(back)
    editor.post(back, {"shown": shown.context["form"]["shown"].value()})

    assert [(one.place, one.old, one.new) for one in shown.context["changes"]][:1] == [
        ("Name", "Changed", "As it was")
    ]
    assert names(record) == {"First", "Second"}
    assert Organisation.objects.with_public_state().get(pk=record.pk).public_state == PublicState.LIVE
    assert [save.how for save in Save.objects.order_by("pk")] == [How.FOUND, How.CHANGED, How.RESTORED]
    assert Edition.objects.count() == 1


def test_what_is_brought_back_is_not_published(record: Organisation) -> None:
    save = kept(record, NOON)
    rename(record, "Published")
    released(record, NOON)
    editor = desk("editor")

    editor.post(address("bring-back", record, entry=f"save-{save.pk}"))

    assert Organisation.objects.with_public_state().get(pk=record.pk).public_state == PublicState.CHANGED
    assert Edition.objects.live().get().renditions.get().title == "Published"


def test_rows_that_swapped_a_value_only_one_may_have_come_back(record: Organisation) -> None:
    first, second = record.names.order_by("text")
    second.document = first.document
    second.save()
    save = kept(record, NOON)
    for row, text in ((first, "Elsewhere"), (second, "First"), (first, "Second")):
        row.text = text
        row.save()

    desk("editor").post(address("bring-back", record, entry=f"save-{save.pk}"))

    assert state_of(record) == save.state


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"names__0__text": "Second", "names__1__text": "First"}, {"First", "Second"}),
        ({"names__0__DELETE": "on", "names__1__text": "First"}, {"First"}),
    ],
)
def test_rows_swap_or_inherit_a_value_that_only_one_may_have(
    record: Organisation, typed: dict[str, str], expected: set[str]
) -> None:
    first, second = record.names.order_by("position")
    OrganisationName.objects.filter(pk=second.pk).update(document=first.document)

    saved(record, **typed)

    assert names(record) == expected
    assert OrganisationName.objects.get(pk=second.pk).text == "First"


def test_publishing_at_the_desk_ties_the_edition_to_the_save(record: Organisation) -> None:
    editor = desk("editor")

    editor.post(page("publish", record), answers(record, acknowledged=["names_what_is_not_public"]))

    assert Edition.objects.get().made_from.state == state_of(record)


def test_bringing_back_what_somebody_changed_meanwhile_shows_the_new_difference(record: Organisation) -> None:
    save = kept(record, NOON)
    rename(record, "Shown")
    editor = desk("editor")
    back = address("bring-back", record, entry=f"save-{save.pk}")
    shown = editor.get(back).context["form"]["shown"].value()
    rename(record, "Meanwhile")

    refused = editor.post(back, {"shown": shown})
    record.refresh_from_db()
    name_after_refusal = record.name
    editor.post(back, {"shown": refused.context["form"]["shown"].value()})

    assert "Somebody changed the record meanwhile" in refused.content.decode()
    assert [one.old for one in refused.context["changes"]] == ["Meanwhile"]
    assert name_after_refusal == "Meanwhile"
    record.refresh_from_db()
    assert record.name == "As it was"


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
    assert ("name", "As it was") in looked.context["values"]
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
