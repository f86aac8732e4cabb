from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from publishing import lock, registry
from sources.models import Organisation, OrganisationName
from tests.cast import member_of
from tests.leaks import planting
from tests.publishing.colliding import keep_mine, new_name, told
from tests.publishing.desk import desk, filled, organisation, page

pytestmark = pytest.mark.django_db


def stored(record: Organisation) -> tuple[Any, ...]:
    names = OrganisationName.objects.filter(organisation=record).order_by("pk").values()
    return Organisation.objects.filter(pk=record.pk).values().get(), list(names)


@pytest.fixture
def record(db: None) -> Organisation:
    return organisation(name="As it was")


@pytest.fixture
def two(record: Organisation) -> tuple[Any, Any, dict[str, Any]]:
    """Ann and Ben at the desk, and the form that both have opened."""
    ann, ben = desk("editor"), desk("reporter")
    return ann, ben, filled(ben.get(page("change", record)))


def test_the_second_save_is_refused_and_changes_nothing(record: Organisation, two: Any) -> None:
    ann, ben, form = two
    ann.post(page("change", record), form | {"name": "By Ann"})
    before = stored(record)

    answer = ben.post(
        page("change", record), new_name(form, "New row") | {"name": "By Ben", "summary": "Ben's."}
    )

    assert stored(record) == before
    assert "Editor saved it last" in answer.text
    assert told(answer)[:2] == [("Name", "By Ann", "By Ben", "Both"), ("Summary", "", "Ben's.", "Yours")]
    assert told(answer)[2][:2] == ("Name #1", "")
    assert "Text: New row" in told(answer)[2][2]


def test_what_was_typed_stands_in_the_refused_form(record: Organisation, two: Any) -> None:
    ann, ben, form = two
    ann.post(page("change", record), form | {"name": "By Ann"})

    answer = ben.post(page("change", record), new_name(form, "New row") | {"name": "By Ben"})

    again = filled(answer)
    assert (again["name"], again["names-0-text"], again["names-0-locator"]) == ("By Ben", "New row", "line 7")
    assert again["loaded_from"] == form["loaded_from"]
    assert 'name="_save"' not in answer.text


def test_what_was_refused_once_is_refused_again_until_it_is_told_to_replace(
    record: Organisation, two: Any
) -> None:
    ann, ben, form = two
    ann.post(page("change", record), form | {"name": "By Ann"})
    refused = ben.post(page("change", record), new_name(form, "New row") | {"name": "By Ben"})

    ben.post(page("change", record), filled(refused))
    still = stored(record)[0]["name"]
    kept = ben.post(page("change", record), keep_mine(refused))

    assert still == "By Ann"
    assert kept.status_code == 302
    record.refresh_from_db()
    assert record.name == "By Ben"
    assert record.names.get().text == "New row"
    assert record.changed_by.get_username() == "reporter"


def test_fields_that_one_has_not_touched_become_what_the_other_made_of_them(
    record: Organisation, two: Any
) -> None:
    ann, ben, form = two
    whole = organisation("whole")
    ann.post(page("change", record), form | {"summary": "Ann's.", "kind": "media", "parent": str(whole.pk)})

    refused = ben.post(page("change", record), form | {"name": "By Ben"})
    ben.post(page("change", record), keep_mine(refused))

    assert {(place, changed) for place, *_, changed in told(refused)} == {
        ("Name", "Yours"),
        ("Kind", "Stored"),
        ("Parent", "Stored"),
        ("Summary", "Stored"),
    }
    record.refresh_from_db()
    assert (record.name, record.summary, record.kind, record.parent) == ("By Ben", "Ann's.", "media", whole)


def test_a_change_after_the_refusal_is_not_overwritten_either(record: Organisation, two: Any) -> None:
    ann, ben, form = two
    ann.post(page("change", record), form | {"name": "By Ann"})
    refused = ben.post(page("change", record), form | {"name": "By Ben"})
    newer = filled(ann.get(page("change", record)))
    ann.post(page("change", record), newer | {"name": "By Ann again"})

    answer = ben.post(page("change", record), keep_mine(refused))

    assert told(answer) == [("Name", "By Ann again", "By Ben", "Both")]
    assert stored(record)[0]["name"] == "By Ann again"


