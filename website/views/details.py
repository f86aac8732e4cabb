from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from publishing import reading
from publishing.models import Edition
from website import disputes, facts, kinds, pages, references
from website.editions import Item
from website.shelves import shelves
from website.teasers import teaser

TEMPLATES = {
    "election",
    "rule",
    "act",
    "chamber",
    "place",
    "tally",
    "party",
    "mission",
    "meeting",
    "statement",
    "recommendation",
    "allegation",
    "story",
    "document",
    "person",
    "dispute",
    "organisation",
}


def record(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The page of one record; a desk's preview comes with the edition that it would become."""
    preview = getattr(request, "preview", None)
    if preview is None:
        try:
            found = reading.find(kind, key)
        except Edition.DoesNotExist as error:
            raise Http404(f"There is no {kinds.singular(kind).lower()} at this address.") from error
    else:
        found = preview
    if found.state == "moved":
        return HttpResponsePermanentRedirect(found.url)
    if found.state != "live":
        return gone(request, found.edition)
    context = _context(found, is_preview=preview is not None)
    template = f"website/{kind}.html" if kind in TEMPLATES else "website/record.html"
    response = render(request, template, context)
    if preview is not None:
        add_never_cache_headers(response)
    return response


def gone(request: HttpRequest, edition: Edition) -> HttpResponse:
    """What stands in the place of a record that was withdrawn: the reason, and nothing of its content."""
    context = {"edition": edition, "kind_name": kinds.singular(edition.kind)}
    return render(request, "website/gone.html", context, status=410)


def _context(found: reading.Found, *, is_preview: bool) -> dict[str, Any]:
    item = Item(found.edition, found.document["title"], found.document)
    history = list(
        Edition.objects.released()
        .filter(record=item.edition.record)
        .defer("head", "warnings", "reason_private")
        .order_by("-sequence")
    )
    keys = list(dict.fromkeys([item.key, *(edition.key for edition in history)]))
    around = shelves(item.kind, item.key, keys)
    own = pages.context(item, keys, around)
    shown = [result.tally for result in own.get("results", [])] + own.get("tallies", [])
    shown += own.get("statements", []) + own.get("meetings", [])
    shown += [allegation.item for allegation in own["allegations"]]
    beside = [own.get("lineage", []), own.get("linked", [])]
    references.link(item.document, [other.document for other in shown], *beside)
    return own | {
        "item": item,
        "document": item.document,
        "edition": item.edition,
        "teaser": teaser(item),
        "kind_name": kinds.singular(item.kind),
        "disagreements": disputes.of(item),
        "facts": facts.facts(item.kind, item.document),
        "shelves": [(shelf, [teaser(other) for other in shelf.items]) for shelf in around.values()],
        "history": history,
        "corrections": [edition for edition in history if edition.action == Edition.Action.CORRECTED],
        "is_preview": is_preview,
    }
