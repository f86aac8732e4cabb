"""What is asked of each variant: the same thing, at its own addresses."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.variants import BARE, NAIVE, PRODUCT

LIMIT = 100
TWIN_SKIPS = 10
ELECTION = "/elections/synthetic-election-7/"
STATEMENT = "synthetic-statement-7"
LIST = f"/api/v1/statements/?limit={LIMIT}"
# Asked for once before anything is measured, so that no first answer pays for imports and templates.
WARM_UP = {
    PRODUCT.name: [f"{LIST}&ordering=key", f"/api/v1/statements/{STATEMENT}/", f"{ELECTION}?warm-up"],
    NAIVE.name: ["/api/statements/?page=2", f"/api/statements/{STATEMENT}/", ELECTION],
    BARE.name: ["/list/", "/detail/", "/changes/", "/page/"],
}
Fetch = Callable[[str], str]


@dataclass(frozen=True)
class Case:
    """One question. ``addresses`` by name of variant; ``cold``: the product must not have answered before."""

    name: str
    addresses: dict[str, list[str]]
    cold: bool = False
    is_conditional: bool = False
    is_crawl: bool = False
    bare: str = field(default="")

    def for_variant(self, name: str) -> list[str]:
        return [f"/{self.bare}/"] if name == BARE.name else self.addresses[name]


@dataclass(frozen=True)
class Places:
    """Every address of the synthetic site that is asked for, product and twin side by side."""

    lists: tuple[list[str], list[str]]
    details: tuple[list[str], list[str]]
    changes: tuple[list[str], list[str]]
    pages: tuple[list[str], list[str]]


def places(fetch: Fetch) -> Places:
    """Walk the product's lists once, as a partner does, to learn the addresses."""
    lists, keys = walk(fetch, LIST)
    _elections, elections = walk(fetch, f"/api/v1/elections/?limit={LIMIT}")
    newest = json.loads(fetch("/api/v1/"))["version"]
    # The last 4,000 editions: the live ones, whose documents the feed holds and the twin has too.
    changes = [
        f"/api/v1/changes/?limit={LIMIT}&after={after}" for after in range(newest - 4000, newest, LIMIT)
    ]
    return Places(
        (lists, [f"/api/statements/?page={n + 1}" for n in range(len(lists))]),
        ([f"/api/v1/statements/{key}/" for key in keys], [f"/api/statements/{key}/" for key in keys]),
        (changes, [f"/api/changes/?page={n + 1}" for n in range(len(changes))]),
        ([f"/elections/{key}/" for key in elections], [f"/elections/{key}/" for key in elections]),
    )


def walk(fetch: Fetch, address: str) -> tuple[list[str], list[str]]:
    """The addresses of all pages of a list, and the keys on them in order."""
    addresses, keys = [], []
    while address:
        addresses.append(address)
        page = json.loads(fetch(address))
        keys += [item["key"] for item in page["items"]]
        address = (page["next"] or "").partition("127.0.0.1")[2]
    return addresses, keys


def _pair(product: list[str], naive: list[str]) -> dict[str, list[str]]:
    return {PRODUCT.name: product, NAIVE.name: naive}


def cases(found: Places) -> list[Case]:
    """In the order in which they are reported."""
    one_list = _pair([LIST], ["/api/statements/"])
    one_detail = _pair([f"/api/v1/statements/{STATEMENT}/"], [f"/api/statements/{STATEMENT}/"])
    one_changes = _pair([found.changes[0][3]], [found.changes[1][3]])
    one_page = _pair([ELECTION], [ELECTION])
    return [
        Case("feed list of 100, first time", _pair(*found.lists), cold=True, bare="list"),
        Case("feed list of 100, repeated", one_list, bare="list"),
        Case("feed list of 100, not modified", one_list, is_conditional=True, bare="list"),
        Case("feed detail, first time", _pair(*found.details), cold=True, bare="detail"),
        Case("feed detail, repeated", one_detail, bare="detail"),
        Case("changes, 100, first time", _pair(*found.changes), cold=True, bare="changes"),
        Case("changes, 100, repeated", one_changes, bare="changes"),
        Case("election page, first time", _pair(*found.pages), cold=True, bare="page"),
        Case("election page, repeated", one_page, bare="page"),
        Case("election page, not modified", one_page, is_conditional=True, bare="page"),
    ]


def crawls(found: Places) -> list[Case]:
    """Every page once, no page twice. The twin's details all cost the same, so a part of them is enough of it."""
    product, naive = found.details
    return [
        Case("crawl of all lists of 100", _pair(*found.lists), is_crawl=True),
        Case("crawl of all details (twin: some)", _pair(product, naive[::TWIN_SKIPS]), is_crawl=True),
        Case("crawl of the changes", _pair(*found.changes), is_crawl=True),
        Case("crawl of all election pages", _pair(*found.pages), is_crawl=True),
    ]


def bare_answers() -> dict[str, str]:
    """Name → the product's address whose bytes the bare view returns."""
    return {"list": LIST, "detail": f"/api/v1/statements/{STATEMENT}/", "page": ELECTION}
