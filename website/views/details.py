import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from publishing import archive, reading
from publishing.archive import Past
from publishing.models import Edition
from website import disputes, facts, history, instants, kinds, pages, references
from website.editions import Item
from website.instants import Asked
from website.shelves import shelves
from website.teasers import teaser

TEMPLATES = {
    "election",
    "event",
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
    """The page of one record, now or as of an instant; a desk's preview comes with the edition that it would become."""
    preview = getattr(request, "preview", None)
    if preview is not None:
        past = archive.among_its_own(preview.edition)
        answer = page(request, preview, past, is_preview=True)
        add_never_cache_headers(answer)
        return answer
    asked = instants.asked(request, now=timezone.now())
    found = _found(kind, key, asked)
    if found.state == "moved":
        return HttpResponsePermanentRedirect(_with_question(found.url, request, asked))
    past = archive.among_its_own(found.edition)
    if past.withdrawal:
        return gone(request, past.withdrawal, past.newest)
    return page(request, found, past, instant=asked and asked.instant, asked=asked)


def page(
    request: HttpRequest,
    found: reading.Found,
    past: Past,
    *,
    instant: datetime.datetime | None = None,
    asked: Asked | None = None,
    is_preview: bool = False,
) -> HttpResponse:
    """Show an edition in the world of ``instant``, marked as the archive; None stands for the present."""
    item = Item(found.edition, found.document["title"], found.document, seen_at=instant)
    banner = getattr(request, "preview_banner", "")
    context = _context(item, past) | {"is_preview": is_preview, "is_archive": bool(instant), "asked": asked}
    context["preview_banner"] = banner
    template = f"website/{item.kind}.html" if item.kind in TEMPLATES else "website/record.html"
    answer = render(request, template, context)
    return unlisted(answer) if instant else answer


def unlisted(response: HttpResponse) -> HttpResponse:
    """Keep it out of search engines: they are to find what is live."""
    response["X-Robots-Tag"] = "noindex"
    return response


def gone(request: HttpRequest, edition: Edition, newest: Edition) -> HttpResponse:
    """What stands in the place of what was withdrawn: the reason, and nothing of its content."""
    survivor = reading.survivor_of(newest) if newest.is_tombstone else None
    context = {
        "edition": edition,
        "kind_name": kinds.singular(edition.kind),
        "survivor_url": history.live_url(survivor) if survivor and not survivor.is_tombstone else "",
        "live_url": "" if newest.is_tombstone else history.live_url(newest),
    }
    return render(request, "website/gone.html", context, status=410)


def _found(kind: str, key: str, asked: Asked | None) -> reading.Found:
    try:
        return reading.find(kind, key, asked and asked.instant)
    except Edition.DoesNotExist:
        return _found_under_former_key(kind, key, asked)


def _found_under_former_key(kind: str, key: str, asked: Asked | None) -> reading.Found:
    """What an earlier instant saw of a record that has moved since; an address of the present has no such thing."""
    try:
        if asked:
            return reading.Found("moved", archive.under_its_key(kind, key, asked.instant))
        raise Edition.DoesNotExist
    except Edition.DoesNotExist as error:
        when = f" as of {asked.in_words}" if asked else ""
        raise Http404(f"There is no {kinds.singular(kind).lower()} at this address{when}.") from error


def _with_question(url: str, request: HttpRequest, asked: Asked | None) -> str:
    return f"{url}?{request.META['QUERY_STRING']}" if asked else url


def _context(item: Item, past: Past) -> dict[str, Any]:
    keys = list(dict.fromkeys([item.key, *(edition.key for edition in past.history), *past.taken_in]))
    around = shelves(item.kind, item.key, keys, item.seen_at)
    own = pages.context(item, keys, around)
    shown = [result.tally for result in own.get("results", [])] + own.get("tallies", [])
    shown += own.get("statements", []) + own.get("meetings", []) + own.get("parts", [])
    shown += [allegation.item for allegation in own["allegations"]]
    beside = [own.get("lineage", []), own.get("linked", [])]
    references.link(item.document, [other.document for other in shown], *beside, instant=item.seen_at)
    return own | {
        "item": item,
        "document": item.document,
        "edition": item.edition,
        "teaser": teaser(item),
        "kind_name": kinds.singular(item.kind),
        "disagreements": disputes.of(item),
        "facts": facts.facts(item.kind, item.document),
        "shelves": [(shelf, [teaser(other) for other in shelf.items]) for shelf in around.values()],
        "history": history.entries(past),
        "newest": past.newest,
        "live_url": history.live_url(past.newest),
        "corrections": [edition for edition in past.history if edition.action == Edition.Action.CORRECTED],
    }
