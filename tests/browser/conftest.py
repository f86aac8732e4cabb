import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for path in map(shutil.which, NAMES) if path), None)


def _missing() -> str:
    try:
        import playwright.sync_api  # noqa: F401 -- asks whether it is installed
    except ImportError:
        return "Playwright is not installed"
    return "" if CHROMIUM else f"None of {', '.join(NAMES)} is installed"


# Closed again after the one test: while Playwright runs, Django refuses the database to this thread.
@pytest.fixture
def chromium() -> Iterator[Any]:
    if missing := _missing():
        assert not os.environ.get("CI"), missing
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


# Emptied by the last fixture to be torn down, after the browser and the server have let go.
@pytest.fixture
def house(transactional_db: None, live_server: Any) -> str:
    from django.utils import timezone

    from publishing import actions
    from tests.cast import member_of
    from tests.factories import ElectionFactory

    member_of("editor")
    member_of("reporter")
    election = ElectionFactory(key="majilis-2023", name="Majilis election 2023", summary="As it was.")
    actions.publish(election, by=None, at=timezone.now(), acknowledged=actions.ALL_WARNINGS)
    return live_server.url
