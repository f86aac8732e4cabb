"""The blocks of the front page that follow from publishing alone."""

import datetime
from typing import Any

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format

from publishing.desk.asking import Ask
from publishing.desk.blocks import MINE, Block, ago, register
from publishing.models import DeskEntry

PUBLISH = "publishing.publish_record"
DAYS_OF_A_MONTH = 30.44


def ageing_before(at: datetime.datetime) -> datetime.datetime:
    """What nobody has looked at since then is due for a look."""
    return at - datetime.timedelta(days=settings.REVIEW_AFTER_MONTHS * DAYS_OF_A_MONTH)


def by_whom(entry: Any, ask: Ask) -> str:
    """When and by whom a record was last changed."""
    if entry.changed_at is None:
        return "Not changed at the desk yet"
    changed = f"Changed {ago(entry.changed_at, ask.at)}"
    if entry.changed_by_id is None:
        return changed
    who = (
        "you" if entry.changed_by_id == ask.user.pk else entry.changed_by.get_full_name() or entry.changed_by
    )
    return f"{changed} by {who}"


def latest_first(entries: Any) -> Any:
    return entries.select_related("changed_by").order_by(F("changed_at").desc(nulls_last=True), "title", "pk")


def _my_drafts(entries: Any, ask: Ask) -> Any:
    return latest_first(entries.draft().filter(changed_by=ask.user))


def _changed(entries: Any, ask: Ask) -> Any:
    """Who publishes sees them all; who writes, what they wrote."""
    changed = entries.changed()
    return latest_first(changed if ask.may(PUBLISH) else changed.filter(changed_by=ask.user))


def _scheduled(entries: Any, ask: Ask) -> Any:
    return entries.scheduled().order_by("due_at", "pk")


def _due(entry: Any, ask: Ask) -> str:
    when = timezone.localtime(entry.due_at)
    return f"{date_format(when, 'j F Y, H:i')} {when:%Z}"


def _failing(entries: Any, ask: Ask) -> Any:
    return entries.failing().order_by("-errors", "-warnings", "title", "pk")


def _counted(entry: DeskEntry, ask: Ask) -> str:
    parts = [(entry.errors, "error"), (entry.warnings, "warning")]
    return ", ".join(f"{number} {word}{'s' if number > 1 else ''}" for number, word in parts if number)


def _ageing(entries: Any, ask: Ask) -> Any:
    return entries.ageing(ageing_before(ask.at)).order_by("looked_at", "pk")


def _last_look(entry: Any, ask: Ask) -> str:
    return f"Last looked at in {date_format(timezone.localtime(entry.looked_at), 'F Y')}"


for block in (
    Block(
        "drafts",
        "My drafts",
        "You have no draft. What you add and nobody has published yet stands here.",
        narrow=_my_drafts,
        tell=by_whom,
        place=40,
        column=MINE,
    ),
    Block(
        "changed",
        "Live, with unpublished changes",
        "Everything that was changed is published: readers see what the desk sees.",
        narrow=_changed,
        tell=by_whom,
        place=50,
        column=MINE,
    ),
    Block("scheduled", "Scheduled", "Nothing waits for its time.", narrow=_scheduled, tell=_due, place=60),
    Block(
        "failing",
        "Failing checks",
        "The desk checks have nothing to object to that somebody has not read and overruled.",
        narrow=_failing,
        tell=_counted,
        place=70,
        permission=PUBLISH,
        urgent=True,
    ),
    Block(
        "ageing",
        "Ageing pages",
        "Every live page was published or found still right within the time that this newsroom sets itself.",
        narrow=_ageing,
        tell=_last_look,
        place=90,
        permission=PUBLISH,
    ),
):
    register(block)
