import re
from typing import Any

import pytest

from tests.browser.people import AtDesk
from tests.cast import PASSWORD

pytestmark = [pytest.mark.browser]
OFFER, NEW_DATE = ".desk-offer", "#id_dates-0-as_written"

KEPT = "Object.keys(localStorage).filter(key => key.startsWith('desk:'))"


class Typing(AtDesk):
    """Somebody who types into the form of the election, and is interrupted."""

    def types(self, summary: str) -> None:
        self.page.get_by_role("textbox", name="Summary").fill(summary)
        self.page.wait_for_function(
            "text => Object.values(localStorage).some(one => one.includes(text))", arg=summary
        )

    def adds_a_date(self, words: str) -> None:
        self.page.locator("#dates-group .add-row a").click()
        self.page.locator(NEW_DATE).fill(words)

    def comes_back(self) -> None:
        address = self.page.url
        self.page.close()
        self.page = self.context.new_page()
        self.page.goto(address)

    def summary(self) -> str:
        return self.page.get_by_role("textbox", name="Summary").input_value()

    def saves(self) -> None:
        self.page.get_by_role("button", name="Save and continue editing").first.click()

    def gives_a_sign_of_life(self) -> None:
        self.page.evaluate("window.dispatchEvent(new Event('online'))")

    def logs_in(self, page: Any, name: str = "reporter") -> None:
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()

    def brings_it_back(self) -> None:
        self.page.locator(OFFER).get_by_role("button", name="Bring them back").click()


@pytest.fixture
def reporter(house, chromium):
    somebody = Typing(chromium, house, "reporter")
    somebody.opens_the_election()
    return somebody


def test_what_was_typed_into_a_closed_tab_is_offered_and_let_go_once_it_is_saved(reporter):
    reporter.adds_a_date("the third Sunday")
    reporter.types("Typed and lost.")

    reporter.comes_back()

    offer = reporter.page.locator(OFFER)
    assert reporter.summary() == "As it was."
    offer.get_by_role("button", name="See them").click()
    assert re.search(r"Summary\s+Typed and lost\.\s+As it was\.", offer.inner_text())
    assert "the third Sunday" in offer.inner_text()
    reporter.brings_it_back()
    assert reporter.summary() == "Typed and lost."
    assert reporter.page.locator(NEW_DATE).input_value() == "the third Sunday"

    offer.get_by_role("button", name="Undo").click()
    assert reporter.summary() == "As it was."
    assert reporter.page.locator("#id_dates-TOTAL_FORMS").input_value() == "0"
    offer.get_by_role("button", name="Discard").click()
    reporter.types("Typed and saved.")
    reporter.saves()
    reporter.page.locator(".success").wait_for()
    reporter.comes_back()
    assert reporter.summary() == "Typed and saved."
    assert reporter.page.locator(OFFER).count() == 0
    assert reporter.page.evaluate(KEPT) == []
    assert reporter.faults == []


def test_login_that_expired_while_somebody_typed_loses_nothing(reporter):
    reporter.types("Typed for too long.")
    reporter.context.clear_cookies(name="sessionid")
    reporter.gives_a_sign_of_life()
    notice = reporter.page.locator("#desk-notices", has_text="You have been signed out")
    notice.wait_for()

    reporter.saves()

    with reporter.context.expect_page() as opened:
        notice.get_by_role("link").click()
    reporter.logs_in(opened.value)
    reporter.saves()
    reporter.page.locator(".success").wait_for()
    assert reporter.summary() == "Typed for too long."


def test_form_that_was_sent_after_the_login_expired_is_offered_again_behind_the_login(reporter):
    reporter.types("Sent in vain.")
    reporter.context.clear_cookies(name="sessionid")
    reporter.saves()

    reporter.logs_in(reporter.page)

    assert reporter.summary() == "As it was."
    reporter.brings_it_back()
    reporter.saves()
    reporter.page.locator(".success").wait_for()
    assert reporter.summary() == "Sent in vain."


def test_form_that_cannot_be_sent_says_so_and_keeps_what_was_typed(reporter):
    reporter.types("Typed in a tunnel.")
    reporter.context.set_offline(True)

    reporter.saves()

    reporter.page.locator("#desk-notices", has_text="Not saved").wait_for()
    assert reporter.summary() == "Typed in a tunnel."
    reporter.context.set_offline(False)
    reporter.comes_back()
    reporter.brings_it_back()
    reporter.saves()
    reporter.page.locator(".success").wait_for()
    assert reporter.summary() == "Typed in a tunnel."


def test_nobody_else_at_the_same_browser_is_offered_what_was_typed(reporter):
    reporter.types("For my eyes.")
    address = reporter.page.url
    reporter.page.close()
    reporter.page = reporter.context.new_page()
    reporter.context.clear_cookies()
    reporter.page.goto(address)

    reporter.logs_in(reporter.page, "editor")

    assert reporter.summary() == "As it was."
    reporter.page.wait_for_timeout(300)
    assert "For my eyes." not in reporter.page.content()


def test_two_at_one_record_see_each_other_and_who_saved_first(house, chromium):
    first, second = Typing(chromium, house, "reporter"), Typing(chromium, house, "editor")
    first.opens_the_election()
    first.page.wait_for_load_state("networkidle")

    second.opens_the_election()

    present = second.page.locator("#desk-presence")
    assert re.search(r"Reporter has been editing this since \d\d:\d\d \(UTC\)", present.inner_text())
    second.types("As the editor has it.")
    first.writes("As the reporter has it.")
    first.page.locator(".success").wait_for()
    second.gives_a_sign_of_life()
    present.get_by_text("Reporter saved this").wait_for()
    present.get_by_role("button", name="See what changed").click()
    told = second.page.locator(".desk-collision").inner_text()
    assert "As the reporter has it." in told
    assert "As the editor has it." in told
    assert second.summary() == "As the editor has it."
