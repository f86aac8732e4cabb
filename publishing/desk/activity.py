"""Who did what at the desk on one day."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.models import DELETION, LogEntry
from django.utils import timezone

from publishing.desk.asking import Ask
from publishing.desk.blocks import address_of
from publishing.models import DeskEntry, Rendition

AT_MOST = 400


@dataclass
class Deed:
    """What one person did to one thing on that day, the latest of it in words."""

    at: datetime.datetime
    who: str
    title: str
    url: str
    said: str
    times: int = 1


def of_day(ask: Ask, day: datetime.date, content_types: Collection[int]) -> list[Deed]:
    """Saves, publications and removals by people, and what came out by itself, the latest first: two queries."""
    begin = timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
    end = begin + datetime.timedelta(days=1)
    deeds = [*_by_people(begin, end, content_types), *_by_the_clock(ask, begin, end)]
    return sorted(deeds, key=lambda deed: deed.at, reverse=True)


def _by_people(
    begin: datetime.datetime, end: datetime.datetime, content_types: Collection[int]
) -> list[Deed]:
    logged = (
        LogEntry.objects.filter(
            action_time__gte=begin, action_time__lt=end, content_type__in=list(content_types)
        )
        .select_related("user", "content_type")
        .order_by("-action_time", "-pk")[:AT_MOST]
    )
    deeds: dict[tuple[Any, ...], Deed] = {}
    for entry in logged:
        about = (entry.user_id, entry.content_type_id, entry.object_id)
        if about in deeds:
            deeds[about].times += 1
        else:
            deeds[about] = Deed(
                at=timezone.localtime(entry.action_time),
                who=entry.user.get_full_name() or entry.user.get_username(),
                title=entry.object_repr,
                url="" if entry.action_flag == DELETION else entry.get_admin_url() or "",
                said=_said(entry),
            )
    return list(deeds.values())


def _said(entry: LogEntry) -> str:
    if entry.is_deletion():
        return "Deleted."
    return entry.get_change_message() or ("Added." if entry.is_addition() else "Changed.")


def _by_the_clock(ask: Ask, begin: datetime.datetime, end: datetime.datetime) -> list[Deed]:
    released: Any = Rendition.objects.filter(
        is_default=True,
        edition__kind__in=ask.kinds,
        edition__released_at__gte=begin,
        edition__released_at__lt=end,
        edition__due_at__isnull=False,
    ).select_related("edition")
    return [
        Deed(
            at=timezone.localtime(one.edition.released_at),
            who="The schedule",
            title=one.title,
            url=address_of(DeskEntry(record=one.edition.record, kind=one.edition.kind)),
            said=f"Released edition {one.edition.number}.",
        )
        for one in released.order_by("-edition__released_at", "-pk")[:AT_MOST]
    ]
