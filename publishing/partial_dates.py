"""Dates as precise as their source: a year, a month or a day.

Written in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 0: ``2007``, ``2007-08``, ``2007-08-18``.
"""

import calendar
import datetime
import re
from enum import StrEnum

EDTF_LEVEL_0 = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


class Precision(StrEnum):
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class PartialDate(str):
    """An EDTF level-0 date. Its text sorts a coarser date before the finer ones that it contains."""

    __slots__ = ("earliest", "latest", "precision")

    earliest: datetime.date
    latest: datetime.date
    precision: Precision

    def __new__(cls, text: str) -> "PartialDate":
        """Read ``text``; raise ``ValueError`` with a message fit for an editor when it is no such date."""
        written = str(text).strip()
        match = EDTF_LEVEL_0.fullmatch(written)
        if match is None:
            raise ValueError("Write a year (2007), a month (2007-08) or a day (2007-08-18).")
        date = super().__new__(cls, written)
        year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
        try:
            date.earliest = datetime.date(year or 0, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"There is no such date as {written}.") from error
        date.precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        last_month = month or 12
        last_day = day or calendar.monthrange(date.earliest.year, last_month)[1]
        date.latest = datetime.date(date.earliest.year, last_month, last_day)
        return date

    def __reduce__(self) -> tuple:
        return PartialDate, (str(self),)

    def begins_by(self, day: datetime.date) -> bool:
        """Whether this date may have come by ``day``."""
        return self.earliest <= day

    def is_over_before(self, day: datetime.date) -> bool:
        """Whether the whole of this date lies before ``day``."""
        return self.latest < day
