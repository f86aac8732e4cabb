"""What the front page says of elections to come."""

import datetime
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.formats import date_format

from elections.models import Election
from publishing.desk.blocks import Block, address_of, register
from publishing.desk.month import Mark, on_calendar
from publishing.models import DeskEntry
from publishing.partial_dates import PartialDate


def _ahead(entries: Any, ask: Any) -> Any:
    today = timezone.localtime(ask.at).date()
    elections = Election.objects.filter(polling_on__latest__gte=str(today))
    polling = elections.filter(pk=OuterRef("pk")).values("polling_on")[:1]
    found = entries.of("election").filter(pk__in=elections.values("pk"))
    return found.annotate(polling_on=Subquery(polling)).order_by("polling_on", "pk")


def _how_soon(entry: Any, ask: Any) -> str:
    date = PartialDate(entry.polling_on)
    if date.earliest != date.latest:
        return f"{date}, the day is not set down"
    day = date_format(date.earliest, "l, j F Y")
    days = (date.earliest - timezone.localtime(ask.at).date()).days
    return f"{day}: {'today' if days == 0 else 'tomorrow' if days == 1 else f'in {days} days'}"


register(
    Block(
        "elections-ahead",
        "Election days ahead",
        "No polling day lies ahead. An election whose polling date is set down and still to come stands here.",
        narrow=_ahead,
        tell=_how_soon,
        place=65,
    )
)


@on_calendar
def polling_days(ask: Any, first: datetime.date, last: datetime.date) -> Any:
    if "election" not in ask.kinds:
        return
    between = Election.objects.filter(polling_on__earliest__gte=str(first), polling_on__latest__lte=str(last))
    for election in between.order_by("polling_on", "key"):
        date = PartialDate(election.polling_on)
        if date.earliest == date.latest:
            url = address_of(DeskEntry(record=election.pk, kind="election"))
            yield Mark(date.earliest, election.name, url, "polling", "Polling day")
