"""The editions of one record as a list of links: each to its own page, and to what it changed."""

from dataclasses import dataclass

from publishing import registry
from publishing.archive import Past
from publishing.models import Edition


@dataclass(slots=True)
class Entry:
    """One edition, "" for a page that the public may not open."""

    edition: Edition
    url: str = ""
    changes: str = ""
    is_shown: bool = False


def live_url(newest: Edition) -> str:
    return registry.get(newest.kind).url(newest.key)


def url(newest: Edition, number: int | None) -> str:
    return f"{live_url(newest)}editions/{number}/"


def changes_url(newest: Edition, number: int | None) -> str:
    return f"{url(newest, number)}changes/"


def entries(past: Past) -> list[Entry]:
    """Every edition of the record, the newest first; the one that the page shows is marked."""
    return [_entry(Past(edition, past.history), past.edition) for edition in past.history]


def _entry(past: Past, shown: Edition) -> Entry:
    edition, newest = past.edition, past.newest
    is_shown = edition.pk == shown.pk
    if past.withdrawal:
        return Entry(edition, is_shown=is_shown)
    page = live_url(newest) if past.is_current else url(newest, edition.number)
    changes = changes_url(newest, edition.number) if past.before else ""
    return Entry(edition, "" if is_shown else page, changes, is_shown)
