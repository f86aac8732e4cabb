import datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from publishing.desk import entries
from publishing.models import Comment, Confirmation, DeskEntry, Edition, WorkState
from publishing.states import Stage
from tests.factories import ElectionFactory, StoryFactory
from tests.publishing.desk import HOUR, NOON, desk, in_state, live_with_a_change, organisation, page

pytestmark = pytest.mark.django_db
DAY = 24 * HOUR


def _front(client: Any, **asked: str) -> Any:
    return client.get(reverse("admin:index"), asked)


def _blocks(client: Any) -> dict[str, list[str]]:
    context = _front(client).context
    shown = [*context["mine"]["busy"], *context["mine"]["quiet"]]
    shown += [*context["newsroom"]["busy"], *context["newsroom"]["quiet"]]
    return {one.block.name: [line.title for line in one.lines] for one in shown}


def _saved(key: str, by: str = "", **fields: Any) -> Any:
    record = organisation(key)
    record.__dict__.update(fields)
    record.save()
    actions.note_change(record, by=User.objects.get(username=by) if by else None, at=timezone.now())
    return record


def test_a_reporter_sees_what_is_theirs_and_nothing_of_the_reviewers() -> None:
    blocks = _blocks(desk("reporter"))

    assert {"came-back", "drafts", "handed-in", "mentions", "elections-ahead", "disputes"} <= set(blocks)
    assert {"to-review", "failing", "ageing"} & set(blocks) == set()


def test_what_is_under_way_stands_with_whom_it_waits_for() -> None:
    reporter, editor = desk("reporter"), desk("editor")
    writer = User.objects.get(username="reporter")
    submitted, returned = _saved("submitted", "reporter"), _saved("returned", "reporter")
    now = timezone.now()
    WorkState.objects.filter(record=submitted.pk).update(
        stage=Stage.IN_REVIEW, submitted_by=writer, submitted_at=now
    )
    WorkState.objects.filter(record=returned.pk).update(
        stage=Stage.DRAFT, submitted_by=writer, submitted_at=now, sent_back_at=now
    )
    question = Comment.objects.create(
        record=submitted.pk, kind="organisation", text="?", author_name="E", at=now
    )
    question.mentions.add(writer)

    assert _blocks(editor)["to-review"] == ["The body submitted"]
    assert _blocks(reporter)["came-back"] == ["The body returned"]
    assert _blocks(reporter)["handed-in"] == _blocks(reporter)["mentions"] == ["The body submitted"]
    assert _blocks(editor)["came-back"] == _blocks(editor)["mentions"] == []


def test_unpublished_changes_are_everybodys_for_an_editor_and_ones_own_for_a_reporter() -> None:
    live_with_a_change()
    actions.publish(organisation("unchanged"), by=None, at=NOON)

    assert _blocks(desk("editor"))["changed"] == ["Changed name"]
    assert _blocks(desk("reporter"))["changed"] == []


def test_a_draft_stands_with_whoever_wrote_it_until_it_is_published() -> None:
    reporter, editor = desk("reporter"), desk("editor")
    record = _saved("draft", "reporter")

    assert (_blocks(reporter)["drafts"], _blocks(editor)["drafts"]) == (["The body draft"], [])

    actions.publish(record, by=None, at=NOON)

    assert _blocks(reporter)["drafts"] == []


def test_a_record_fails_its_checks_from_the_save_to_the_save_that_mends_it() -> None:
    editor = desk("editor")
    story = StoryFactory(image=None, standfirst="")
    actions.note_change(story, by=None, at=timezone.now())
    entry = DeskEntry.objects.get(pk=story.pk)

    assert (story.headline in _blocks(editor)["failing"]) == bool(entry.errors or entry.warnings)

    DeskEntry.objects.filter(pk=story.pk).update(errors=2)

    assert story.headline in _blocks(editor)["failing"]

    entries.look_again(before=timezone.now() + DAY, limit=9, at=timezone.now())

    assert DeskEntry.objects.get(pk=story.pk).errors == entry.errors


