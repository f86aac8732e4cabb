import pytest
from django.urls import reverse
from django.utils import timezone

from publishing import actions, documents
from publishing.models import Edition
from publishing.states import PublicState
from sources.models import Organisation
from tests.cast import member_of
from tests.publishing.desk import HOUR, NOON, organisation, rename
from tests.strict_client import StrictClient

pytestmark = pytest.mark.django_db
PAGES = {
    "preview": {"reporter", "editor", "chief"},
    "editions": {"reporter", "editor", "chief"},
    "publish": {"editor", "chief"},
    "cancel": {"editor", "chief"},
    "retract": {"editor", "chief"},
    "takedown": {"chief"},
}
ROLES = ("reporter", "editor", "chief")


def desk(role: str) -> StrictClient:
    client = StrictClient()
    client.force_login(member_of(role))
    return client


def page(name: str, record: Organisation) -> str:
    return reverse(f"admin:sources_organisation_{name}", args=[record.pk])


def live_with_a_change() -> Organisation:
    record = organisation(name="Released name")
    actions.publish(record, by=None, at=NOON)
    rename(record, "Changed name")
    actions.note_change(record, by=None, at=NOON)
    return record


def in_state(state: str) -> Organisation:
    record = organisation(state.replace("_", "-"))
    later = timezone.now() + HOUR
    if state == PublicState.SCHEDULED:
        actions.publish(record, by=None, at=NOON, due_at=later)
    elif state != PublicState.DRAFT:
        actions.publish(record, by=None, at=NOON)
    if state == PublicState.CHANGED:
        rename(record, "Changed")
        actions.note_change(record, by=None, at=NOON)
    elif state == PublicState.RETRACTED:
        actions.retract(record, by=None, at=NOON, reason="Wrong.")
    elif state == PublicState.TAKEN_DOWN:
        actions.takedown(record, by=None, at=NOON, public_reason="Court.")
    return record


def answers(record: Organisation, **said: str) -> dict[str, str]:
    return {
        "action": "updated",
        "note": "",
        "when": "now",
        "due_at_0": "",
        "due_at_1": "",
        "shown": documents.build(record).content_hash,
    } | said


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_for_those_who_may_do_what_it_does(name: str, role: str) -> None:
    record = live_with_a_change()
    may = role in PAGES[name]

    response = desk(role).get(page(name, record))

    assert response.status_code == (200 if may else 403)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ["publish", "retract", "takedown"])
def test_a_post_without_the_button_is_refused_to_those_who_may_not(name: str, role: str) -> None:
    record = live_with_a_change()

    desk(role).post(page(name, record), answers(record, reason="Wrong.", confirm="on"))

    assert Edition.objects.count() == (2 if role in PAGES[name] else 1)


@pytest.mark.parametrize("name", PAGES)
def test_a_visitor_is_sent_to_the_login(client, name: str) -> None:
    response = client.get(page(name, live_with_a_change()))

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


def test_saving_changes_nothing_for_readers_and_shows_as_an_unpublished_change() -> None:
    record = organisation(name="Released name")
    actions.publish(record, by=None, at=NOON)
    editor = desk("editor")

    editor.post(
        page("change", record),
        {"key": "cec", "name": "Changed name", "kind": "election_commission"},
    )

    record.refresh_from_db()
    assert record.name == "Changed name"
    assert record.changed_by.get_username() == "editor"
    assert Edition.objects.live().get().renditions.get().title.startswith("Released name")
    assert "Live, with unpublished changes" in editor.get(page("change", record)).content.decode()


@pytest.mark.parametrize("state", PublicState.values)
def test_the_list_names_each_state_and_filters_by_it(state: str) -> None:
    for each in PublicState.values:
        in_state(each)

    response = desk("editor").get(reverse("admin:sources_organisation_changelist"), {"public_state": state})

    assert [record.key for record in response.context["cl"].queryset] == [state.replace("_", "-")]
    assert f"state-{state}" in response.content.decode()


@pytest.mark.parametrize("size", [1, 4])
def test_a_list_of_records_takes_the_same_queries_at_any_size(size: int, django_assert_num_queries) -> None:
    editor = desk("editor")
    for number in range(size):
        actions.publish(organisation(f"body-{number}"), by=None, at=NOON)

    with django_assert_num_queries(7):
        editor.get(reverse("admin:sources_organisation_changelist"))


def test_the_publish_page_shows_old_and_new_and_sends_out_the_new_with_its_note() -> None:
    record = live_with_a_change()
    editor = desk("editor")

    shown = editor.get(page("publish", record)).content.decode()
    editor.post(page("publish", record), answers(record, note="Renamed by law."))

    assert "<del>Released name</del>" in shown
    assert "<ins>Changed name</ins>" in shown
    edition = Edition.objects.live().get()
    assert (edition.number, edition.action, edition.note) == (2, "updated", "Renamed by law.")
    assert edition.editor.get_username() == "editor"


def test_when_the_record_changed_meanwhile_the_page_says_so_and_shows_the_new_difference() -> None:
    record = live_with_a_change()
    seen = answers(record)
    rename(record, "Changed by a colleague")

    response = desk("editor").post(page("publish", record), seen)

    assert "Somebody changed the record meanwhile" in response.content.decode()
    assert "<ins>Changed by a colleague</ins>" in response.content.decode()
    assert response.context["form"]["shown"].value() == documents.build(record).content_hash
    assert Edition.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"action": "corrected", "note": " "}, "Say what was wrong"),
        ({"when": "later"}, "Choose the day and the time"),
        ({"when": "later", "due_at_0": "2020-01-01", "due_at_1": "12:00"}, "That time has passed"),
        ({"when": "later", "due_at_0": "tomorrow", "due_at_1": "noon"}, "Enter a valid date"),
    ],
)
def test_what_cannot_go_out_is_explained_and_nothing_typed_is_lost(said: dict, complaint: str) -> None:
    record = live_with_a_change()

    response = desk("editor").post(page("publish", record), answers(record, note="My note") | said)

    assert complaint in response.content.decode()
    assert response.context["form"]["note"].value() == said.get("note", "My note")
    assert Edition.objects.count() == 1


def test_an_editor_schedules_and_takes_back() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    later = timezone.now() + 24 * HOUR

    editor.post(
        page("publish", record),
        answers(record, when="later", due_at_0=f"{later:%Y-%m-%d}", due_at_1=f"{later:%H:%M}"),
    )
    assert Edition.objects.waiting().filter(record=record.pk).exists()
    assert "Scheduled" in editor.get(page("change", record)).content.decode()

    editor.post(page("cancel", record))
    assert not Edition.objects.waiting().exists()


def test_a_preview_shows_the_unpublished_change_is_never_kept_and_stores_nothing() -> None:
    record = live_with_a_change()

    response = desk("reporter").get(page("preview", record))

    assert "Changed name" in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert Edition.objects.count() == 1


def test_a_record_that_was_ever_public_cannot_be_deleted() -> None:
    record = live_with_a_change()
    draft = organisation("draft")
    editor = desk("editor")

    assert editor.post(page("delete", record), {"post": "yes"}).status_code == 403
    editor.post(page("delete", draft), {"post": "yes"})

    assert list(Organisation.objects.values_list("key", flat=True)) == ["cec"]


def test_an_unknown_record_is_a_404() -> None:
    record = organisation()
    address = page("publish", record)
    record.delete()

    assert desk("chief").get(address).status_code == 404
