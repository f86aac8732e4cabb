from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from publishing.desk import blocks, entries
from publishing.models import DeskEntry
from publishing.states import PublicState
from tests.factories import PersonFactory, StoryFactory
from tests.publishing.desk import HOUR, NOON, desk, in_state, live_with_a_change, organisation, page, rename

pytestmark = pytest.mark.django_db


def _found(client: Any, words: str, **asked: str) -> list[str]:
    shown = client.get(reverse("admin:records"), {"q": words, **asked})
    return [row["entry"].title for group in shown.context["groups"] for row in group["rows"]]


def _suggested(client: Any, words: str) -> list[dict[str, str]]:
    return client.get(reverse("admin:suggest"), {"q": words}).json()["results"]


def _indexed(*records: Any) -> None:
    for record in records:
        actions.note_change(record, by=None, at=timezone.now())


@pytest.mark.parametrize("spelling", ["Nur Otan", "НҰР ОТАН", "nūr otan", "Нур  Отан", "nur-otan"])
def test_a_record_is_found_by_any_spelling_of_its_name(spelling: str) -> None:
    _indexed(organisation("fund", "Nur Otan Fund"), organisation("other"))

    assert _found(desk("reporter"), spelling) == ["Nur Otan Fund"]


def test_drafts_are_found_as_well_as_what_is_live_each_with_its_state() -> None:
    editor = desk("editor")
    for state in PublicState.values:
        in_state(state)
    _indexed(organisation("draft-2"))
    call_command("refresh_desk")

    states = {one["state"] for one in _suggested(editor, "body")} | {
        one["state"] for one in _suggested(editor, "changed")
    }

    assert states == set(PublicState.values)


def test_what_is_called_so_comes_before_what_says_so() -> None:
    says_so = StoryFactory(headline="A week in politics", body="Amanat met its allies.")
    _indexed(says_so, organisation("amanat", "Amanat"), organisation("b", "The Amanat fund"))

    assert [one["title"] for one in _suggested(desk("editor"), "Аманат")] == [
        "Amanat",
        "The Amanat fund",
        "A week in politics",
    ]


def test_hits_are_grouped_by_kind_and_narrowed_to_one() -> None:
    editor = desk("editor")
    _indexed(organisation("senate", "Senate"), PersonFactory(name="Senate Speaker"))

    shown = editor.get(reverse("admin:records"), {"q": "senate"})

    assert [group["label"] for group in shown.context["groups"]] == ["Organisations", "People"]
    assert _found(editor, "senate", kind="person") == ["Senate Speaker"]


def test_no_letter_finds_nothing_and_everything_is_a_list() -> None:
    editor = desk("editor")
    _indexed(organisation("a"), organisation("b"))

    assert _suggested(editor, "%_'\"") == []
    assert len(_found(editor, "")) == 2


def test_people_and_partner_keys_are_found_by_those_who_manage_them() -> None:
    editor, chief = desk("editor"), desk("chief")
    address = reverse("admin:records")

    assert b"/admin/auth/user/" not in editor.get(address, {"q": "editor"}).content.split(b"<main")[1]
    assert b"/admin/auth/user/" in chief.get(address, {"q": "editor"}).content.split(b"<main")[1]


def test_whoever_may_see_no_record_finds_none() -> None:
    _indexed(organisation("secret", "Secret body"))
    manager = desk("partner-manager")

    assert _suggested(manager, "secret") == []
    assert b"Secret body" not in manager.get(reverse("admin:records"), {"q": "secret"}).content


@pytest.mark.parametrize("name", ["records", "suggest", "activity"])
def test_a_visitor_finds_nothing(client, name: str) -> None:
    response = client.get(reverse(f"admin:{name}"), {"q": "body"})

    assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")


def test_a_block_counts_what_the_list_behind_it_shows() -> None:
    editor = desk("editor")
    live_with_a_change()
    for number in range(blocks.SHOWN + 2):
        record = organisation(f"one-{number}")
        actions.publish(record, by=None, at=NOON)
        rename(record, f"One {number}")
        _indexed(record)

    front = editor.get(reverse("admin:index"))
    changed = next(one for one in front.context["mine"]["busy"] if one.block.name == "changed")

    assert (changed.count, len(changed.lines)) == (blocks.SHOWN + 3, blocks.SHOWN)
    assert len(_found(editor, "", show="changed")) == changed.count


def test_a_reporter_does_not_open_the_list_behind_a_block_of_reviewers() -> None:
    shown = desk("reporter").get(reverse("admin:records"), {"show": "to-review"})

    assert shown.context["block"] is None


@pytest.mark.parametrize("size", [1, 4])
def test_the_search_takes_the_same_queries_at_any_size(size: int, django_assert_num_queries) -> None:
    editor = desk("editor")
    _indexed(*(organisation(f"one-{number}") for number in range(size)))

    with django_assert_num_queries(11):
        editor.get(reverse("admin:records"), {"q": "body"})


def test_records_that_came_in_past_the_desk_are_entered_and_those_that_went_are_struck() -> None:
    kept, gone = organisation("kept"), organisation("gone")
    entries.fill(at=NOON)
    gone.delete()
    kept.key = "moved"
    kept.save()

    assert entries.fill(at=NOON) == 2
    assert list(DeskEntry.objects.values_list("key", flat=True)) == ["moved"]
    assert entries.fill(at=NOON) == 0


def test_a_deleted_record_is_not_found() -> None:
    record, editor = organisation("draft"), desk("editor")
    _indexed(record)

    editor.post(page("delete", record), {"post": "yes"})

    assert _suggested(editor, "draft") == []


def test_a_line_whose_record_is_gone_goes_when_the_checks_look_again() -> None:
    record = organisation("gone")
    _indexed(record)
    record.delete()

    entries.look_again(before=timezone.now() + HOUR, limit=9, at=timezone.now())

    assert not DeskEntry.objects.exists()
