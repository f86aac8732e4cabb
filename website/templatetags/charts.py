"""Results drawn, as parts of pages."""

from typing import Any

from django import template
from django.urls import reverse

from website.charts import picture
from website.charts.marks import Chart

register = template.Library()


@register.inclusion_tag("components/chart.html")
def chart(*, chart: Chart, is_embedded: bool = False) -> dict[str, Any]:
    """A chart with its files; the table that says the same stands beside it."""
    return {
        "chart": chart,
        "picture": picture.inline(chart),
        "address": chart.tally.url,
        "embed": reverse("website:embed", args=[chart.tally.key]),
        "is_embedded": is_embedded,
    }


@register.inclusion_tag("components/seat.html")
def seat_mark(
    *, x: float, y: float, radius: float, colour: str, shape: str, is_certain: bool
) -> dict[str, Any]:
    """A seat in the colour and the shape of its party; hollow where the sources differ on it."""
    arm = radius * 0.55
    return {
        "x": x,
        "y": y,
        "radius": radius,
        "half": round(radius * 0.5, 2),
        "third": round(radius * 0.36, 2),
        "left": round(x - arm, 2),
        "right": round(x + arm, 2),
        "top": round(y - arm, 2),
        "bottom": round(y + arm, 2),
        "colour": colour,
        "shape": shape,
        "is_certain": is_certain,
    }