def test_a_page_ages_until_somebody_publishes_it_or_finds_it_still_right(settings) -> None:
    settings.REVIEW_AFTER_MONTHS = 6
    editor = desk("editor")
    record = organisation("old")
    actions.publish(record, by=None, at=timezone.now() - 250 * DAY)
    actions.publish(organisation("new"), by=None, at=timezone.now())
    aged = _blocks(editor)["ageing"]

    editor.post(page("still_right", record))

    assert aged == ["The body old"]
    assert _blocks(editor)["ageing"] == []
    assert Confirmation.objects.get().confirmed_by.get_username() == "editor"
    assert "Found still right" in editor.get(page("change", record)).content.decode()


@pytest.mark.parametrize(("role", "answered"), [("reporter", 403), ("editor", 302), ("chief", 302)])
def test_only_who_publishes_finds_a_page_still_right(role: str, answered: int) -> None:
    record = in_state("live")

    response = desk(role).post(page("still_right", record))

    assert response.status_code == answered
    assert Confirmation.objects.count() == (answered == 302)


@pytest.mark.parametrize("state", ["draft", "scheduled", "retracted"])
def test_what_readers_do_not_see_cannot_be_still_right(state: str) -> None:
    desk("editor").post(page("still_right", in_state(state)))

    assert Confirmation.objects.count() == 0


def test_election_days_ahead_come_in_their_order_and_stand_on_the_calendar() -> None:
    today = timezone.localdate()
    later, sooner = today + 40 * DAY, today + 12 * DAY
    for name, day in (("Later", later), ("Sooner", sooner), ("Over", today - DAY)):
        actions.note_change(ElectionFactory(name=name, polling_on=str(day)), by=None, at=timezone.now())
    editor = desk("editor")

    month = _front(editor, month=f"{sooner:%Y-%m}").context["month"]

    assert _blocks(editor)["elections-ahead"] == ["Sooner", "Later"]
    assert "Sooner" in [mark.title for day in month.days if day.date == sooner for mark in day.marks]


def test_the_calendar_shows_what_waits_at_its_hour_and_what_came_out_at_its_own() -> None:
    due = datetime.datetime(2031, 5, 7, 6, 30, tzinfo=datetime.UTC)
    actions.publish(organisation("waits", "Waits"), by=None, at=NOON, due_at=due)
    cancelled = organisation("cancelled", "Cancelled")
    actions.publish(cancelled, by=None, at=NOON, due_at=due)
    actions.cancel_scheduled(cancelled, by=None, at=timezone.now())

    page_of_may = _front(desk("editor"), month="2031-05")

    marks = [mark for day in page_of_may.context["month"].days for mark in day.marks]
    assert [(mark.on, mark.time, mark.title) for mark in marks] == [(due.date(), "06:30", "Waits")]
    assert "(UTC)" in page_of_may.content.decode()


@pytest.mark.parametrize("asked", ["2031-13", "0000-01", "9999-12", "x", "2031-5-5"])
def test_a_month_that_is_none_is_this_month(asked: str) -> None:
    month = _front(desk("editor"), month=asked).context["month"]

    assert month.first == timezone.localdate().replace(day=1)


def test_todays_activity_names_who_did_what() -> None:
    record = in_state("draft")
    editor = desk("editor")
    editor.post(page("publish", record), {"action": "updated", "when": "now", "shown": "", "note": ""})

    deeds = _front(editor).context["deeds"]
    day = editor.get(reverse("admin:activity"), {"day": f"{timezone.localdate() - DAY}"})

    assert [(deed.who, deed.title) for deed in deeds] == [
        ("Editor", "The body draft")
    ] * Edition.objects.count()
    assert day.context["deeds"] == []


@pytest.mark.parametrize("size", [1, 4])
def test_the_front_page_takes_the_same_queries_at_any_size(size: int, django_assert_num_queries) -> None:
    editor = desk("editor")
    _front(editor)
    for number in range(size):
        record = _saved(f"one-{number}", "editor")
        actions.publish(record, by=None, at=NOON)
        record.name += " changed"
        record.save()
        actions.note_change(record, by=None, at=NOON)
        _saved(f"draft-{number}", "editor")
        waiting = _saved(f"waiting-{number}")
        actions.publish(waiting, by=None, at=NOON, due_at=timezone.now() + DAY)

    with django_assert_num_queries(19):
        _front(editor)


def test_the_lists_of_the_stock_admin_stay_below() -> None:
    shown = _front(desk("chief")).content.decode()

    assert reverse("admin:auth_user_changelist") in shown
    assert reverse("admin:feed_partnerkey_changelist") in shown
    assert reverse("admin:sources_organisation_add") in shown
