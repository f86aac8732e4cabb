"""What an editor probably meant who wrote a date in words."""

import re

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

_NUMBERS = {month.lower(): f"{number:02}" for number, month in enumerate(MONTHS, 1)}
_NUMBERS |= {season: number for number, season in SEASONS.items()}
_IN_WORDS = re.compile(
    r"(?P<about>(?:about|around|circa|c\.?) )?(?:(?P<day>\d{1,2}) )?(?:(?P<month>[a-z]+) )?(?P<year>\d{4})",
    re.ASCII,
)
_NINETIES = re.compile(r"(?:the )?(?P<decade>\d{3})0s", re.ASCII)


def hint(written: str) -> str:
    """Say how ``written`` is written rightly, as a sentence that leads on; empty if it cannot be guessed."""
    found = _read(written.lower())
    return f"Write {written} as {found}. " if found else ""


def _read(written: str) -> str:
    if decade := _NINETIES.fullmatch(written):
        return f"{decade['decade']}X"
    match = _IN_WORDS.fullmatch(written)
    if match is None or (match["month"] and match["month"] not in _NUMBERS):
        return ""
    parts = [match["year"], _NUMBERS.get(match["month"] or "", ""), (match["day"] or "").zfill(2)]
    is_day = match["day"] and match["month"] and parts[1] not in SEASONS
    return "-".join(filter(None, parts if is_day else parts[:2])) + ("~" if match["about"] else "")
