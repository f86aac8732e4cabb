from typing import Any

import pytest
from django.urls import reverse

from publishing import actions
from publishing.models import DeletedRecord, Save
from publishing.states import PublicState
from sources.models import Organisation
from tests.publishing.desk import NOON, desk, in_state, organisation, page
from tests.publishing.past import state_of, viewer
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db
DELETED = "admin:publishing_deletedrecord_changelist"
REFUSED = {PublicState.LIVE, PublicState.CHANGED, PublicState.SCHEDULED}


@pytest.fixture
def record(db: None) -> Organisation:
    record = organisation("draft", name="A draft")
    OrganisationNameFactory(organisation=record, text="Its name")
    return record


def deleted(record: Organisation) -> str:
    """Delete ``record`` at the desk; return the address of what is left."""
    desk("editor").post(page("delete", record), {"reason": "A double."})
    return reverse("admin:publishing_deletedrecord_change", args=[DeletedRecord.objects.latest("pk").pk])


@pytest.mark.parametrize("state", PublicState.values)
def test_what_readers_see_or_will_see_is_not_deleted_by_any_door(state: str) -> None:
    record = in_state(state)
    editor = desk("editor")

    asked = editor.get(page("delete", record))
    done = editor.post(page("delete", record), {"reason": ""})

    is_refused = state in REFUSED
    assert (asked.status_code, done.status_code) == ((403, 403) if is_refused else (200, 302))
    assert ("it can be deleted" in asked.content.decode()) == is_refused
    assert Organisation.objects.filter(pk=record.pk).exists() == is_refused


def test_what_others_refer_to_is_not_deleted_and_the_page_says_where(record: Organisation) -> None:
    child = organisation("child", name="Its child")
    child.parent = record
    child.save()
    editor = desk("editor")

    asked = editor.get(page("delete", record)).content.decode()
    editor.post(page("delete", record))

    assert page("change", child) in asked
    assert 'value="Delete"' not in asked
    assert Organisation.objects.filter(pk=record.pk).exists()


@pytest.mark.parametrize("role", ["reporter", "viewer"])
def test_a_direct_post_deletes_nothing_for_those_who_may_not(record: Organisation, role: str) -> None:
    client = viewer() if role == "viewer" else desk(role)

    response = client.post(page("delete", record))

    assert response.status_code == 403
    assert Organisation.objects.filter(pk=record.pk).exists()


def test_a_deleted_record_is_listed_looked_at_and_recovered_to_the_last_row(record: Organisation) -> None:
    before = state_of(record)
    address = deleted(record)
    gone = not Organisation.objects.filter(pk=record.pk).exists()
    reporter = desk("reporter")

    listed = reporter.get(reverse(DELETED), {"q": "draft", "kind": "organisation"}).content.decode()
    looked = reporter.get(address).content.decode()
    reporter.post(address)

    assert gone
    assert "A draft" in listed
    assert "A double." in listed
    assert "Its name" in looked
    assert state_of(record) == before
    assert not reporter.get(reverse(DELETED)).context["cl"].queryset.exists()
    assert [save.how for save in Save.objects.filter(record=record.pk).order_by("pk")] == [
        Save.How.DELETED,
        Save.How.RECOVERED,
    ]


def test_a_recovered_record_has_its_whole_history_and_goes_again(record: Organisation) -> None:
    actions.note_change(record, by=None, at=NOON)
    address = deleted(record)
    chief = desk("chief")
    chief.post(address)

    history = chief.get(page("history", record)).context["entries"].object_list
    again = chief.post(page("delete", record))

    assert [entry.headline for entry in history] == ["Recovered", "Deleted", "Changed"]
    assert again.status_code == 302
    assert DeletedRecord.objects.filter(how=Save.How.DELETED, record=record.pk).count() == 2


def test_where_the_key_is_taken_meanwhile_another_is_asked_for(record: Organisation) -> None:
    address = deleted(record)
    organisation("draft", name="The new one")
    chief = desk("chief")

    shown = chief.get(address)
    refused = chief.post(address, {"key": "draft"})
    chief.post(address, {"key": "draft-2"})

    assert "key" in shown.context["form"].fields
    assert refused.context["form"].non_field_errors()
    assert Organisation.objects.get(pk=record.pk).key == "draft-2"


def test_nobody_recovers_twice_or_without_the_right_to_add(record: Organisation) -> None:
    address = deleted(record)

    refused = viewer().post(address)
    still_gone = not Organisation.objects.filter(pk=record.pk).exists()
    chief = desk("chief")
    chief.post(address)

    assert refused.status_code == 403
    assert still_gone
    assert chief.post(address).status_code == 404


def test_deleted_records_are_listed_to_those_who_may_view_their_kind(record: Organisation) -> None:
    deleted(record)
    client = viewer()

    Save.objects.update(kind="person")

    assert "A draft" not in client.get(reverse(DELETED)).content.decode()


def test_nobody_without_a_login_sees_deleted_records(client: Any, record: Organisation) -> None:
    assert client.get(reverse(DELETED)).url.startswith("/admin/login/")
