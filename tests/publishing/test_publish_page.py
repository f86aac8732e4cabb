import pytest
from django.urls import reverse
from django.utils import timezone

from publishing import actions, documents
from publishing.models import Edition
from sources.models import Organisation
from tests.publishing.desk import (
    HOUR,
    NO_NAMES,
    NOON,
    answers,
    desk,
    live_with_a_change,
    organisation,
    page,
    rename,
)

pytestmark = pytest.mark.django_db


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


def test_a_new_key_alone_is_a_change_that_can_be_published() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    record.key = "new-key"
    record.save()
    editor = desk("editor")

    shown = editor.get(page("publish", record)).content.decode()
    editor.post(page("publish", record), answers(record))

    assert "<del>cec</del>" in shown
    assert "<ins>new-key</ins>" in shown
    assert Edition.objects.live().get().key == "new-key"


def test_nothing_changed_means_no_button() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)

    shown = desk("editor").get(page("publish", record)).content.decode()

    assert "Nothing differs from the live edition" in shown
    assert 'type="submit" class="default"' not in shown


def test_withdrawing_shows_first_what_names_the_record() -> None:
    parent, child = organisation("osce", "The whole"), organisation("odihr", "The part")
    actions.publish(parent, by=None, at=NOON)
    child.parent = parent
    child.save()
    actions.publish(child, by=None, at=NOON)
    chief = desk("chief")

    for name in ("retract", "takedown"):
        assert "The part (organisation odihr)" in chief.get(page(name, parent)).content.decode()
        assert "No live edition of another record names it" in chief.get(page(name, child)).content.decode()


def test_a_new_record_can_be_saved_and_taken_on_to_publishing() -> None:
    form = {
        "key": "new",
        "name": "A new body",
        "kind": "election_commission",
        "_publish": "Save and publish…",
    }

    response = desk("editor").post(reverse("admin:sources_organisation_add"), form | NO_NAMES)

    assert response.url == page("publish", Organisation.objects.get(key="new"))


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
