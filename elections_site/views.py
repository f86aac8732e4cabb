"""Pages of the site itself: a preview behind a link, for somebody without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from elections_site import clients
from publishing import preview, reading, sharing


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def shared_preview(request: HttpRequest, token: str) -> HttpResponse:
    """Ask before a preview opens, so that what fetches addresses unasked opens none; then show it.

    Nobody is logged in here: the secret in the address is all that a request carries, so none can be forged
    for somebody else.
    """
    now = timezone.now()
    link = sharing.find(token, at=now)
    if link is None:
        return _secret(render(request, "preview/closed.html", status=404))
    until = f"{date_format(link.expires_at, 'j F Y, H:i')} UTC"
    if request.method != "POST":
        return _secret(render(request, "preview/ask.html", {"link": link, "until": until}))
    reading.site_version(at=now)
    sharing.note_opening(
        link,
        name=request.POST.get("name", ""),
        user_agent=request.headers.get("User-Agent", ""),
        address=clients.address(request),
        at=now,
    )
    banner = f"For {link.for_whom}, until {until}. Please do not pass it on."
    draft = sharing.draft_of(link)
    return _secret(preview.page(request, draft, at=now, language=link.language, banner=banner))


def _secret(response: HttpResponse) -> HttpResponse:
    """Keep the address out of caches, indexes and what links send along."""
    response["Referrer-Policy"] = "no-referrer"
    return preview.never_kept(response)
