"""Addresses that return the bytes of one of the product's answers, read once from DATA_DIR/bare/<name>."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import path

FOLDER = "bare"


@cache
def answer(name: str) -> bytes:
    return (settings.DATA_DIR / FOLDER / name).read_bytes()


def plain(request: HttpRequest, name: str) -> HttpResponse:
    if "HTTP_IF_NONE_MATCH" in request.META:
        return HttpResponseNotModified(headers={"ETag": '"bare"'})
    body = answer(name)
    return HttpResponse(body, headers={"ETag": '"bare"', "Content-Length": str(len(body))})


urlpatterns = [path("<slug:name>/", plain)]
