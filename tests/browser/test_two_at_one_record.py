import re

import pytest

from tests.browser.people import AtDesk

pytestmark = [pytest.mark.browser]


class Colliding(AtDesk):
    """One of two people who have the form of the election open."""

    def types(self, name: str, summary: str, chamber: str = "") -> None:
        for label, text in (("Name:", name), ("Summary:", summary), ("Chamber:", chamber)):
            if text:
                self.page.get_by_label(label).first.fill(text)

    def holds(self) -> tuple[str, str, str]:
        return tuple(
            self.page.get_by_label(label).first.input_value() for label in ("Name:", "Summary:", "Chamber:")
        )

    def is_refused(self) -> dict[str, list[str]]:
        """Save in vain; return what the page lays side by side: where, what is stored, what is typed, by whom."""
        self.page.get_by_role("button", name="Save and continue editing").first.click()
        self.page.get_by_role("heading", name="Not saved: the record is not as you opened it").wait_for()
        self.page.wait_for_load_state()
        rows = self.page.locator(".desk-collision tbody tr")
        return {row.locator("th").inner_text(): row.locator("td").all_inner_texts()[:3] for row in rows.all()}


@pytest.fixture
def two(house, chromium):
    first, second = Colliding(chromium, house, "reporter"), Colliding(chromium, house, "editor")
    first.opens_the_election()
    first.page.wait_for_load_state("networkidle")
    second.opens_the_election()
    return first, second


def test_second_is_told_of_the_first_and_merges_field_by_field(two):
    first, second = two
    present = second.page.locator("#desk-presence")
    assert re.search(r"Reporter has been editing this since \d\d:\d\d \(UTC\)", present.inner_text())
    second.types("Majilis elections of 2023", "As the editor has it.")
    first.types("", "As the reporter has it.", "Majilis")
    first.saves()

    beside = second.is_refused()

    assert beside["Name"] == ["Majilis election 2023", "Majilis elections of 2023", "Yours"]
    assert beside["Summary"] == ["As the reporter has it.", "As the editor has it.", "Both"]
    assert beside["Chamber"] == ["Majilis", "—", "Stored"]
    assert "Reporter saved it last" in second.page.locator(".desk-collision-alert").inner_text()
    assert second.holds() == ("Majilis elections of 2023", "As the editor has it.", "Majilis")
    second.types("", "As both have it.")
    second.page.get_by_role("button", name="Keep mine: save the form").first.click()
    second.page.locator(".messagelist .success").wait_for()
    first.opens("Elections", "Majilis elections of 2023")
    assert first.holds() == ("Majilis elections of 2023", "As both have it.", "Majilis")
    assert first.faults + second.faults == []


def test_second_takes_what_is_stored_in_one_field_and_keeps_the_other(two):
    first, second = two
    second.types("Majilis elections of 2023", "As the editor has it.")
    first.types("", "As the reporter has it.")
    first.saves()
    second.is_refused()

    second.page.get_by_label("Take what is stored: Summary").check()
    second.page.get_by_role("button", name="Keep mine: save the form").first.click()

    second.page.locator(".messagelist .success").wait_for()
    first.opens("Elections", "Majilis elections of 2023")
    assert first.holds()[:2] == ("Majilis elections of 2023", "As the reporter has it.")
    assert first.faults + second.faults == []


def test_who_takes_theirs_finds_what_was_stored(two):
    first, second = two
    second.types("", "As the editor has it.")
    first.types("", "As the reporter has it.")
    first.saves()
    second.is_refused()

    second.page.get_by_role("link", name="Take theirs: load the record anew").first.click()

    second.page.locator(".desk-collision").wait_for(state="detached")
    assert second.holds() == ("Majilis election 2023", "As the reporter has it.", "")
    assert first.faults + second.faults == []
