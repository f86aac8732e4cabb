"""Named time zones: which are offered, what a time in one of them is in UTC, and how both are said."""

import datetime
import zoneinfo
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format

UTC = "UTC"
TABLE = "zone.tab"
SEASONS = (1, 7)


def offered(names: Iterable[str], *, at: datetime.datetime) -> list[tuple[str, str]]:
    """Return (name, label) for the newsroom's zone, those of ``names`` and UTC, each once."""
    known = zoneinfo.available_timezones()
    wanted = dict.fromkeys([settings.TIME_ZONE, *(name for name in names if name in known), UTC])
    return [(name, f"{name} (now {at.astimezone(ZoneInfo(name)):%H:%M})") for name in wanted]


def of_country(code: str, *, at: datetime.datetime) -> list[str]:
    """Return the zones of a country (ISO 3166-1), its main one first; of those that agree all year, one."""
    found: dict[tuple, str] = {}
    for name in _by_country().get(code, ()):
        clocks = tuple(
            at.replace(month=month, day=1).astimezone(ZoneInfo(name)).utcoffset() for month in SEASONS
        )
        found.setdefault(clocks, name)
    return list(found.values())


def instant(local: datetime.datetime, name: str) -> datetime.datetime:
    """Return what ``local`` (without a zone) is in UTC, read in the zone of that name.

    Raises ``ValueError``, fit to show, where the clocks of that zone skip the time or show it twice.
    """
    zone = ZoneInfo(name)
    first, second = (local.replace(tzinfo=zone, fold=fold).astimezone(datetime.UTC) for fold in (0, 1))
    said = f"{date_format(local, 'j F Y, H:i')}"
    if first.astimezone(zone).replace(tzinfo=None) != local:
        raise ValueError(
            f"There is no {said} in {name}: the clocks are put forward over it. Choose a time before or after."
        )
    if first != second:
        raise ValueError(
            f"{said} comes twice in {name}, when the clocks are put back: at {first:%H:%M} and at {second:%H:%M} UTC."
            " Choose UTC as the time zone, and one of the two."
        )
    return first


def in_words(moment: datetime.datetime, name: str = UTC) -> str:
    """An instant in a named zone and in UTC: "20 March 2023, 09:00 Asia/Almaty = 03:00 UTC"."""
    in_utc, local = moment.astimezone(datetime.UTC), moment.astimezone(ZoneInfo(name or UTC))
    if local.utcoffset() == in_utc.utcoffset():
        return f"{date_format(in_utc, 'j F Y, H:i')} UTC"
    utc = date_format(in_utc, "H:i" if local.date() == in_utc.date() else "j F Y, H:i")
    return f"{date_format(local, 'j F Y, H:i')} {name} = {utc} UTC"


@cache
def _by_country() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in _table():
        if line and not line.startswith("#"):
            code, _place, name, *_comment = line.split("\t")
            found.setdefault(code, []).append(name)
    return found


def _table() -> Iterator[str]:
    """The lines of the table that comes with the zones: the system's or, without one, the package tzdata's."""
    for folder in zoneinfo.TZPATH:
        if (path := Path(folder) / TABLE).is_file():
            return iter(path.read_text().splitlines())
    try:
        return iter((resources.files("tzdata.zoneinfo") / TABLE).read_text().splitlines())
    except (ModuleNotFoundError, FileNotFoundError):
        return iter(())
