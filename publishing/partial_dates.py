"""Dates as precise as their source, in the Extended Date/Time Format (EDTF).

EDTF is part 2 of ISO 8601 (2019); https://www.loc.gov/standards/datetime/ describes it. Read here are the dates of
levels 0 and 1 with a year of four digits, and of level 2 “one of a set”. docs/decisions/dates.md says why and how.
"""

import calendar
import datetime
import re

from publishing.date_hints import hint

QUALIFIERS = "?~%"
DATE = (
    r"(?:\d{3}X|\d{2}XX|\d{4}(?:-(?:2[1-4]|XX(?:-XX)?|(?:0[1-9]|1[0-2])(?:-(?:XX|[0-3]\d))?))?)"
    rf"[{QUALIFIERS}]?"
)
PERIOD = rf"{DATE}/(?:{DATE}|\.\.)?|(?:\.\.)?/{DATE}"
ONE_OF = rf"\[(?:\.\.)?{DATE}(?:(?:,|\.\.){DATE})*(?:\.\.)?\]"
EDTF = rf"(?:{DATE}|{PERIOD}|{ONE_OF})"

WHOLE_YEAR = (1, 12)
# Which end of a year its winter means, EDTF leaves open; any day of the year may be meant.
MONTHS_OF = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": WHOLE_YEAR, "XX": WHOLE_YEAR, "": WHOLE_YEAR}
EXAMPLES = (
    "Write a year (2007), a month (2007-08), a day (2007-08-18) or a season (1999-21 is spring, -22 summer, "
    "-23 autumn, -24 winter). Add ~ for about and ? for uncertain (2007~); 199X is the nineties; "
    "[2023-03-04,2023-04-03] is one of these days."
)

Span = tuple[datetime.date, datetime.date]


class PartialDate(str):
    """An EDTF text with the first and the last day that it may mean."""

    __slots__ = ("earliest", "latest")

    earliest: datetime.date
    latest: datetime.date

    def __new__(cls, text: str) -> "PartialDate":
        """Read ``text``; raise ``ValueError`` with a message fit for an editor when it is no such date."""
        written = str(text).strip().replace(", ", ",")
        if not re.fullmatch(EDTF, written, re.ASCII):
            raise ValueError(f"{hint(written)}{EXAMPLES}")
        try:
            earliest, latest = _span(written)
        except ValueError as error:
            raise ValueError(f"There is no such date as {written}.") from error
        if latest < earliest:
            raise ValueError(f"{written} ends before it begins.")
        date = super().__new__(cls, written)
        date.earliest, date.latest = earliest, latest
        return date

    def __reduce__(self) -> tuple:
        return PartialDate, (str(self),)

    @property
    def day(self) -> datetime.date:
        """The day to sort and to name by: the first that it may mean, or the last where its beginning is open."""
        return self.latest if self.earliest == datetime.date.min else self.earliest

    @property
    def is_period(self) -> bool:
        return "/" in self

    def begins_by(self, day: datetime.date) -> bool:
        """Whether this date may have come by ``day``."""
        return self.earliest <= day

    def is_over_before(self, day: datetime.date) -> bool:
        """Whether the whole of this date lies before ``day``."""
        return self.latest < day


def _span(written: str) -> Span:
    if "/" in written:
        return _between(*written.split("/"))
    if written.startswith("["):
        spans = [_span_of_choice(one) for one in written.strip("[]").split(",")]
        return min(first for first, _ in spans), max(last for _, last in spans)
    return _span_of_date(written)


def _span_of_choice(written: str) -> Span:
    start, dots, end = written.partition("..")
    return _between(start, end) if dots else _span_of_date(written)


def _between(start: str, end: str) -> Span:
    earliest = datetime.date.min if start in ("", "..") else _span_of_date(start)[0]
    return earliest, datetime.date.max if end in ("", "..") else _span_of_date(end)[1]


def _span_of_date(written: str) -> Span:
    year, month, day = [*written.rstrip(QUALIFIERS).split("-"), "", ""][:3]
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first_month, last_month = MONTHS_OF.get(month) or (int(month), int(month))
    if day.isdigit():
        exact = datetime.date(first_year, first_month, int(day))
        return exact, exact
    earliest = datetime.date(first_year, first_month, 1)
    return earliest, datetime.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
