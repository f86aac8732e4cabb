import datetime

import pytest

from tests.browser.people import ELECTION, IN_FEED, AtDesk, Somebody

pytestmark = [pytest.mark.browser]
CHANGES = "/api/v1/changes/"


def _reporter_prepares_and_may_not_publish(reporter):
    reporter.writes("As it became.")

    assert reporter.state() == "Live, with unpublished changes"
    assert "Publish…" not in reporter.offers()
    assert "Retract…" not in reporter.offers()
    assert "As it became." in reporter.previews()
    token = reporter.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    publish = reporter.page.url.replace("/change/", "/publish/")
    refused = reporter.context.request.post(
        publish, form={"csrfmiddlewaretoken": token, "note": "Mine."}, headers={"Referer": publish}
    )
    assert refused.status == 403
    assert "CSRF" not in refused.text()


def _editor_publishes_and_the_world_sees_it(editor, reader):
    editor.opens_the_election()
    assert editor.state() == "Live, with unpublished changes"
    assert "As it became." in editor.previews()
    assert "As it was." in reader.reads()
    assert "As it became." not in reader.reads()

    editor.follows("Publish…")
    editor.says("Public note", "The summary was completed.")
    assert "Published as edition 2" in editor.presses("Publish")

    assert editor.state() == "Live"
    page = reader.reads()
    assert "As it became." in page
    assert "Edition 2" in page
    assert "The summary was completed." in page
    assert reader.fetches(IN_FEED)["document"]["summary"] == "As it became."
    first, second = reader.fetches(CHANGES)["items"]
    assert (first["document"], second["document"]["summary"]) == (None, "As it became.")
    assert second["edition"]["note"] == "The summary was completed."


def _reviewer_sends_it_back_and_the_writer_mends_it(reporter, editor):
    reporter.writes("As it was, roughly.")
    reporter.follows("Submit…")
    reporter.says("Note", "Please look at the summary.")
    assert "Submitted for review" in reporter.presses("Submit for review")
    assert reporter.stage() == "In review"

    editor.opens_the_election()
    assert "Please look at the summary." in editor.words()
    editor.follows("Send back…")
    editor.says("Reason", "Roughly is not enough.")
    assert "Sent back" in editor.presses("Send back")

    reporter.opens_the_election()
    assert reporter.stage() == "Sent back"
    assert "Roughly is not enough." in reporter.words()


def _editor_schedules_and_thinks_better_of_it(reporter, editor, reader):
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    reporter.writes("As it may be tomorrow.")
    editor.opens_the_election()
    editor.follows("Publish…")
    editor.chooses("Later, at the time below")
    editor.page.locator("#id_due_at_0").fill(f"{tomorrow:%Y-%m-%d}")
    editor.page.locator("#id_due_at_1").fill(f"{tomorrow:%H:%M}")
    assert "Scheduled for" in editor.presses("Publish")
    assert editor.state() == "Scheduled"
    assert "tomorrow" not in reader.reads()

    editor.follows("Cancel schedule…")
    assert "cancelled" in editor.presses("Cancel the schedule")
    assert editor.state() == "Live, with unpublished changes"
    assert len(reader.fetches(CHANGES)["items"]) == 2


def _editor_corrects_and_has_to_say_what(reporter, editor, reader):
    reporter.writes("As it really was.")
    editor.opens_the_election()
    editor.follows("Publish…")
    editor.chooses("A correction: something was wrong")
    assert "Say what was wrong" in editor.presses("Publish")
    assert "As it became." in reader.reads()

    editor.says("Public note", "The summary was wrong.")
    assert "Published as edition 3" in editor.presses("Publish")

    page = reader.reads()
    assert "Correction" in page
    assert "The summary was wrong." in page
    assert "As it really was." in page
    assert "The summary was wrong." in reader.reads("/corrections/")


def _editor_retracts_and_the_reason_stays(editor, reader):
    editor.opens_the_election()
    editor.follows("Retract…")
    editor.says("Public reason", "There was no such election.")
    assert "Retracted" in editor.presses("Retract")
    assert editor.state() == "Retracted"

    assert reader.page.goto(ELECTION).status == 410
    page = reader.reads()
    assert "There was no such election." in page
    assert "As it really was." not in page
    assert reader.fetches(IN_FEED)["reason"] == "There was no such election."
    changes = reader.fetches(CHANGES)["items"]
    assert [change["document"] for change in changes] == [None] * 4
    assert changes[-1]["edition"]["action"] == "retracted"


def test_a_change_goes_from_the_form_to_the_page_and_the_feed(house, chromium):
    reporter = AtDesk(chromium, house, "reporter")
    editor = AtDesk(chromium, house, "editor")
    reader = Somebody(chromium, house)

    _reporter_prepares_and_may_not_publish(reporter)
    _editor_publishes_and_the_world_sees_it(editor, reader)
    _reviewer_sends_it_back_and_the_writer_mends_it(reporter, editor)
    _editor_schedules_and_thinks_better_of_it(reporter, editor, reader)
    _editor_corrects_and_has_to_say_what(reporter, editor, reader)
    _editor_retracts_and_the_reason_stays(editor, reader)

    assert reporter.faults + editor.faults + reader.faults == []
