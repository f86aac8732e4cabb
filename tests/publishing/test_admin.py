import pytest
from django.urls import reverse

from publishing import actions
from publishing.models import Edition
from publishing.states import PublicState
from sources.models import Organisation
from tests.publishing.desk import (
    NOON,
    answers,
    desk,
    filled,
    in_state,
    live_with_a_change,
    organisation,
    page,
)

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

    form = filled(editor.get(page("change", record)))
    editor.post(page("change", record), form | {"name": "Changed name"})

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

    with django_assert_num_queries(12):
        editor.get(reverse("admin:sources_organisation_changelist"))


@pytest.mark.parametrize("sent", ["abc", "0", "\0", "' OR 1=1"])
def test_a_relation_that_is_no_key_is_explained(sent: str) -> None:
    record = organisation()
    editor = desk("editor")
    form = filled(editor.get(page("change", record)))

    response = editor.post(page("change", record), form | {"name": "Kept", "parent": sent})

    assert response.context["adminform"].form.errors["parent"]
    assert 'value="Kept"' in response.content.decode()


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
