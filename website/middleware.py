from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from publishing import reading, versioned_responses
from website import instants
from website.views import errors

READS = {"GET", "HEAD"}
OTHER_ROOMS = ("/admin/", "/api/", "/static/", "/files/", "/health/", "/preview/")


class EditionCacheMiddleware:
    """Public pages are finished once for each version of the site, and never shown when an edition has replaced them.

    Asking for the version also releases what is due, so a reader is never too early and never too late.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OTHER_ROOMS):
            return self.get_response(request)
        if request.method not in READS:
            return errors.not_allowed(request)
        version = reading.site_version(at=timezone.now())
        answer = versioned_responses.answer_from_cache(request, version)
        if answer is None:
            answer = versioned_responses.store(request, version, self.get_response(request))
            answer.headers.setdefault("Cache-Control", "public, no-cache")
        return answer

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        """Refuse to pass over an instant: whoever asks for one is not to take the present for the past."""
        match = request.resolver_match
        is_page = match is not None and match.app_name == "website"
        if is_page and instants.PARAMETER in request.GET and not match.url_name.endswith("-detail"):
            raise BadRequest(instants.RECORDS_ALONE)
