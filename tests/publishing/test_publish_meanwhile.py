import pytest
from django.utils import timezone

from publishing import actions
from publishing.errors import Refused
from publishing.models import Edition
from tests.publishing.desk import HOUR, NOON, answers, desk, live_with_a_change, organisation, page, rename

pytestmark = pytest.mark.django_db


def as_read(editor, record) -> dict[str, str]:
    """What the form sends that somebody was shown."""
    form = editor.get(page("publish", record)).context["form"]
    return answers(record) | {name: form[name].value() for name in ("shown", "address", "against", "seen")}


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_what_changed_since_it_was_read_is_marked_and_what_was_typed_stays() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record) | {"note": "Renamed by law."}
    record.summary = "Written by a colleague."
    record.save()

    text = text_of(editor.post(page("publish", record), read))

    assert "The record is not as you saw it" in text
    assert "Somebody changed the record meanwhile" in text
    assert "1 change is new since you looked" in text
    new = '<span class="diff-tag diff-tag-new">new since you looked</span>'
    assert f'Summary <span class="diff-tag diff-tag-added">added</span> {new}' in text
    assert text.count(new) == 1
    assert "Renamed by law.</textarea>" in text
    assert Edition.objects.count() == 1


def test_what_is_no_longer_as_it_was_read_is_named() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record)
    rename(record, "Changed by a colleague")

    text = text_of(editor.post(page("publish", record), read))

    assert "No longer as you saw it: Name" in text


def test_a_second_press_sends_out_what_the_page_shows_by_then() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record)
    rename(record, "Changed by a colleague")
    again = editor.post(page("publish", record), read).context["form"]

    editor.post(
        page("publish", record),
        read | {name: again[name].value() for name in ("shown", "address", "against", "seen")},
    )

    assert Edition.objects.live().get().renditions.get().title == "Changed by a colleague"


def test_an_edition_that_came_out_meanwhile_is_not_gone_over() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record) | {"note": "My note."}
    rename(record, "Name of a colleague")
    actions.publish(record, by=None, at=timezone.now(), note="Sooner than you.")
    rename(record, "Changed name")

    text = text_of(editor.post(page("publish", record), read))

    assert "Edition 2 came out meanwhile" in text
    assert "Its public note: “Sooner than you.”" in text
    assert "<del>Name of a colleague</del>" in text
    assert "My note.</textarea>" in text
    assert Edition.objects.live().get().number == 2


def test_the_edition_that_it_was_compared_with_is_checked_under_the_lock() -> None:
    record = live_with_a_change()

    with pytest.raises(Refused, match="Edition 1 came out meanwhile"):
        actions.publish(record, by=None, at=timezone.now(), against=0)


def test_an_address_that_changed_meanwhile_is_not_published_unseen() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record)
    record.key = "other"
    record.save()

    text = text_of(editor.post(page("publish", record), read))

    assert "The address changed meanwhile" in text
    assert "<ins>other</ins>" in text
    assert Edition.objects.count() == 1


def test_what_was_typed_stays_when_somebody_schedules_first() -> None:
    record = live_with_a_change()
    editor = desk("editor")
    read = as_read(editor, record) | {"note": "My note."}
    actions.publish(record, by=None, at=timezone.now(), due_at=timezone.now() + HOUR)

    text = text_of(editor.post(page("publish", record), read))

    assert "An edition waits for" in text
    assert "My note.</textarea>" in text
    assert f'href="{page("cancel", record)}"' in text


def test_a_form_without_what_was_shown_publishes_nothing() -> None:
    record = organisation()
    bare = dict.fromkeys(("shown", "address", "against"), "")

    desk("editor").post(page("publish", record), answers(record) | bare)

    assert not Edition.objects.exists()


@pytest.mark.parametrize("seen", ["", "no JSON", "[1]", '{"a": 1}'])
def test_what_the_form_brings_back_is_not_trusted(seen: str) -> None:
    record = live_with_a_change()

    answer = desk("editor").post(page("publish", record), answers(record, shown="stale", seen=seen))

    assert "1 change is new since you looked" in text_of(answer)
    assert Edition.objects.get().released_at == NOON
