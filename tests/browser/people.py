"""What somebody at a browser does. Everything that a browser complains of on the way is kept in ``faults``."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.cast import PASSWORD

ELECTION = "/elections/majilis-2023/"
IN_FEED = f"/api/v1{ELECTION}"
GIVEN_UP = "net::ERR_ABORTED"
EXPECTED = re.compile(r"Failed to load resource: the server responded with a status of (?:403|410)")


class Somebody:
    """One person with a browser of their own."""

    def __init__(self, chromium: Any, house: str) -> None:
        self.house = house
        self.faults: list[str] = []
        self.context = chromium.new_context(base_url=house, locale="en-GB")
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._stays_in_the_house)
        self.context.on("requestfailed", self._is_loaded)
        self.context.on("response", self._is_answered)
        self.context.on("console", self._is_quiet)
        self.context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        self.page = self.context.new_page()

    def _is_loaded(self, request: Any) -> None:
        """Somebody who goes on before a picture has come gives that picture up; nothing has failed then."""
        if request.failure != GIVEN_UP:
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _stays_in_the_house(self, request: Any) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.house).netloc:
            self.faults.append(f"left the house: {request.url}")

    def _is_answered(self, response: Any) -> None:
        if response.status >= 400 and response.status not in (403, 410):
            self.faults.append(f"{response.status}: {response.url}")

    def _is_quiet(self, message: Any) -> None:
        if message.type in ("error", "warning") and not EXPECTED.match(message.text):
            self.faults.append(f"{message.type}: {message.text}")

    def reads(self, address: str = ELECTION) -> str:
        self.page.goto(address)
        return self.page.inner_text("body")

    def answers(self, address: str) -> int:
        """Return the status of an address that is asked beside the page."""
        return self.context.request.get(address).status

    def fetches(self, address: str) -> Any:
        return self.context.request.get(address).json()

    def says(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)

    def presses(self, button: str) -> str:
        self.page.get_by_role("button", name=button, exact=True).click()
        self.page.wait_for_load_state()
        return self.page.locator("main").inner_text()


class AtDesk(Somebody):
    def __init__(self, chromium: Any, house: str, name: str) -> None:
        super().__init__(chromium, house)
        self.page.goto("/admin/")
        self.page.get_by_label("Username").fill(name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Log in").click()

    def opens(self, kind: str, title: str) -> None:
        self.page.goto("/admin/")
        lists = self.page.locator(".front-lists details")
        if lists.get_attribute("open") is None:
            lists.locator("summary").click()
        lists.locator("tbody").get_by_role("link", name=kind, exact=True).click()
        self.page.get_by_role("link", name=title, exact=True).click()

    def opens_the_election(self) -> None:
        self.opens("Elections", "Majilis election 2023")

    def writes(self, summary: str) -> None:
        self.opens_the_election()
        self.page.get_by_label("Summary").fill(summary)
        self.saves()

    def saves(self) -> None:
        self.page.get_by_role("button", name="Save and continue editing").first.click()
        self.page.locator(".messagelist .success").wait_for()

    def finds(self, block: str, title: str) -> str:
        """Open from the front page what stands there under a heading; return what is told of it there."""
        self.page.goto("/admin/")
        waiting = self.page.get_by_role("region", name=block)
        told = waiting.inner_text()
        waiting.get_by_role("link", name=title, exact=True).click()
        return told

    def state(self) -> str:
        return self.page.locator(".desk-state .state").first.inner_text()

    def stage(self) -> str:
        return self.page.locator(".desk-state .state").nth(1).inner_text()

    def words(self) -> str:
        return self.page.locator(".desk-words").inner_text()

    def offers(self) -> list[str]:
        return self.page.locator(".desk-tools a").all_inner_texts()

    def follows(self, tool: str) -> None:
        self.page.locator(".desk-tools").get_by_role("link", name=tool).click()
        self.page.wait_for_load_state()

    def shows(self, section: str) -> str:
        return self.page.get_by_role("region", name=section, exact=True).inner_text()

    def previews(self) -> str:
        with self.context.expect_page() as opened:
            self.follows("Preview")
        text = opened.value.frame_locator("iframe").locator("main").inner_text()
        opened.value.close()
        return text

    def chooses(self, choice: str) -> None:
        self.page.get_by_label(choice).check()

    def overrules(self) -> None:
        """Overrule every warning of the desk checks."""
        for warning in (
            self.page.get_by_role("group", name="Warnings that I overrule").get_by_role("checkbox").all()
        ):
            warning.check()
