from typing import Any

import pytest

from tests.browser.people import AtDesk, Somebody

pytestmark = [pytest.mark.browser]


@pytest.fixture
def story(house: str) -> Any:
    from django.utils import timezone

    from publishing import actions
    from tests.factories import PartyFactory, SourceDocumentFactory, StoryFactory

    party = PartyFactory(key="amanat", names=["Amanat"])
    source = SourceDocumentFactory(key="protocol", title="Protocol of the count", publisher__name="CEC")
    for record in (party, source):
        actions.publish(record, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)
    return StoryFactory(key="won", headline="Who won", body="", sources=[source])


def _body(reporter: Any) -> Any:
    return reporter.page.get_by_label("Body:")


def _marks_and_takes_back(reporter: Any) -> None:
    body, keys = _body(reporter), reporter.page.keyboard
    body.click()
    keys.type("It won")
    keys.press("Control+a")
    keys.press("Control+b")
    assert body.input_value() == "**It won**"
    keys.press("Control+z")
    assert body.input_value() == "It won"
    keys.press("End")
    keys.type("\n- one")
    keys.press("Enter")
    keys.type("two")
    assert body.input_value() == "It won\n- one\n- two"
    body.fill("")


def _reaches_the_toolbar_by_keyboard(reporter: Any) -> None:
    page = reporter.page
    _body(reporter).focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Bold"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.textContent") == "Preview"
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "id_body"


def _picks_a_record_and_a_source(reporter: Any) -> None:
    page, keys = reporter.page, reporter.page.keyboard
    keys.press("Control+k")
    keys.type("amanat")
    page.get_by_role("option", name="Amanat party").wait_for()
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.press("Enter")
    keys.type(" won.")
    page.get_by_role("button", name="Footnote to a source").click()
    keys.type("protocol")
    page.get_by_role("option", name="Protocol").click()
    keys.type("p. 4")
    keys.press("Enter")
    assert _body(reporter).input_value() == (
        "[Amanat](record:party/amanat) won.[^1]\n\n[^1]: source:protocol p. 4"
    )


def test_a_text_is_written_with_the_toolbar_and_read_with_its_links(house, story, chromium):
    reporter = AtDesk(chromium, house, "reporter")
    reporter.page.goto(f"/admin/stories/story/{story.pk}/change/")

    _marks_and_takes_back(reporter)
    _reaches_the_toolbar_by_keyboard(reporter)
    _picks_a_record_and_a_source(reporter)
    preview = reporter.page.get_by_role("region", name="Preview")
    preview.get_by_role("link", name="CEC: Protocol").wait_for()
    assert "Protocol of the count, p. 4" in preview.inner_text()
    reporter.page.get_by_role("button", name="Save and continue editing").first.click()

    editor, reader = AtDesk(chromium, house, "editor"), Somebody(chromium, house)
    editor.page.goto(f"/admin/stories/story/{story.pk}/publish/")
    editor.presses("Publish")
    assert "Amanat won.1" in reader.reads("/stories/won/")
    reader.page.get_by_role("link", name="Note 1", exact=True).click()
    assert "CEC: Protocol of the count, p. 4" in reader.page.locator(".notes li:target").inner_text()
    reader.page.get_by_role("link", name="Amanat", exact=True).first.click()
    assert reader.page.url.endswith("/parties/amanat/")

    assert reporter.faults + editor.faults + reader.faults == []
