import pytest

from tests.browser.people import AtDesk, Somebody

pytestmark = [pytest.mark.browser]
MISTAKE, BEFORE = "As somebody misread it.", "As it was."
CHANGED = ".desk-compare tbody tr"


def _editor_compares_two_states(editor):
    editor.follows("History")
    saves = editor.page.locator(".desk-entry-save")
    assert MISTAKE in saves.first.inner_text()
    saves.nth(1).get_by_role("radio", name="A: ").check()
    saves.first.get_by_role("radio", name="B: ").check()
    editor.presses("Compare the chosen two")

    changed = editor.page.locator(CHANGED)
    assert changed.locator("th").all_inner_texts() == ["Summary"]
    assert changed.locator("td").all_inner_texts() == [BEFORE, MISTAKE]
    editor.page.get_by_role("link", name="Back to the history").click()


def _editor_brings_the_earlier_one_back(editor, reader):
    entry = editor.page.locator(".desk-entry-save").nth(1)
    entry.get_by_role("link", name="Look").click()
    assert BEFORE in editor.page.inner_text("#content-start")
    editor.page.get_by_role("link", name="Bring back…").click()
    editor.page.get_by_role("button", name="Bring back").wait_for()
    assert editor.page.locator(CHANGED).locator("td").all_inner_texts() == [MISTAKE, BEFORE]
    assert "readers see it once it is published" in editor.page.inner_text("#content-start")

    assert "Brought back, as an unpublished change." in editor.presses("Bring back")

    assert editor.state() == "Live, with unpublished changes"
    assert editor.page.get_by_label("Summary").input_value() == BEFORE
    assert "Publish…" not in editor.offers()
    assert MISTAKE in reader.reads()


def _somebody_else_publishes_it(chief, reader):
    chief.finds("Live, with unpublished changes", "Majilis election 2023")
    chief.follows("Publish…")
    assert "As" in chief.shows("What changes")
    chief.says("Public note", "The summary stands again as it was.")
    assert "Published as edition 3" in chief.presses("Publish")

    page = reader.reads()
    assert BEFORE in page
    assert MISTAKE not in page
    chief.opens_the_election()
    chief.follows("History")
    told = chief.page.locator(".desk-timeline").inner_text()
    assert "Brought back" in told
    assert MISTAKE in told


def test_an_earlier_state_is_compared_brought_back_and_published_by_somebody_else(house, chief, chromium):
    reporter, editor = AtDesk(chromium, house, "reporter"), AtDesk(chromium, house, "editor")
    other, reader = AtDesk(chromium, house, "chief"), Somebody(chromium, house)
    reporter.writes(MISTAKE)
    editor.opens_the_election()
    editor.follows("Publish…")
    editor.presses("Publish")
    assert MISTAKE in reader.reads()
    editor.opens_the_election()

    _editor_compares_two_states(editor)
    _editor_brings_the_earlier_one_back(editor, reader)
    _somebody_else_publishes_it(other, reader)

    assert reporter.faults + editor.faults + other.faults + reader.faults == []
