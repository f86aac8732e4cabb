import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.urls import reverse
from django.utils import timezone

from publishing import actions, checks
from publishing.models import Edition, WorkState
from publishing.states import Stage
from sources.models import Organisation
from tests.publishing.desk import HOUR, NOON, organisation, page
from tests.publishing.moving import rewritten, written

pytestmark = pytest.mark.django_db
LIST = "admin:sources_organisation_changelist"


def choose(client, action, *records):
    sent = {"action": action, ACTION_CHECKBOX_NAME: [record.pk for record in records]}
    return client.post(reverse(LIST), sent)


def confirm(client, shown, **said):
    """What the browser sends from the page that lists the chosen records."""
    lines = shown.context["lines"]
    sent = {
        "action": shown.context["action"],
        "confirmed": "yes",
        ACTION_CHECKBOX_NAME: [line.record.pk for line in lines],
        "shown": [line.shown for line in lines],
        "note": "",
    }
    return client.post(reverse(LIST), sent | said)


def told(lines):
    return {line.record.key: line.done or line.reasons[0] for line in lines}


def test_each_record_is_published_on_its_own_and_the_report_says_why_others_were_not(
    reporter, editor, desk, monkeypatch
):
    good, own = rewritten(by=reporter, key="good"), rewritten(by=editor, key="own")
    faulty, live = rewritten(by=reporter, key="faulty"), organisation("live")
    actions.publish(live, by=None, at=NOON)
    monkeypatch.setitem(checks._checks, "organisation", [_complain_of_faulty_ones])
    client = desk(editor)

    shown = choose(client, "publish_selected", good, own, faulty, live)
    report = confirm(client, shown, note="Renamed.")

    assert Edition.objects.filter(note="Renamed.").get().key == "good"
    assert told(report.context["done"]) == {"good": "Published as edition 2."}
    refused = told(report.context["refused"])
    assert set(refused) == {"own", "faulty", "live"}
    assert "somebody else publishes it" in refused["own"]
    assert "desk checks found errors" in refused["faulty"]
    assert "Nothing has changed" in refused["live"]
    assert "It is faulty." in report.text
    assert f'href="{page("change", own)}"' in report.text


def _complain_of_faulty_ones(record):
    if record.key == "faulty":
        yield checks.error("It is faulty.")


def _find_it_odd(record):
    yield checks.warning("Odd.")


def test_warnings_hold_a_record_back_until_they_are_overruled(reporter, editor, desk, monkeypatch):
    record = rewritten(by=reporter)
    monkeypatch.setitem(checks._checks, "organisation", [_find_it_odd])
    client = desk(editor)
    shown = choose(client, "publish_selected", record)

    assert "Odd." in shown.text
    assert told(confirm(client, shown).context["done"]) == {}
    assert told(confirm(client, shown, overrule="on").context["done"]) == {"cec": "Published as edition 2."}


@pytest.mark.parametrize("changed", ["name", "key"])
def test_what_changed_after_it_was_chosen_is_left_out(reporter, editor, desk, changed):
    record = rewritten(by=reporter)
    client = desk(editor)
    shown = choose(client, "publish_selected", record)
    Organisation.objects.filter(pk=record.pk).update(**{changed: "changed-meanwhile"})

    report = confirm(client, shown)

    assert "meanwhile" in next(iter(told(report.context["refused"]).values()))
    assert Edition.objects.count() == 1


def test_many_are_scheduled_for_one_time(reporter, editor, desk):
    records = [rewritten(by=reporter, key=key) for key in ("one", "two")]
    client = desk(editor)
    later = timezone.now() + 24 * HOUR
    due = {"due_at_0": f"{later:%Y-%m-%d}", "due_at_1": f"{later:%H:%M}"}

    shown = choose(client, "schedule_selected", *records)
    too_late = confirm(client, shown, due_at_0="2020-01-01", due_at_1="12:00")
    confirm(client, shown, **due)

    assert "That time has passed" in too_late.text
    waiting = Edition.objects.waiting().order_by("key")
    assert [edition.key for edition in waiting] == ["one", "two"]
    assert {f"{edition.due_at:%Y-%m-%d %H:%M}" for edition in waiting} == {f"{later:%Y-%m-%d %H:%M}"}


def test_many_are_submitted_and_what_is_in_review_already_is_reported(reporter, desk):
    records = [written(reporter, key) for key in ("one", "two")]
    client = desk(reporter)
    confirm(client, choose(client, "submit_selected", records[0]))

    report = confirm(client, choose(client, "submit_selected", *records), note="Please.")

    assert told(report.context["done"]) == {"two": "Submitted for review."}
    assert "not in review yet" in told(report.context["refused"])["one"]
    assert WorkState.objects.filter(stage=Stage.IN_REVIEW).count() == 2


@pytest.mark.parametrize("action", ["publish_selected", "schedule_selected"])
def test_a_reporter_is_not_offered_to_publish_and_a_post_changes_nothing(reporter, desk, action):
    record = written(reporter)
    client = desk(reporter)

    listed = client.get(reverse(LIST)).text
    sent = {"action": action, "confirmed": "yes", ACTION_CHECKBOX_NAME: [record.pk], "note": ""}
    client.post(reverse(LIST), sent)

    assert f'value="{action}"' not in listed
    assert 'value="submit_selected"' in listed
    assert not Edition.objects.exists()


def test_what_no_page_showed_is_not_published(reporter, editor, desk):
    record = rewritten(by=reporter)
    sent = {"action": "publish_selected", "confirmed": "yes", ACTION_CHECKBOX_NAME: [record.pk], "note": ""}

    report = desk(editor).post(reverse(LIST), sent)

    assert "did not show this record" in told(report.context["refused"])["cec"]
    assert Edition.objects.count() == 1


def test_nothing_is_retracted_from_a_list(chief, desk):
    listed = desk(chief).get(reverse(LIST)).context["action_form"].fields["action"].choices

    assert {name for name, _label in listed if name} == {
        "submit_selected",
        "publish_selected",
        "schedule_selected",
        "export_selected",
    }


@pytest.mark.parametrize("sent", ["abc", "0", "' OR 1=1"])
def test_what_is_no_record_is_explained(editor, desk, sent):
    sent = {"action": "publish_selected", "confirmed": "yes", ACTION_CHECKBOX_NAME: [sent], "note": ""}

    response = desk(editor).post(reverse(LIST), sent, follow=True)

    assert "Choose it in the list again" in response.text
