"""Dates, numbers and statuses as people write them."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from publishing.partial_dates import PartialDate
from website.dates import in_words, is_plain

NARROW_SPACE = "\u202f"
GROUPED_FROM = 5
UNITS = {"share": "percent", "votes": "votes", "seats": "seats"}
SYMBOLS = {"percent": "%", "%": "%"}
SAID_WITH_NUMBER = "exactly"


def day(written: str | datetime.date | None) -> str:
    """2023-03-19 as "19 March 2023", 1999-23 as "autumn 1999"; what is no date is shown as it stands."""
    try:
        return in_words(PartialDate(str(written or "")))
    except ValueError:
        return str(written or "")


def in_source(read: str | None, written: str) -> str:
    """A date with the source's own words where it leaves something open, or those alone: “mid campaign”."""
    said = f"“{written}”" if written else ""
    if not read:
        return said
    return day(read) if is_plain(read) or not said else f"{day(read)} ({said})"


def moment(instant: datetime.datetime | None) -> str:
    """An instant with its zone: "20 March 2023, 14:05 UTC"."""
    if instant is None:
        return ""
    local = timezone.localtime(instant)
    return f"{day(local.date())}, {local:%H:%M} {local.tzname()}"


def grouped(number: str | int | None) -> str:
    """5174000 as 5 174 000; the digits after the point stay as they came."""
    whole, point, rest = str("" if number is None else number).partition(".")
    digits = whole.lstrip("-")
    if len(digits) < GROUPED_FROM or not digits.isdigit():
        return whole + point + rest
    groups = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)][::-1]
    return whole[: len(whole) - len(digits)] + NARROW_SPACE.join(groups) + point + rest


def amount(of: Mapping[str, Any], measure: str = "value", unit: str = "") -> tuple[str, str, str]:
    """A claimed number as ("about", "80%", ""): what qualifies it, its digits, its unit where that is a word."""
    prefix = "" if measure == "value" else f"{measure}_"
    qualifier = of.get(f"{prefix}qualifier", SAID_WITH_NUMBER)
    label = of.get(f"{prefix}qualifier_label") or spelled(qualifier).lower()
    said = "" if qualifier in ("", SAID_WITH_NUMBER) else label
    number, symbol = of.get(measure), SYMBOLS.get(unit, "")
    until = f" and {grouped(of['value_to'])}" if measure == "value" and of.get("value_to") else ""
    return said, grouped(number) + until + symbol, "" if symbol or str(number) == "1" else unit


def claimed(line: Mapping[str, Any]) -> str:
    """What a line of a result claims, in one breath: "Nur Otan, about 80%"."""
    who = line["party"]["label"] if line["party"] else line["label"]
    measure = next((name for name in UNITS if line.get(name) is not None), "")
    number = " ".join(filter(None, amount(line, measure, UNITS[measure]))) if measure else ""
    return ", ".join(filter(None, (who, number)))


def quoted(text: str) -> str:
    """A quotation in its marks. The comma that led on to "said the speaker" is kept in store, not shown."""
    return f"“{text.rstrip().removesuffix(',')}”"


def spelled(code: str) -> str:
    """The value of a choice without its label at hand: exit_poll as "Exit poll"."""
    return code.replace("_", " ").replace("-", " ").capitalize()
