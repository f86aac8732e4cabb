import pytest
from django.urls import reverse

from publishing.models import Edition, Save
from publishing.states import PublicState
from sources.models import Organisation, OrganisationName
from tests.publishing.desk import NO_NAMES, NOON, answers, desk, page, rename
from tests.publishing.past import address, kept, released, saved, state_of, told, with_two_names

pytestmark = pytest.mark.django_db
How = Save.How


@pytest.fixture
def record(db: None) -> Organisation:
    return with_two_names()


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


def test_what_is_made_at_the_desk_begins_with_its_creation() -> None:
    address = reverse("admin:sources_organisation_add")

    desk("reporter").post(address, {"key": "new", "name": "New", "kind": "media"} | NO_NAMES)

    save = Save.objects.get()
    assert (save.how, save.by_name, save.title) == (How.CREATED, "Reporter", "New")


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
