"""Earlier editions at their own addresses, and what each of them changed."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from publishing import archive, reading
from publishing.archive import Past
from publishing.models import Edition
from website import changes as changed
from website import history, kinds
from website.views import details


def edition(request: HttpRequest, kind: str, key: str, number: int) -> HttpResponse:
    """The page as this edition told it; the current one is at the record's own address."""
    past = _past(kind, key, number)
    if past.withdrawal:
        return details.gone(request, past.withdrawal, past.newest)
    if past.newest.key != key:
        return redirect(history.url(past.newest, number), permanent=True)
    if past.is_current:
        return HttpResponseRedirect(history.live_url(past.newest))
    return details.page(request, reading.read(past.edition), past, instant=past.last_instant)


def changes(request: HttpRequest, kind: str, key: str, number: int) -> HttpResponse:
    """What this edition changed of the one before it."""
    past = _past(kind, key, number)
    if past.withdrawal:
        return details.gone(request, past.withdrawal, past.newest)
    if past.newest.key != key:
        return redirect(history.changes_url(past.newest, number), permanent=True)
    if past.before is None:
        raise Http404(f"There is no edition before edition {number} to compare it with.")
    old, new = _document(past.before), _document(past.edition)
    context = {
        "title": new["title"],
        "kind_name": kinds.singular(kind),
        "edition": past.edition,
        "before": past.before,
        "before_url": history.url(past.newest, past.before.number),
        "url": history.live_url(past.newest) if past.is_current else history.url(past.newest, number),
        "live_url": history.live_url(past.newest),
        "sections": changed.sections(kind, old, new),
    }
    return details.unlisted(render(request, "website/changes.html", context))


def _past(kind: str, key: str, number: int) -> Past:
    try:
        return archive.find(kind, key, number)
    except Edition.DoesNotExist as error:
        raise Http404(f"There is no edition {number} at this address.") from error


def _document(edition: Edition) -> changed.Document:
    return reading.read(edition).document | {"address": edition.key}
