"""Whatever goes wrong is said as problem details (RFC 9457), with or without REST framework."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework.exceptions import APIException

MEDIA_TYPE = "application/problem+json"
EXPLAINED_AT = "/api/v1/docs/#problem-"


@dataclass(frozen=True)
class ProblemType:
    status: int
    title: str
    meaning: str


TYPES = {
    "unknown-parameter": ProblemType(
        400, "Unknown query parameter", "The request names a parameter that this address does not have."
    ),
    "bad-parameter": ProblemType(
        400, "A query parameter cannot be read", "`errors` says for each parameter what is wrong with it."
    ),
    "bad-request": ProblemType(400, "The request cannot be read", "The request itself is malformed."),
    "unauthorized": ProblemType(
        401, "No key in force", "The key that was sent is unknown or revoked. Reading needs none."
    ),
    "not-found": ProblemType(404, "Not found", "Nothing was ever published at this address."),
    "method-not-allowed": ProblemType(
        405, "Method not allowed", "The feed is read with GET, HEAD and OPTIONS."
    ),
    "not-acceptable": ProblemType(
        406, "Not acceptable", "The Accept header names no media type that this address offers."
    ),
    "withdrawn": ProblemType(
        410,
        "Withdrawn",
        "The record was retracted or taken down: `reason` says why, `at` when.",
    ),
    "too-long": ProblemType(
        414, "The address is too long", "The query string is longer than the site reads."
    ),
    "server-error": ProblemType(500, "Server error", "The fault is ours and has been logged."),
}


class Problem(Exception):
    """Raised to answer with the problem of that name; ``more`` goes beside the standard members."""

    def __init__(self, name: str, detail: str, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.name = name
        self.detail = detail
        self.headers = headers or {}
        self.more = more

    def response(self) -> HttpResponse:
        kind = TYPES[self.name]
        response = problem_response(
            kind.status, kind.title, self.detail, type=EXPLAINED_AT + self.name, **self.more
        )
        for name, value in self.headers.items():
            response[name] = value
        return response


def problem_response(
    status: int, title: str, detail: str, *, type: str = "about:blank", **more: Any
) -> HttpResponse:
    """A finished problem response; ``more`` goes beside the standard members."""
    body = {"type": type, "title": title, "status": status, "detail": detail} | more
    response = HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = "no-store" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "no-cache"
    return response


def from_exception(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """REST framework's exception handler. None: unforeseen, for the log and ``server_error``."""
    if isinstance(error, Problem):
        return error.response()
    if isinstance(error, Http404):
        return Problem("not-found", "Nothing was published at this address.").response()
    if isinstance(error, PermissionDenied):
        return problem_response(HTTPStatus.FORBIDDEN, "Forbidden", "This may not be read.")
    if isinstance(error, APIException):
        title = HTTPStatus(error.status_code).phrase
        return problem_response(error.status_code, title, str(error.detail))
    return None


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return Problem("not-found", "The feed has no such address; /api/v1/ lists those it has.").response()


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    said = str(exception) if isinstance(exception, BadRequest) else ""
    return Problem("bad-request", said or "The request is malformed.").response()


def server_error(request: HttpRequest) -> HttpResponse:
    return Problem("server-error", "The request could not be answered.").response()
