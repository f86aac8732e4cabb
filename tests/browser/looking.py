"""What a page is judged by beyond its words: whether everybody can use it, and whether it fits the window."""

from typing import Any

PHONE, DESKTOP = 375, 1280


def violations(page: Any) -> list[str]:
    """Return what axe finds wrong with the page, each with the first place where it is so."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{page.url}: {one['id']} at {one['nodes'][0]['target']}, {one['help']}" for one in found]


def overhang(page: Any) -> int:
    """Return by how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def focused(page: Any) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.className")
