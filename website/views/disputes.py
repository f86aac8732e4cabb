from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from website import disputes, filters, kinds, references
from website.editions import items


def register(request: HttpRequest) -> HttpResponse:
    """Every measure and question on which sources disagree, record by record."""
    state = filters.word(request.GET, disputes.FACET)
    if state and state not in disputes.STATES:
        raise BadRequest(f"A dispute is {', '.join(disputes.STATES)}; “{state}” is none of them.")
    narrowed = filters.chosen(request, "dispute")
    narrowed.pop(disputes.FACET, None)
    page = filters.page_of(request, disputes.register(state, narrowed))
    found = [(item, kinds.singular(item.kind), disputes.of(item)) for item in items(page.object_list)]
    subjects = filters.references(narrowed)
    references.link(subjects, *(item.document for item, _kind, _disagreements in found))
    context = {
        "page": page,
        "records": found,
        "states": [(value, label, value == state) for value, label in disputes.STATES.items()],
        "is_narrowed": bool(state or narrowed),
        "country": narrowed.get("country", ""),
        "subjects": subjects,
        "filters": [one for one in filters.offered("dispute", narrowed) if one.name == "type"],
        "query": filters.address_without_page(request),
    }
    return render(request, "website/disputes.html", context)
