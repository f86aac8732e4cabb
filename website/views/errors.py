"""Refusals and failures in the site's look. The failure page asks the database for nothing."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

PLAIN_FAILURE = "<!doctype html><title>Error</title><p>Something went wrong on our side. Please try again."


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 400, reason=_said(exception))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 404, reason=_said(exception))


def failed(request: HttpRequest) -> HttpResponse:
    try:
        page = render_to_string("500.html", {"site_name": settings.SITE_NAME})
    except Exception:
        page = PLAIN_FAILURE
    return HttpResponse(page, status=500)


def not_allowed(request: HttpRequest) -> HttpResponse:
    response = render(request, "405.html", status=405)
    response["Allow"] = "GET, HEAD"
    return response


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(request, 403)


def _page(request: HttpRequest, status: int, reason: str = "") -> HttpResponse:
    return render(request, f"{status}.html", {"reason": reason}, status=status)


def _said(exception: Exception) -> str:
    """The words that a view gave to its refusal; Django's resolver puts a dictionary there."""
    said = exception.args[0] if exception.args else ""
    return said if isinstance(said, str) else ""
