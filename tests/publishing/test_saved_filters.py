from typing import Any

import pytest
from django.contrib.auth.models import User

from publishing.models import FirstFilter, SavedFilter
from tests.publishing.desk import desk, in_state, organisation

pytestmark = pytest.mark.django_db
LIST = "/admin/sources/organisation/"


def _keep(client: Any, name: str = "Mine", query: str = "public_state=draft", **ticked: str) -> Any:
    return client.post(f"{LIST}filters/", {"keep": "1", "name": name, "query": query, **ticked})


def _names(client: Any) -> list[str]:
    return [saved.name for saved in client.get(LIST, {"everything": "1"}).context["saved_filters"]["known"]]


def test_what_a_list_is_narrowed_to_is_kept_under_a_name_and_narrows_it_again() -> None:
    in_state("draft"), in_state("live")
    editor = desk("editor")

    kept = _keep(editor, query="public_state=draft&p=3&_popup=1")
    shown = editor.get(kept.url)

    assert kept.url == f"{LIST}?public_state=draft"
    assert [record.key for record in shown.context["cl"].queryset] == ["draft"]
    assert _names(editor) == ["Mine"]


def test_a_filter_is_ones_own_until_it_is_shared_with_the_newsroom() -> None:
    editor, reporter = desk("editor"), desk("reporter")

    _keep(editor, "Mine")
    _keep(editor, "Ours", is_shared="on")

    assert (_names(editor), _names(reporter)) == (["Mine", "Ours"], ["Ours"])


def test_a_list_opens_with_the_filter_that_one_chose_and_with_everything_on_demand() -> None:
    in_state("draft"), in_state("live")
    editor, reporter = desk("editor"), desk("reporter")
    _keep(editor, is_shared="on", is_first="on")

    assert editor.get(LIST).url == f"{LIST}?public_state=draft"
    assert editor.get(LIST, {"everything": "1"}).context["cl"].result_count == 2
    assert reporter.get(LIST).context["cl"].result_count == 2

    editor.post(f"{LIST}filters/", {"everything": "1"})

    assert editor.get(LIST).context["cl"].result_count == 2


def test_clearing_the_filters_shows_everything_where_the_list_opens_with_one() -> None:
    in_state("draft"), in_state("live")
    editor = desk("editor")
    _keep(editor, is_first="on")

    cleared = editor.get(
        LIST + editor.get(LIST, {"public_state": "draft"}).context["cl"].clear_all_filters_qs
    )

    assert cleared.context["cl"].result_count == 2


def test_a_name_is_kept_once_and_the_later_filter_holds() -> None:
    editor = desk("editor")

    _keep(editor, query="public_state=draft")
    _keep(editor, query="public_state=live")

    assert SavedFilter.objects.get().query == "public_state=live"


@pytest.mark.parametrize(
    ("name", "query"), [("", "q=x"), ("Name", ""), ("Name", "p=2"), ("Name", "q=" + "x" * 1200)]
)
def test_what_cannot_be_kept_is_refused_in_words(name: str, query: str) -> None:
    editor = desk("editor")

    shown = editor.get(_keep(editor, name, query).url)

    assert not SavedFilter.objects.exists()
    assert [message.level_tag for message in shown.context["messages"]] == ["error"]


@pytest.mark.parametrize(
    ("role", "is_shared", "goes"),
    [
        ("editor", False, True),
        ("reporter", True, False),
        ("reporter", False, False),
        ("chief", True, True),
        ("chief", False, False),
    ],
)
def test_a_filter_is_removed_by_its_owner_or_when_shared_by_the_chief(
    role: str, is_shared: bool, goes: bool
) -> None:
    clients = {name: desk(name) for name in ("editor", "reporter", "chief")}
    owner = User.objects.get(username="editor")
    saved = SavedFilter.objects.create(
        list_name="sources.organisation", name="N", query="q=x", owner=owner, is_shared=is_shared
    )

    clients[role].post(f"{LIST}filters/", {"remove": str(saved.pk)})

    assert SavedFilter.objects.exists() != goes


def test_nobody_opens_a_list_with_somebody_elses_own_filter() -> None:
    desk("editor")
    owner = User.objects.get(username="editor")
    saved = SavedFilter.objects.create(list_name="sources.organisation", name="N", query="q=x", owner=owner)

    response = desk("reporter").post(f"{LIST}filters/", {"first": str(saved.pk)})

    assert response.status_code == 403
    assert not FirstFilter.objects.exists()


@pytest.mark.parametrize("asked", [{"first": "abc"}, {"remove": ""}, {"remove": "\0"}, {}])
def test_a_filter_that_is_not_there_is_a_404(asked: dict[str, str]) -> None:
    assert desk("editor").post(f"{LIST}filters/", asked).status_code == 404


def test_whoever_may_not_see_a_list_keeps_no_filter_of_it() -> None:
    organisation()

    assert _keep(desk("partner-manager")).status_code == 403
    assert not SavedFilter.objects.exists()
