"""Where a record is used, shown before it is deleted or withdrawn, and on a page of its own."""

from typing import Any

from django.contrib import admin
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from publishing import references, registry, usage
from publishing.admin.answers import answer, record_of
from publishing.models import Edition, Rendition

USES_OF_A_PAGE = 50


class WhereUsed(admin.ModelAdmin):
    """Knows what refers to a record."""

    def usage_of(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """Return what the pages show that ask before something is deleted or withdrawn."""
        return {
            "uses": _page_of(self, record, request.GET.get("page")),
            "quoting": _quoting(registry.for_model(self.model).kind, record),
        }


def where_used_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = record_of(model_admin, request, pk)
    return answer(
        model_admin,
        request,
        record,
        "admin/publishing/history/where_used.html",
        "Where used",
        **model_admin.usage_of(request, record),
    )


def _page_of(model_admin: Any, record: Any, number: Any) -> Page:
    """Return a page of the records of the desk that refer to ``record``, as the templates show them."""
    page = Paginator(usage.of(record), USES_OF_A_PAGE).get_page(number)
    page.object_list = [_shown(model_admin, use) for use in page.object_list]
    page.around = list(page.paginator.get_elided_page_range(page.number))
    return page


def _quoting(kind: str, record: Any) -> list[Rendition]:
    """Return the live editions that name ``record``: they stay as they are until they are published anew."""
    keys = Edition.objects.released().filter(record=record.pk).values_list("key", flat=True)
    return references.quoting(kind, sorted(set(keys)))


def _shown(model_admin: Any, use: usage.Use) -> dict[str, Any]:
    options = use.record._meta
    places = [f"{place} ({times})" if times > 1 else place for place, times in sorted(use.places.items())]
    return {
        "record": use.record,
        "kind": use.kind,
        "places": ", ".join(places),
        "state": model_admin.state_chip(use.record),
        "url": reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[use.record.pk]),
    }


PAGES = {"where-used": where_used_page}