def test_a_form_that_is_kept_and_has_an_error_stays_accepted(record: Organisation, two: Any) -> None:
    ann, ben, form = two
    ann.post(page("change", record), form | {"name": "By Ann"})
    refused = ben.post(page("change", record), form | {"name": "By Ben"})

    wrong = ben.post(page("change", record), keep_mine(refused) | {"key": ""})
    ben.post(page("change", record), filled(wrong) | {"key": "cec"})

    assert wrong.context["collision"] is None
    assert stored(record)[0]["name"] == "By Ben"


def test_what_is_stored_while_a_save_waits_for_the_lock_is_seen(
    record: Organisation, two: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ben, form = two
    ann_is_first = partial(Organisation.objects.filter(pk=record.pk).update, name="By Ann")
    monkeypatch.setattr(lock, "hold", ann_is_first)

    answer = ben.post(page("change", record), form | {"name": "By Ben"})

    assert told(answer) == [("Name", "By Ann", "By Ben", "Both")]


def test_another_window_of_the_same_person_collides_too(record: Organisation, two: Any) -> None:
    _, ben, form = two
    ben.post(page("change", record), form | {"name": "In one window"})

    answer = ben.post(page("change", record), form | {"name": "In the other"})

    assert "You saved it last" in answer.text
    assert stored(record)[0]["name"] == "In one window"


def test_a_form_that_does_not_say_what_it_was_loaded_from_is_refused(record: Organisation, two: Any) -> None:
    _, ben, form = two
    del form["loaded_from"]

    for sent in ({}, {"loaded_from": "nonsense"}, {"loaded_from": "[]"}):
        answer = ben.post(page("change", record), form | sent | {"name": "By Ben"})

        assert told(answer) == [("Name", "As it was", "By Ben", "")]
        assert stored(record)[0]["name"] == "As it was"


@pytest.mark.parametrize("button", ["_save", "_continue", "_addanother", "_publish"])
def test_one_save_after_the_other_is_no_collision(button: str, record: Organisation, two: Any) -> None:
    ann, _, form = two

    ann.post(page("change", record), new_name(form, "First") | {"name": "First", button: "Save"})
    again = filled(ann.get(page("change", record)))
    answer = ann.post(page("change", record), again | {"name": "Second", button: "Save"})

    assert answer.status_code == 302
    assert stored(record)[0]["name"] == "Second"


def test_an_error_of_the_form_alone_is_no_collision(record: Organisation, two: Any) -> None:
    _, ben, form = two

    wrong = ben.post(page("change", record), form | {"key": ""})
    ben.post(page("change", record), filled(wrong) | {"key": "mended"})

    assert "Please correct the error below" in wrong.text
    assert stored(record)[0]["key"] == "mended"


def test_a_record_that_is_added_has_nothing_to_collide_with(record: Organisation) -> None:
    editor = desk("editor")
    address = reverse("admin:sources_organisation_add")
    form = filled(editor.get(address)) | {"key": "new", "name": "New", "kind": "media"}

    editor.post(address, form)

    assert Organisation.objects.get(key="new").name == "New"


def test_each_kind_carries_what_it_was_loaded_from_and_a_form_sent_back_differs_in_nothing() -> None:
    editor = Client()  # a form with a row in every inline asks for more than a desk page may
    editor.force_login(member_of("editor"))
    planted = planting.everything()
    for kind in registry.kinds():
        record = planted.records["draft", kind.kind]
        address = reverse(f"admin:{kind.model._meta.label_lower.replace('.', '_')}_change", args=[record.pk])
        shown = editor.get(address)
        form = filled(shown)

        same = editor.post(address, form)
        refused = editor.post(address, form | {"loaded_from": ""})

        assert 'name="loaded_from"' in shown.text, kind.kind
        assert same.status_code == 302 or same.context["collision"] is None, kind.kind
        assert refused.context["collision"], kind.kind
        assert told(refused) == [], kind.kind
