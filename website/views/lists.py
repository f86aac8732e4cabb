from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from publishing import registry
from publishing.models import Edition
from website import filters, kinds, references
from website.editions import items, with_content
from website.teasers import teaser

BY_TITLE = {"party", "organisation", "person"}


def records(request: HttpRequest, kind: str) -> HttpResponse:
    """All published records of one kind, narrowed by facets."""
    wanted = filters.chosen(request, kind)
    order = ["shown_title", "pk"] if kind in BY_TITLE else ["-date", "-key"]
    editions = with_content(filters.narrowed(Edition.objects.live().of(kind), wanted)).order_by(*order)
    page = filters.page_of(request, editions)
    subjects = filters.references(wanted)
    references.link(subjects)
    context = {
        "kind": kind,
        "heading": kinds.plural(kind),
        "page": page,
        "teasers": [teaser(item) for item in items(page.object_list)],
        "filters": filters.offered(kind, wanted),
        "subjects": subjects,
        "is_narrowed": bool(wanted),
        "query": filters.address_without_page(request),
        "path": f"/{registry.get(kind).path}/",
    }
    return render(request, "website/records.html", context)
