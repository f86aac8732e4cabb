"""A month of what the newsroom expects: scheduled editions, and what other apps add."""

import calendar
import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from publishing.desk.asking import Ask
from publishing.desk.blocks import address_of
from publishing.models import DeskEntry, Rendition

FIRST_YEAR, LAST_YEAR = 1990, 2199
AT_MOST = 300
SHOWN_IN_A_DAY = 3


@dataclass(frozen=True)
class Mark:
    """Something that happens on a day; ``what`` names its sort, and ``time`` the hour if it has one."""

    on: datetime.date
    title: str
    url: str
    what: str
    label: str
    time: str = ""


Marks = Callable[[Ask, datetime.date, datetime.date], Iterable[Mark]]
_sources: list[Marks] = []


@dataclass
class Day:
    date: datetime.date
    is_of_month: bool
    is_today: bool
    marks: list[Mark] = field(default_factory=list)

    @property
    def shown(self) -> list[Mark]:
        return self.marks[:SHOWN_IN_A_DAY]

    @property
    def folded(self) -> list[Mark]:
        return self.marks[SHOWN_IN_A_DAY:]


@dataclass(frozen=True)
class Month:
    first: datetime.date
    weeks: list[list[Day]]
    zone: str

    @property
    def before(self) -> str:
        return _name(self.first - datetime.timedelta(days=1))

    @property
    def after(self) -> str:
        return _name(self.first + datetime.timedelta(days=31))

    @property
    def days(self) -> list[Day]:
        return [day for week in self.weeks for day in week]

    @property
    def is_empty(self) -> bool:
        return not any(day.marks for day in self.days if day.is_of_month)


def on_calendar(marks: Marks) -> Marks:
    """Add to the calendar what a function finds between two days, the last one included (a decorator)."""
    _sources.append(marks)
    return marks


def first_of(name: str, today: datetime.date) -> datetime.date:
    """The first day of the month called "2026-12"; of this month where that is no month."""
    try:
        first = datetime.datetime.strptime(name, "%Y-%m").replace(tzinfo=datetime.UTC).date()
    except ValueError:
        return today.replace(day=1)
    return first if FIRST_YEAR <= first.year <= LAST_YEAR else today.replace(day=1)


def month(ask: Ask, name: str) -> Month:
    """Return a month in whole weeks, with all that is known to happen on its days."""
    today = timezone.localtime(ask.at).date()
    first = first_of(name, today)
    weeks = [
        [Day(day, day.month == first.month, day == today) for day in week]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]
    days = {day.date: day for week in weeks for day in week}
    for source in _sources:
        for mark in source(ask, weeks[0][0].date, weeks[-1][-1].date):
            days[mark.on].marks.append(mark)
    for day in days.values():
        day.marks.sort(key=lambda mark: (mark.time, mark.title))
    return Month(first, weeks, timezone.get_current_timezone_name())


@on_calendar
def editions(ask: Ask, first: datetime.date, last: datetime.date) -> Iterable[Mark]:
    """Editions with a time of their own: those that wait for it, and those that came out at it."""
    begin, end = (
        timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
        for day in (first, last + datetime.timedelta(days=1))
    )
    found: Any = Rendition.objects.filter(
        is_default=True,
        edition__kind__in=ask.kinds,
        edition__due_at__gte=begin,
        edition__due_at__lt=end,
        edition__cancelled_at__isnull=True,
    ).select_related("edition")
    for rendition in found.order_by("edition__due_at", "pk")[:AT_MOST]:
        edition = rendition.edition
        due = timezone.localtime(edition.due_at)
        entry = DeskEntry(record=edition.record, kind=edition.kind)
        what, label = ("waits", "Comes out") if edition.is_waiting else ("out", "Came out")
        yield Mark(due.date(), rendition.title, address_of(entry), what, label, f"{due:%H:%M}")


def _name(day: datetime.date) -> str:
    return f"{day:%Y-%m}"
