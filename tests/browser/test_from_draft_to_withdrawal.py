"""A story from the empty form to its withdrawal, through the hands of everybody whom it concerns."""

import datetime

import pytest

from tests.browser.clock import Clock
from tests.browser.people import AtDesk, Somebody

pytestmark = [pytest.mark.browser]
PAGE = "/stories/turnout-rises/"
IN_FEED = f"/api/v1{PAGE}"
CHANGES = "/api/v1/changes/"
TITLE = "Turnout rises"
TICK = datetime.timedelta(microseconds=1)


# Before the browser: what is put back after the test is put back once nobody asks the server any more.
@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def _reporter_drafts_and_submits(reporter, reader):
    reporter.page.goto("/admin/")
    reporter.page.get_by_role("link", name="New story").click()
    reporter.says("Headline:", TITLE)
    reporter.says("Key:", "turnout-rises")
    reporter.says("Standfirst:", "Half of the voters voted.")
    reporter.says("Body:", "By noon **half** of all voters had voted.")
    reporter.says("Dated:", "2023-03-20")
    reporter.presses("Save and submit…")
    reporter.says("Note", "The commission told it at noon.")
    assert "Submitted for review, by whoever comes first." in reporter.presses("Submit for review")

    assert (reporter.state(), reporter.stage()) == ("Draft, never published", "In review")
    assert "Publish…" not in reporter.offers()
    assert (reader.answers(PAGE), reader.answers(IN_FEED)) == (404, 404)


def _editor_compares_and_sends_back(editor):
    told = editor.finds("Waiting for my review", TITLE)
    assert "Submitted" in told
    assert "by Reporter" in told
    assert "The commission told it at noon." in editor.words()

    editor.follows("Publish…")
    assert "all of it is new to readers" in editor.shows("What goes out")
    assert "By noon **half** of all voters had voted." in editor.shows("What goes out")
    editor.page.get_by_role("link", name="Back", exact=True).click()
    editor.follows("Send back…")
    assert "The commission told it at noon." in editor.page.inner_text("#content-start")
    editor.says("Reason", "Half of whom? Name the figure.")
    assert "Sent back to Reporter, with your reason." in editor.presses("Send back")


def _reporter_mends_and_submits_again(reporter):
    told = reporter.finds("Came back to me", TITLE)
    assert "by Editor: “Half of whom? Name the figure.”" in told
    assert (reporter.state(), reporter.stage()) == ("Draft, never published", "Sent back")
    assert "Half of whom? Name the figure." in reporter.words()

    reporter.says("Standfirst:", "54.19 percent voted.")
    reporter.saves()
    reporter.follows("Submit…")
    reporter.says("Note", "The figure of the protocol.")
    assert "Submitted for review" in reporter.presses("Submit for review")


def _editor_schedules(editor, due):
    editor.finds("Waiting for my review", TITLE)
    assert "The figure of the protocol." in editor.words()
    editor.follows("Publish…")
    assert "54.19 percent voted." in editor.shows("What goes out")
    editor.chooses("Later, at the time below")
    editor.page.get_by_label("Date", exact=True).fill(f"{due:%Y-%m-%d}")
    editor.page.get_by_label("Time", exact=True).fill(f"{due:%H:%M}")
    editor.page.get_by_label("Time zone").select_option("UTC")

    assert "Nothing was published." in editor.presses("Publish")
    editor.overrules()

    assert f"Scheduled for {due.day} {due:%B %Y, %H:%M} UTC" in editor.presses("Publish")

    assert editor.state() == "Scheduled"
    assert "It waits for its time" in editor.page.inner_text("#content-start")


def _it_appears_at_its_second(editor, reader, clock, due):
    before = reader.fetches(CHANGES)["items"]
    clock.stops_at(due - TICK)
    assert (reader.answers(PAGE), reader.answers(IN_FEED)) == (404, 404)
    assert TITLE not in reader.reads("/stories/")
    assert reader.fetches(CHANGES)["items"] == before

    clock.stops_at(due)
    assert "54.19 percent voted." in reader.reads(PAGE)
    assert TITLE in reader.reads("/stories/")
    assert reader.fetches(IN_FEED)["document"]["standfirst"] == "54.19 percent voted."
    new = reader.fetches(CHANGES)["items"][len(before) :]
    assert [item["document"]["title"] for item in new] == [TITLE]
    assert datetime.datetime.fromisoformat(new[0]["edition"]["released_at"]) == due
    clock.goes_on()

    editor.page.reload()
    assert editor.state() == "Live"
    assert "It is out" in editor.page.inner_text("#content-start")


def _a_correction_follows(reporter, editor, reader):
    reporter.opens("Stories", TITLE)
    reporter.says("Standfirst:", "54.91 percent voted.")
    reporter.saves()
    assert reporter.state() == "Live, with unpublished changes"

    editor.finds("Live, with unpublished changes", TITLE)
    editor.follows("Publish…")
    changes = editor.page.locator("#changes")
    assert (changes.locator("del").all_inner_texts(), changes.locator("ins").all_inner_texts()) == (
        ["54.19 percent voted."],
        ["54.91 percent voted."],
    )
    editor.chooses("A correction: something was wrong")
    assert "Say what was wrong and what is right" in editor.presses("Publish")
    assert "54.19 percent voted." in reader.reads(PAGE)

    editor.overrules()
    editor.says("Public note", "Turnout was 54.91 percent, not 54.19.")
    assert "Published as edition 2" in editor.presses("Publish")

    page = reader.reads(PAGE)
    assert "Correction" in page
    assert "54.91 percent voted." in page
    for place in (PAGE, "/corrections/"):
        assert "Turnout was 54.91 percent, not 54.19." in reader.reads(place)
    newest = reader.fetches(CHANGES)["items"][-1]
    assert (newest["edition"]["action"], newest["edition"]["note"]) == (
        "corrected",
        "Turnout was 54.91 percent, not 54.19.",
    )
    assert newest["document"]["standfirst"] == "54.91 percent voted."


def _a_retraction_ends_it(editor, reader):
    editor.follows("Retract…")
    editor.says("Public reason", "The protocol was forged.")
    assert "Retracted." in editor.presses("Retract")

    assert editor.state() == "Retracted"
    assert reader.answers(PAGE) == 410
    page = reader.reads(PAGE)
    assert "The protocol was forged." in page
    assert "54.91" not in page
    assert "The protocol was forged." in reader.reads("/corrections/")
    assert TITLE not in reader.reads("/stories/")
    tombstone = reader.fetches(CHANGES)["items"][-1]
    assert (tombstone["document"], tombstone["edition"]["action"]) == (None, "retracted")
    assert reader.fetches(IN_FEED)["reason"] == "The protocol was forged."


def test_a_story_goes_from_the_empty_form_to_its_withdrawal(house, clock, chromium):
    reporter = AtDesk(chromium, house, "reporter")
    editor = AtDesk(chromium, house, "editor")
    reader = Somebody(chromium, house)
    due = clock.now().replace(second=0, microsecond=0) + datetime.timedelta(hours=1)

    _reporter_drafts_and_submits(reporter, reader)
    _editor_compares_and_sends_back(editor)
    _reporter_mends_and_submits_again(reporter)
    _editor_schedules(editor, due)
    _it_appears_at_its_second(editor, reader, clock, due)
    _a_correction_follows(reporter, editor, reader)
    _a_retraction_ends_it(editor, reader)

    assert reporter.faults + editor.faults + reader.faults == []
