"""Whom an edition will reach: the pages that change with it, and the partners who take it.

What the faces know of that they tell by the two hooks here, because they lie above and nothing imports them.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from publishing import reading, references, registry
from publishing.documents import Content
from publishing.models import Edition

OWN, MOVED, NAMED, NAMING, GATHERING = "own", "moved", "named", "naming", "gathering"


@dataclass(frozen=True)
class Page:
    """A public page that changes; ``why`` is one of the reasons above."""

    address: str
    title: str
    why: str


@dataclass(frozen=True)
class Partner:
    """Somebody who takes the feed; ``last_seen_at`` is None where they never came."""

    name: str
    detail: str
    last_seen_at: datetime.datetime | None


Partners = Callable[[], Iterable[Partner]]
Pages = Callable[[str, set[tuple[str, str]]], Iterable[Page]]
_partners: list[Partners] = []
_pages: list[Pages] = []


def partners_from(source: Partners) -> Partners:
    """Register a function that yields every partner who is served now (a decorator)."""
    _partners.append(source)
    return source


def pages_from(source: Pages) -> Pages:
    """Register a function of kind and facets that yields the pages which gather such editions (a decorator)."""
    _pages.append(source)
    return source


def partners() -> list[Partner]:
    return [partner for source in _partners for partner in source()]


def pages(kind: str, record: Any, content: Content, live: Edition | None) -> list[Page]:
    """Return each public page that changes when ``content`` of ``record`` replaces ``live``, the record's own first."""
    facets = {*content.facets, *((facet.name, facet.value) for facet in (live.facets.all() if live else ()))}
    found = [*_own(kind, record, live), *_named(kind, record, facets), *_naming(kind, record, live)]
    found += [page for source in _pages for page in source(kind, facets)]
    return list({page.address: page for page in reversed(found)}.values())[::-1]


def _own(kind: str, record: Any, live: Edition | None) -> Iterator[Page]:
    document = registry.get(kind)
    yield Page(document.url(record.key), document.title(record), OWN)
    if live and live.key != record.key:
        yield Page(document.url(live.key), document.title(record), MOVED)


def _named(kind: str, record: Any, facets: set[tuple[str, str]]) -> Iterator[Page]:
    """The pages of what it is about: a party's page lists its results."""
    about = [
        {"kind": name, "key": value}
        for name, value in sorted(facets)
        if registry.is_kind(name) and (name, value) != (kind, record.key)
    ]
    for target in sorted(reading.resolve(about).values(), key=lambda target: (target.kind, target.title)):
        yield Page(target.url, target.title, NAMED)


def _naming(kind: str, record: Any, live: Edition | None) -> Iterator[Page]:
    """The pages that name it: from its first release on, the name leads here."""
    for rendition in references.quoting(kind, sorted({record.key, *([live.key] if live else [])})):
        edition = rendition.edition
        yield Page(registry.get(edition.kind).url(edition.key), rendition.title, NAMING)
