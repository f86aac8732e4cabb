"""A chart as SVG within a page, as a file of its own, as PNG, and as the table behind it."""

import csv
import io

import font_roboto
import resvg_py
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from website.charts import drawing
from website.charts.marks import Chart

PIXELS = 1440
TEMPLATES = {"bars": "website/charts/bars.svg", "hemicycle": "website/charts/hemicycle.svg"}
FONTS = [font_roboto.font_files[name] for name in ("Roboto", "RobotoBold")]


def inline(chart: Chart) -> SafeString:
    """Return the chart for a page: the page's ink, no words that the page says beside it."""
    return mark_safe(_svg(chart, is_file=False))  # noqa: S308 -- our own template, which escapes every value


def as_svg(chart: Chart, address: str) -> str:
    """Return the chart as a file that stands alone: title, stage, edition and ``address`` written in."""
    return _svg(chart, is_file=True, address=address)


def as_png(chart: Chart, address: str) -> bytes:
    """Return the chart as a picture 1440 pixels wide, in a typeface that has every letter of Kazakh."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=as_svg(chart, address),
            width=PIXELS,
            skip_system_fonts=True,
            font_files=FONTS,
            font_family="Roboto",
            sans_serif_family="Roboto",
        )
    )


def as_csv(chart: Chart) -> str:
    """Return every claim behind the chart, one in each line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        ["party", "key", "qualifier", chart.measure, "part", "status", "said_by", "source", "place"]
    )
    for mark in chart.marks:
        for line in mark.claims:
            cite = line["cite"]
            writer.writerow(
                [
                    mark.label,
                    line["party"]["key"] if line["party"] else "",
                    line[f"{chart.measure}_qualifier"],
                    line[chart.measure],
                    line["seat_category"],
                    cite["status"],
                    cite["said_by"]["label"] if cite["said_by"] else cite["said_by_text"],
                    cite["document"]["key"] if cite["document"] else "",
                    cite["locator"],
                ]
            )
    return out.getvalue()


def _svg(chart: Chart, *, is_file: bool, address: str = "") -> str:
    context = {
        "chart": chart,
        "drawing": drawing.of(chart, is_file=is_file),
        "id": f"chart-{chart.tally.key}",
        "is_file": is_file,
        "address": address,
        "site_name": settings.SITE_NAME,
    }
    return render_to_string(TEMPLATES[chart.form], context)
