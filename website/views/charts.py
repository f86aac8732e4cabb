"""The chart of a tally as files, on a light page for other sites, and as oEmbed tells of it."""

from typing import Any
from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt

from publishing.models import Edition
from website.charts import drawing, finding, picture
from website.charts.marks import Chart

TYPES = {"svg": "image/svg+xml", "png": "image/png", "csv": "text/csv; charset=utf-8"}
WIDTH, ABOVE_AND_BELOW = 560, 220


def file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The chart as a file: svg, png or csv."""
    chart = _chart(key)
    address = request.build_absolute_uri(chart.tally.url)
    content: str | bytes = {
        "svg": lambda: picture.as_svg(chart, address),
        "png": lambda: picture.as_png(chart, address),
        "csv": lambda: picture.as_csv(chart),
    }[form]()
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'inline; filename="{key}.{form}"'
    return answer


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embed(request: HttpRequest, key: str) -> HttpResponse:
    """The chart on a page that any site may show in a frame."""
    chart = _chart(key)
    answer = render(request, "website/embed.html", {"chart": chart, "item": chart.tally})
    answer["X-Robots-Tag"] = "noindex"
    return answer


def oembed(request: HttpRequest) -> HttpResponse:
    """What a site that was given the address of a tally may show (https://oembed.com, type “rich”)."""
    if request.GET.get("format", "json") != "json":
        return JsonResponse({"error": "Only json is offered."}, status=501)
    chart = _chart(_key(request))
    height = drawing.of(chart, is_file=False).height + ABOVE_AND_BELOW
    width = _at_most(request, "maxwidth", WIDTH)
    height = _at_most(request, "maxheight", height)
    address = request.build_absolute_uri(reverse("website:embed", args=[chart.tally.key]))
    frame = '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"></iframe>'
    told: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": chart.title,
        "provider_url": request.build_absolute_uri("/"),
        "width": width,
        "height": height,
        "html": format_html(frame, address, width, height, chart.title),
    }
    answer = JsonResponse(told)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _chart(key: str) -> Chart:
    try:
        chart = finding.chart(key)
    except Edition.DoesNotExist as error:
        raise Http404("There are no results at this address.") from error
    if chart is None:
        raise Http404("These results hold nothing that can be drawn.")
    return chart


def _key(request: HttpRequest) -> str:
    """The tally that the asked address means, here and nowhere else."""
    asked = urlsplit(request.GET.get("url", ""))
    try:
        match = resolve(asked.path)
    except Resolver404 as error:
        raise Http404("There is nothing at this address.") from error
    is_here = asked.netloc in ("", request.get_host())
    if not is_here or match.url_name not in ("tally-detail", "embed"):
        raise Http404("Only results can be embedded.")
    return match.kwargs["key"]


def _at_most(request: HttpRequest, name: str, size: int) -> int:
    wanted = request.GET.get(name, "")
    return min(size, int(wanted)) if wanted.isdecimal() and len(wanted) < 6 else size
