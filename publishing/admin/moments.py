"""Moments in the narrow columns of a list."""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html


def briefly(moment: datetime.datetime, now: datetime.datetime) -> str:
    """Write the hour of today, the day of this year, else the day with its year; the whole of it on pointing there."""
    local, today = timezone.localtime(moment), timezone.localtime(now).date()
    if local.date() == today:
        short = f"Today, {local:%H:%M}"
    elif local.year == today.year:
        short = date_format(local, "j M, H:i")
    else:
        short = date_format(local, "j M Y")
    whole = f"{date_format(local, 'j F Y, H:i')} {local:%Z}"
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), whole, short)
