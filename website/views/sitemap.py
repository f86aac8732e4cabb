from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from publishing import registry
from publishing.models import Edition

MAX_ADDRESSES = 50_000
FIXED = ["home", "about", "corrections"]


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every live page with the moment of its edition."""
    live = Edition.objects.live().order_by("-sequence").values_list("kind", "key", "released_at")
    fixed = [request.build_absolute_uri(reverse(f"website:{name}")) for name in FIXED]
    lists = [request.build_absolute_uri(f"/{kind.path}/") for kind in registry.kinds()]
    records = [
        (request.build_absolute_uri(registry.get(kind).url(key)), released_at)
        for kind, key, released_at in live[: MAX_ADDRESSES - len(fixed) - len(lists)]
    ]
    context = {"fixed": fixed + lists, "records": records}
    return render(request, "website/sitemap.xml", context, content_type="application/xml")
