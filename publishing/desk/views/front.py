"""The desk's front page, and the page of one day's activity."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.dateparse import parse_date

from publishing import registry
from publishing.desk import activity, blocks, month
from publishing.desk.asking import Ask

DEEDS_SHOWN = 8
ADDED_MOST = ("story", "event", "statement", "tally")


def ask_of(site: Any, request: HttpRequest) -> Ask:
    """Who asks, now, and the kinds of records that they may see."""
    kinds = tuple(
        kind.kind
        for kind in registry.kinds()
        if kind.model in site._registry and site._registry[kind.model].has_view_permission(request)
    )
    return Ask(request.user, timezone.now(), kinds)


def front_page(site: Any, request: HttpRequest, extra_context: dict[str, Any]) -> TemplateResponse:
    ask = ask_of(site, request)
    today = timezone.localtime(ask.at).date()
    shown = [blocks.filled(block, ask) for block in blocks.for_person(ask)] if ask.kinds else []
    deeds = activity.of_day(ask, today, _content_types(site, request))
    return TemplateResponse(
        request,
        "admin/desk/front.html",
        {
            **site.each_context(request),
            "title": site.index_title,
            "app_list": site.get_app_list(request),
            "mine": _column(shown, blocks.MINE),
            "newsroom": _column(shown, blocks.NEWSROOM),
            "scheduled": next((one for one in shown if one.block.name == "scheduled"), None),
            "month": month.month(ask, request.GET.get("month", "")) if ask.kinds else None,
            "now": timezone.localtime(ask.at),
            "deeds": deeds[:DEEDS_SHOWN],
            "number_of_deeds": len(deeds),
            "add_links": list(_add_links(site, request)),
            **extra_context,
        },
    )


def _column(shown: list[blocks.Filled], name: str) -> dict[str, list[blocks.Filled]]:
    """What wants attention first, then in one breath what does not; the calendar shows what is scheduled."""
    column = [one for one in shown if one.block.column == name and one.block.name != "scheduled"]
    return {"busy": [one for one in column if one.count], "quiet": [one for one in column if not one.count]}


def activity_page(site: Any, request: HttpRequest) -> TemplateResponse:
    ask = ask_of(site, request)
    today = timezone.localtime(ask.at).date()
    day = min(_day(request.GET.get("day", "")) or today, today)
    return TemplateResponse(
        request,
        "admin/desk/activity.html",
        {
            **site.each_context(request),
            "title": "Activity",
            "day": day,
            "is_today": day == today,
            "before": day - datetime.timedelta(days=1),
            "after": day + datetime.timedelta(days=1) if day < today else None,
            "zone": timezone.get_current_timezone_name(),
            "deeds": activity.of_day(ask, day, _content_types(site, request)),
        },
    )


def _day(text: str) -> datetime.date | None:
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and month.FIRST_YEAR <= day.year <= month.LAST_YEAR else None


def _content_types(site: Any, request: HttpRequest) -> list[int]:
    """What somebody may look at: the deeds done to the rest are not theirs to read."""
    seen = [
        model for model, model_admin in site._registry.items() if model_admin.has_view_permission(request)
    ]
    return [found.pk for found in ContentType.objects.get_for_models(*seen).values()]


def _add_links(site: Any, request: HttpRequest) -> Iterator[tuple[str, str]]:
    """What a newsroom adds day by day, where the person may."""
    for name in ADDED_MOST:
        if registry.is_kind(name):
            model = registry.get(name).model
            if model in site._registry and site._registry[model].has_add_permission(request):
                options = model._meta
                yield str(options.verbose_name), f"admin:{options.app_label}_{options.model_name}_add"
