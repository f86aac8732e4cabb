"""What a partner's developer reads: the OpenAPI document, and a page made from it and from live editions."""

import json
from typing import Any

from django.conf import settings
from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.http import HttpResponse
from django.shortcuts import render
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer

from feed import negotiation, outline, pagination, rows
from feed.openapi import openapi
from feed.parameters import Parameters
from feed.problems import TYPES
from feed.views import FeedView
from publishing import items, registry
from publishing.documents import Document
from publishing.models import Edition, Facet

FORMATS = {"json": negotiation.JSON, "yaml": negotiation.YAML}


class Schema(FeedView):
    """The OpenAPI document, as JSON or YAML."""

    offered = (negotiation.JSON, negotiation.YAML, negotiation.OPENAPI_JSON, negotiation.OPENAPI_YAML)
    schema = None

    def get(self, request: Any) -> HttpResponse:
        asked = Parameters(request.GET, ["format"])
        media_type = asked.read("format", _format, request.media_type)
        asked.settle()
        if media_type in (negotiation.YAML, negotiation.OPENAPI_YAML):
            return HttpResponse(OpenApiYamlRenderer().render(openapi()), content_type=media_type)
        return HttpResponse(OpenApiJsonRenderer().render(openapi()), content_type=media_type)


class Docs(FeedView):
    """The reference: works without a network, scripts or styles from elsewhere."""

    offered = (negotiation.HTML,)
    schema = None

    def get(self, request: Any) -> HttpResponse:
        Parameters(request.GET, [])
        context = {
            "title": openapi()["info"]["title"],
            "site_name": settings.SITE_NAME,
            "lists": _lists(),
            "orderings": pagination.ORDERINGS.values(),
            "default_ordering": pagination.DEFAULT_ORDERING,
            "list_limit": pagination.LIST_LIMIT,
            "changes_limit": pagination.CHANGES_LIMIT,
            "max_limit": pagination.MAX_LIMIT,
            "problems": TYPES,
            "parts": outline.parts(openapi()),
            "tombstone": _tombstone(),
            "site": request.build_absolute_uri("/").rstrip("/"),
        }
        return render(request, "feed/docs.html", context)


def _format(text: str) -> str:
    if text not in FORMATS:
        raise ValueError(f"Write one of {', '.join(FORMATS)}.")
    return FORMATS[text]


def _lists() -> list[dict[str, Any]]:
    """Each kind as the page shows it, with its newest live edition for an example."""
    newest = _newest()
    facets = _facets([edition for edition, _item in newest.values()])
    return [_shown(kind, newest.get(kind.kind), facets) for kind in registry.kinds()]


def _newest() -> dict[str, tuple[int, dict[str, Any]]]:
    """The newest live edition of each kind: one query, however many kinds there are."""
    place = Window(RowNumber(), partition_by="kind", order_by=[F("date").desc(), F("key").desc()])
    first = Edition.objects.live().annotate(place=place).filter(place=1).values("pk")
    live = rows.with_shown(Edition.objects.live().filter(pk__in=first))
    found = rows.query(live, "kind", "pk", "head", "shown__document").run()
    return {kind: (edition, json.loads(items.item(*texts))) for kind, edition, *texts in found}


def _facets(editions: list[int]) -> dict[int, list[Facet]]:
    found: dict[int, list[Facet]] = {}
    for facet in Facet.objects.filter(edition__in=editions).order_by("name", "value"):
        found.setdefault(facet.edition_id, []).append(facet)
    return found


def _shown(
    kind: Document, newest: tuple[int, dict[str, Any]] | None, facets: dict[int, list[Facet]]
) -> dict[str, Any]:
    edition, item = newest or (0, None)
    usable = [facet for facet in facets.get(edition, []) if facet.name in kind.facet_names]
    return {
        "kind": kind,
        "facets": kind.facet_names,
        "fields": outline.fields_of_document(openapi(), kind),
        "item": item,
        "example": json.dumps(outline.shortened(item), ensure_ascii=False, indent=2) if item else "",
        "filter": usable[0] if usable else None,
    }


def _tombstone() -> str:
    """The newest tombstone as the change feed shows it, if there is one."""
    dead = Edition.objects.current().filter(action__in=Edition.TOMBSTONES).order_by("-sequence")
    found = rows.query(dead, "head").run(limit=1)
    item = json.loads(items.item(found[0][0], None)) if found else None
    return json.dumps(item, ensure_ascii=False, indent=2) if item else ""
