import pytest
from django.urls import reverse
from django.utils import timezone

from publishing import actions
from publishing.errors import Refused
from publishing.models import Edition, WorkEvent, WorkState
from publishing.states import Stage
from publishing.workflow import actions as review
from publishing.workflow import rules
from sources.models import Organisation
from tests.publishing.desk import HOUR, MINUTE, NO_NAMES, NOON, filled, organisation, page, rename
from tests.publishing.moving import rewritten, written

pytestmark = pytest.mark.django_db
LIST = "admin:sources_organisation_changelist"


def submitted(by, key="cec", reviewer=None):
    record = written(by, key)
    review.submit(record, by=by, at=NOON, note="Ready.", reviewer=reviewer)
    return record


def titles(work):
    return sorted(work.values_list("title", flat=True))


def test_what_is_submitted_waits_for_its_reviewer_or_for_all_who_may_publish_and_did_not_write_it(
    reporter, editor, chief
):
    submitted(reporter, "for-anybody")
    submitted(reporter, "for-chief", reviewer=chief)
    submitted(editor, "by-editor")

    work = WorkState.objects
    assert titles(work.waiting_for(editor)) == ["The body for-anybody"]
    assert titles(work.waiting_for(chief)) == [
        "The body by-editor",
        "The body for-anybody",
        "The body for-chief",
    ]
    assert titles(work.waiting_for(reporter)) == []


def test_what_is_sent_back_comes_to_whoever_submitted_it_with_the_reason_on_top_of_the_form(
    reporter, editor, desk
):
    record = submitted(reporter)
    back = desk(editor).post(page("send-back", record), {"reason": "Which year is meant?"})

    form = desk(reporter).get(page("change", record)).text
    assert back.url == page("change", record)
    assert titles(WorkState.objects.sent_back_to(reporter)) == ["The body cec"]
    assert "Which year is meant?" in form
    assert "Editor sent it back" in form

    review.submit(record, by=reporter, at=NOON + HOUR)
    assert titles(WorkState.objects.sent_back_to(reporter)) == []


def test_nothing_is_sent_back_without_a_reason(reporter, editor, desk):
    record = submitted(reporter)

    response = desk(editor).post(page("send-back", record), {"reason": "  "})

    assert "This field is required" in response.text
    assert WorkState.objects.get().stage == Stage.IN_REVIEW
    with pytest.raises(Refused, match="Say why"):
        review.send_back(record, by=editor, at=NOON, reason=" ")


def test_a_change_made_in_review_stays_in_review_and_is_told(reporter, editor, desk):
    record = submitted(reporter)

    rename(record, "Written anew")
    actions.note_change(record, by=reporter, at=NOON + HOUR)

    assert WorkState.objects.get().stage == Stage.IN_REVIEW
    assert WorkState.objects.get().title == "Written anew"
    assert "Reporter changed it while it was in review" in desk(editor).get(page("change", record)).text


def test_nobody_withdraws_what_somebody_else_submitted(reporter, editor, desk):
    record = submitted(reporter)

    response = desk(editor).post(page("withdraw", record), {"note": ""})

    assert "Somebody else submitted this" in response.text
    assert WorkState.objects.get().stage == Stage.IN_REVIEW


@pytest.mark.parametrize("who", ["reporter", "editor"])
def test_a_reviewer_may_publish_and_did_not_write_it(who, reporter, editor, chief, desk):
    record = written(reporter)
    actions.note_change(record, by=editor, at=NOON)
    review.submit(record, by=reporter, at=NOON)
    person = {"reporter": reporter, "editor": editor}[who]

    response = desk(chief).post(page("assign", record), {"reviewer": person.pk})

    assert "Select a valid choice" in response.text
    with pytest.raises(Refused, match="Choose"):
        review.assign(record, by=chief, at=NOON, reviewer=person)
    assert WorkState.objects.get().reviewer is None


def test_a_save_that_changes_nothing_makes_nobody_a_writer(reporter, editor, desk):
    record = rewritten(by=reporter)
    client = desk(editor)

    client.post(page("change", record), filled(client.get(page("change", record))) | {"_publish": "…"})

    assert rules.obstacle(record, editor) == ""
    assert rules.obstacle(record, reporter)


def test_what_is_again_as_it_is_live_has_no_writer(reporter):
    record = rewritten(by=reporter)

    rename(record, "The body cec")
    actions.note_change(record, by=reporter, at=NOON + HOUR)

    assert rules.place_of(record).writers == frozenset()
    assert WorkState.objects.get().stage == Stage.CLEAN


def test_writers_are_free_again_once_it_is_out_and_not_when_its_schedule_is_cancelled(reporter, editor):
    record = rewritten(by=editor)
    actions.publish(record, by=None, at=NOON + HOUR, due_at=NOON + 2 * HOUR)
    actions.cancel_scheduled(record, by=editor, at=NOON + HOUR + MINUTE)

    with pytest.raises(Refused, match="somebody else publishes it"):
        actions.publish(record, by=editor, at=NOON + HOUR + MINUTE)

    actions.publish(record, by=None, at=NOON + 3 * HOUR)
    rename(record, "By a reporter")
    actions.note_change(record, by=reporter, at=NOON + 4 * HOUR)
    assert actions.publish(record, by=editor, at=NOON + 5 * HOUR).number == 3


def test_a_writer_is_offered_to_save_and_submit(reporter, desk):
    form = {"key": "new", "name": "A new body", "kind": "election_commission", "_submit": "…"} | NO_NAMES
    client = desk(reporter)
    add = reverse("admin:sources_organisation_add")

    assert "Save and submit…" in client.get(add).text
    assert "Save and publish…" not in client.get(add).text
    assert client.post(add, form).url == page("submit", Organisation.objects.get())


def test_lists_show_stage_and_reviewer_and_are_narrowed_by_both(reporter, editor, chief, desk):
    submitted(reporter, "assigned", reviewer=chief)
    submitted(reporter, "for-anybody")
    review.send_back(submitted(reporter, "back"), by=editor, at=NOON, reason="Why?")
    organisation("quiet")
    client = desk(chief)

    def keys(**narrowed):
        return [one.key for one in client.get(reverse(LIST), narrowed).context["cl"].queryset]

    assert "In review · Chief" in client.get(reverse(LIST)).text
    assert keys(stage="in_review") == ["assigned", "for-anybody"]
    assert keys(stage="sent_back") == ["back"]
    assert keys(stage="clean") == ["quiet"]
    assert keys(reviewer="me") == ["assigned"]
    assert keys(reviewer="nobody") == ["for-anybody"]
    assert keys(reviewer="' OR 1=1") == ["assigned", "back", "for-anybody", "quiet"]


def test_an_override_is_read_on_the_publish_page_and_among_the_moves_and_in_the_history(chief, desk):
    record = rewritten(by=chief)
    actions.publish(record, by=chief, at=timezone.now(), override_reason="The editor is ill.")
    client = desk(chief)

    assert "The editor is ill." in client.get(page("publish", record)).text
    moves = client.get(page("moves", record)).text
    assert "The editor is ill." in moves
    assert "without a second person" in moves
    assert WorkEvent.objects.get().edition == Edition.objects.get(number=2)


def test_the_work_on_a_deleted_record_is_let_go(reporter, editor, desk):
    record = submitted(reporter)

    desk(editor).post(page("delete", record), {"post": "yes"})

    assert not WorkState.objects.exists()
    assert titles(WorkState.objects.waiting_for(editor)) == []
