"""The way into every address of the feed: method, media type, version of the site, kept answers.

All of it happens before REST framework is woken: an answer that is still right costs one query.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from feed import keys, negotiation
from feed.problems import Problem
from publishing.versioned_responses import answer_from_cache, store

View = Callable[..., HttpResponse]
METHODS = "GET, HEAD, OPTIONS"
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Authorization, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def door(view: View, *, offered: tuple[str, ...] = (negotiation.JSON,), is_kept: bool = True) -> View:
    """Let requests in to ``view``, which finds the moment, the version and the media type on the request.

    ``is_kept`` is False for an answer that is meant for one partner alone.
    """

    @csrf_exempt
    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = _answer(request, view, offered, is_kept, args, kwargs)
        except Problem as problem:
            response = problem.response()
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag"
        if len(offered) > 1:
            patch_vary_headers(response, ["Accept"])
        return response

    return enter


def _answer(
    request: Any, view: View, offered: tuple[str, ...], is_kept: bool, args: Any, kwargs: Any
) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers=PREFLIGHT)
    if request.method not in ("GET", "HEAD"):
        raise Problem("method-not-allowed", f"This address answers {METHODS}.", headers={"Allow": METHODS})
    request.media_type = negotiation.chosen(request, offered)
    request.moment = timezone.now()
    request.site_version = keys.site_version(request, at=request.moment)
    if not is_kept:
        return view(request, *args, **kwargs)
    kept = answer_from_cache(request, request.site_version, variant=request.media_type)
    if kept is not None:
        return kept
    response = view(request, *args, **kwargs)
    return store(request, request.site_version, response, variant=request.media_type)
