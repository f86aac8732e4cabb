"""What the editor of long texts asks the server: the preview, records to link to, and foreign text as Markdown."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from publishing import registry
from publishing.admin import picking
from publishing.admin.prose_field import LONGEST
from publishing.prose import pasting
from publishing.prose.cleaning import clean
from publishing.prose.markdown import source_kind
from publishing.prose.rendering import Link, html_of
from publishing.prose.text import read

LONGEST_PASTE = 500_000  # of HTML, most of which is not text


@require_POST
def preview(request: HttpRequest) -> JsonResponse:
    """The text as readers will see it, by the renderer that publishes it, and what is amiss."""
    _require_writer(request)
    cleaned = clean(request.POST.get("text", "")[:LONGEST])
    text = read(cleaned.text)
    links = {place: _link(place, record) for place, record in text.targets.items()}
    problems = [f"There is no {kind} “{key}”." for kind, key in text.missing]
    problems += [f"The footnote [^{mark}] has no text, or nothing refers to it." for mark in text.unexplained]
    problems += [f"Will be taken out when saved: {said}." for said in cleaned.removed]
    return JsonResponse(
        {"html": html_of(cleaned.text, links), "words": len(text.plain.split()), "problems": problems}
    )


@require_GET
def records(request: HttpRequest) -> JsonResponse:
    """Records whose names hold the words asked for; ``kind`` "source" stands for what footnotes cite."""
    words, kind = request.GET.get("q", "").strip()[:100], request.GET.get("kind", "")
    if kind == "source":
        kind = source_kind()
    found = picking.choices(admin.site, request, words, kind) if words else []
    return JsonResponse({"records": [choice.as_sent() for choice in found]})


@require_POST
def paste(request: HttpRequest) -> JsonResponse:
    """What a word processor put on the clipboard, as Markdown of the kind that is stored."""
    _require_writer(request)
    return JsonResponse(
        {"text": clean(pasting.markdown_of(request.POST.get("html", "")[:LONGEST_PASTE])).text}
    )


def _link(place: tuple[str, str], record: Any) -> Link:
    document = registry.get(place[0])
    return Link((document.kind, record.key), document.label(record, None), document.url(record.key))


def _require_writer(request: HttpRequest) -> None:
    """Whoever may not see a single kind of record has nothing to write about."""
    writes = (admin.site._registry.get(document.model) for document in registry.kinds())
    if not any(one.has_view_or_change_permission(request) for one in writes if one):
        raise PermissionDenied


urlpatterns = [
    path("preview/", admin.site.admin_view(preview), name="admin-prose-preview"),
    path("records/", admin.site.admin_view(records), name="admin-prose-records"),
    path("paste/", admin.site.admin_view(paste), name="admin-prose-paste"),
]
