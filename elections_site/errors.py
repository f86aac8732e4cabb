"""An error in the format of the face that was asked: problem details below /api/, a page everywhere else."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

from feed import problems
from website.views import errors as pages

API = "/api/"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return (problems if _is_api(request) else pages).not_found(request, exception)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return (problems if _is_api(request) else pages).bad_request(request, exception)


def too_long(request: HttpRequest) -> HttpResponse:
    sentence = "The query string is longer than this site reads."
    if _is_api(request):
        return problems.Problem("too-long", sentence).response()
    response = pages.bad_request(request, BadRequest(sentence))
    response.status_code = 414
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    return problems.server_error(request) if _is_api(request) else pages.failed(request)


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith(API)
