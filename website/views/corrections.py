from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from website import corrections, filters, references


def index(request: HttpRequest) -> HttpResponse:
    """What was wrong, and when it was put right."""
    page = filters.page_of(request, corrections.all_corrections())
    changes = corrections.changes(page.object_list)
    references.link([change.reference for change in changes])
    context = {"page": page, "corrections": changes, "query": filters.address_without_page(request)}
    return render(request, "website/corrections.html", context)
