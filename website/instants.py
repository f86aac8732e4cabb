"""The instant that an address asks a page to be shown at."""

import datetime
import re
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.http import HttpRequest

from publishing import reading
from publishing.release import TICK
from website.wording import day, moment

PARAMETER = "at"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MALFORMED = (
    "Write a day, such as at=2023-03-20, which is read as the end of that day in UTC, "
    "or an instant with its offset from UTC, such as at=2023-03-20T12:00:00Z."
)
RECORDS_ALONE = (
    "Only the page of a single record can be read as of an earlier instant. "
    "This page shows what is published now: leave “at” out."
)


@dataclass(frozen=True)
class Asked:
    """An instant that has passed, and how it was asked for, in words."""

    instant: datetime.datetime
    in_words: str


def asked(request: HttpRequest, *, now: datetime.datetime) -> Asked | None:
    """Read ``at``; None where the address does not ask. Raises ``BadRequest`` with a message for the reader."""
    if PARAMETER not in request.GET:
        return None
    text = request.GET[PARAMETER].strip()
    found = _end_of_day(text) if DAY.fullmatch(text) else _instant(text)
    if found.instant > now:
        raise BadRequest(f"A page cannot be read as of a time that has not come yet, {found.in_words}.")
    return found


def _end_of_day(text: str) -> Asked:
    try:
        date = datetime.date.fromisoformat(text)
        following = datetime.datetime.combine(date, datetime.time(), datetime.UTC) + datetime.timedelta(
            days=1
        )
    except (ValueError, OverflowError) as error:
        raise BadRequest(MALFORMED) from error
    return Asked(following - TICK, f"the end of {day(date)}, UTC")


def _instant(text: str) -> Asked:
    try:
        instant = reading.parse_instant(text)
    except ValueError as error:
        raise BadRequest(MALFORMED) from error
    return Asked(instant, moment(instant))
