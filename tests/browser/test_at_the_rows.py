import pytest

from tests.browser.people import AtDesk

pytestmark = [pytest.mark.browser]
FIRST, SECOND = "#figures-0", "#figures-1"


@pytest.fixture
def figure(house):
    from elections.models import Election
    from tests.factories import ElectionFigureFactory, SourceDocumentFactory

    protocol = SourceDocumentFactory(title="Protocol")
    figure = {"measure": "turnout", "value": "54.19", "unit": "percent", "document": protocol}
    return ElectionFigureFactory(election=Election.objects.get(), locator="line 3", **figure)


# After the figure: while a browser runs, Django refuses the database to this thread.
@pytest.fixture
def reporter(house, figure, chromium):
    somebody = AtDesk(chromium, house, "reporter")
    somebody.opens_the_election()
    return somebody


def test_sources_disputes_and_comments_are_at_hand_where_one_types(reporter):
    page = reporter.page
    page.locator(f"{FIRST} .desk-second-source").press("Enter")
    assert page.locator("#id_figures-1-measure").input_value() == "turnout"
    assert page.locator("#id_figures-1-value").input_value() == ""
    page.locator("#id_figures-1-value").fill("55.2")

    note = page.locator(f"{FIRST} .desk-row-dispute")
    note.wait_for()
    assert "54.19 (Protocol, line 3) or 55.2 (no document chosen yet)" in note.inner_text()
    assert page.locator(f"{SECOND} .desk-row-dispute").count() == 1
    page.locator("#id_figures-1-value").fill("54.19")
    note.wait_for(state="detached")

    page.locator(f"{FIRST} .desk-row > summary").click()
    page.locator("#id_figures-0-locator").focus()
    page.locator("#figures-group .add-row a").evaluate("link => link.click()")
    assert page.locator("#id_figures-2-locator").input_value() == "line 3"
    page.locator("#figures-2 .desk-taken-over button").press("Enter")
    assert page.locator("#id_figures-2-locator").input_value() == ""

    page.locator("#id_summary").press("Alt+Shift+KeyC")
    thread = page.get_by_role("dialog")
    thread.get_by_label("New comment").fill("Is this so, @editor?")
    thread.get_by_role("button", name="Comment", exact=True).click()
    thread.get_by_text("1 unresolved").wait_for()
    page.keyboard.press("Escape")
    thread.wait_for(state="hidden")
    page.get_by_role("link", name="Comments (1)").wait_for()
    assert page.locator("#id_figures-TOTAL_FORMS").input_value() == "3"
    assert reporter.faults == []
