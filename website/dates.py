"""Dates of any precision as people write them: "autumn 1999", "about 2007", "4 March or 3 April 2023"."""

import re

from publishing.date_hints import MONTHS, SEASONS
from publishing.partial_dates import QUALIFIERS, PartialDate

SURENESS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
PLAIN = re.compile(r"[\d-]+")


def is_plain(written: str) -> bool:
    """Whether the date leaves nothing open: a day, a month, a season or a year."""
    return bool(PLAIN.fullmatch(written))


def in_words(date: PartialDate) -> str:
    if date.is_period:
        return _period(*date.split("/"))
    if date.startswith("["):
        return _one_of(date.strip("[]").split(","))
    return _one(date)


def _period(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {_one(end)}" + ("" if start else ", beginning not known")
    if end in ("", ".."):
        return f"from {_one(start)}" + (" on" if end else ", end not known")
    return " to ".join(_pair(start, end))


def _one_of(dates: list[str]) -> str:
    if len(dates) > 1 and all(map(is_plain, dates)):
        *others, last = dates
        return f"{', '.join(_pair(one, last)[0] for one in others)} or {_one(last)}"
    *some, last_words = map(_choice, dates)
    return f"{', '.join(some)} or {last_words}" if some else last_words


def _choice(written: str) -> str:
    start, dots, end = written.partition("..")
    if not dots:
        return _one(written)
    if start and end:
        return f"between {' and '.join(_pair(start, end))}"
    return f"{_one(start)} or later" if start else f"{_one(end)} or earlier"


def _pair(first: str, second: str) -> tuple[str, str]:
    """Both in words; what the first has in common with the end of the second is said once."""
    one, other = _one(first), _one(second)
    if is_plain(first) and is_plain(second):
        words, others = one.split(), other.split()
        while len(words) > 1 and len(others) > 1 and words[-1] == others.pop():
            words.pop()
        one = " ".join(words)
    return one, other


def _one(written: str) -> str:
    bare = written.rstrip(QUALIFIERS)
    year, month, day = [*bare.split("-"), "", ""][:3]
    return SURENESS.get(written[len(bare) :], "") + _calendar_words(year, month, day)


def _calendar_words(year: str, month: str, day: str) -> str:
    if year.endswith("XX"):
        return f"the years {year[:2]}00 to {year[:2]}99"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if month == "XX":
        return f"a {'day' if day else 'month'} in {year}"
    name = SEASONS.get(month) or (MONTHS[int(month) - 1] if month else "")
    if day == "XX":
        return f"a day in {name} {year}"
    return " ".join(filter(None, (day.lstrip("0"), name, year)))
