"""What records about elections share."""

import datetime
from collections.abc import Iterable, Iterator

from elections.models import Election
from sources.documents import day_of, year_of

ABOUT_ELECTIONS = {
    "election": "Key of an election that it is about.",
    "year": "Year of polling.",
    "country": "ISO 3166-1 code of the country that votes.",
}


def about(elections: Iterable[Election]) -> Iterator[tuple[str, str]]:
    """Yield the facets of what is about ``elections``."""
    for election in elections:
        yield "election", election.key
        yield "year", year_of(election.polling_on)
        yield "country", election.country


def first_polling_day(elections: Iterable[Election]) -> datetime.date | None:
    """For sorting what is about ``elections``."""
    days = [day for election in elections if (day := day_of(election.polling_on))]
    return min(days, default=None)
