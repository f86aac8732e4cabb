"""Sessions, logins and messages belong to the desk; a reader's page pays for none of them."""

from collections.abc import Callable
from http import HTTPStatus

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.common import CommonMiddleware
from django.middleware.csrf import CsrfViewMiddleware

from elections_site import errors

DESK = "/admin/"
READS = {"GET", "HEAD", "OPTIONS"}


class AtDesk:
    """Mixed into a middleware: it acts below the admin's path and is stepped over everywhere else."""

    def applies(self, request: HttpRequest) -> bool:
        return request.path_info.startswith(DESK)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return super().__call__(request) if self.applies(request) else self.get_response(request)


class DeskSession(AtDesk, SessionMiddleware):
    pass


class DeskAuthentication(AtDesk, AuthenticationMiddleware):
    pass


class DeskMessages(AtDesk, MessageMiddleware):
    pass


class DeskCsrf(AtDesk, CsrfViewMiddleware):
    """Outside the desk only a request that could write is checked: reading needs no token."""

    def applies(self, request: HttpRequest) -> bool:
        return super().applies(request) or request.method not in READS

    def process_view(self, request, callback, callback_args, callback_kwargs):
        if self.applies(request):
            return super().process_view(request, callback, callback_args, callback_kwargs)
        return None


class Common(CommonMiddleware):
    """Django's, but for a 304: its empty body must not be given as the length of the page that it stands for."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            return response
        return super().process_response(request, response)


class ContentPolicy(CSPMiddleware):
    """django-csp's policy, built once: building it anew costs ten times as much as all other headers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        super().__init__(get_response)
        self.policy = "; ".join(sorted(build_policy().split("; ")))

    def process_request(self, request: HttpRequest) -> None:
        pass  # there is no inline script or style, so nothing asks for a nonce

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if any(name.startswith("_csp") for name in vars(response)):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.policy)
        return response


class RefuseBadInput:
    """What no page can mean is refused before any of them looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if len(query) > settings.QUERY_STRING_MAX_LENGTH:
            return errors.too_long(request)
        if "%00" in query or "\0" in query or "\0" in request.path_info:
            return errors.bad_request(request, BadRequest("The address holds a NUL byte."))
        return self.get_response(request)
