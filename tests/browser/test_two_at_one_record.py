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
        rows = self.page.locator(".desk-collision tbody tr")
        return {
            row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in rows.all()
        }


@pytest.fixture
def two(house, chromium):
    first, second = Colliding(chromium, house, "reporter"), Colliding(chromium, house, "editor")
    first.opens_the_election()
    first.page.wait_for_load_state("networkidle")
    second.opens_the_election()
    return first, second
