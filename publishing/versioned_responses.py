"""Answers that are finished once for each version of the site.

The newest sequence is the site's version: while it stands, an address has one answer. So its ETag is known
before the answer is, and a finished answer can be given again as it is. Ask for the version before reading
anything else: an answer newer than its ETag is only fetched once more, one older than its ETag would stay.
"""

import gzip
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import Any

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

ACCEPTS_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
WORTH_COMPRESSING = 400
BUILD_SUFFIXES = {".py", ".html", ".css", ".js", ".svg", ".txt", ".xml", ".mo"}
NEVER_KEPT = {"etag", "content-length", "content-encoding", "set-cookie"}
# What a view asks of the middleware around it, by marks on its answer.
MARKS = ("xframe_options_exempt", "_csp_replace")
MAX_BYTES = 64 * 1024 * 1024


@dataclass(slots=True)
class Finished:
    """One answer: its headers, its bytes, and the same bytes compressed once somebody has asked for them."""

    body: bytes
    headers: dict[str, str]
    marks: dict[str, Any] = field(default_factory=dict)
    compressed: bytes | None = field(default=None)

    @property
    def weight(self) -> int:
        return len(self.body) * 4 // 3 + 512

    def gzipped(self) -> bytes:
        if self.compressed is None:
            self.compressed = gzip.compress(self.body, compresslevel=5, mtime=0)
        return self.compressed


class VersionedCache:
    """Finished answers of one version in this process; beyond `max_bytes` the least recently read go."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self._version = -1
        self._answers: OrderedDict[str, Finished] = OrderedDict()
        self._lock = Lock()

    def get(self, version: int, address: str) -> Finished | None:
        with self._lock:
            if version != self._version or address not in self._answers:
                return None
            self._answers.move_to_end(address)
            return self._answers[address]

    def put(self, version: int, address: str, finished: Finished) -> None:
        if finished.weight > self.max_bytes // 8:
            return
        with self._lock:
            if version != self._version:
                self._empty(version)
            if address in self._answers:
                self.bytes -= self._answers.pop(address).weight
            self._answers[address] = finished
            self.bytes += finished.weight
            while self.bytes > self.max_bytes:
                self.bytes -= self._answers.popitem(last=False)[1].weight

    def clear(self) -> None:
        with self._lock:
            self._empty(-1)

    def _empty(self, version: int) -> None:
        self._answers.clear()
        self.bytes = 0
        self._version = version


finished_answers = VersionedCache(MAX_BYTES)


def etag_for(request: HttpRequest, version: int, *, variant: str = "") -> str:
    """The strong ETag of the plain bytes at this address; the compressed ones carry the same with `-gz`."""
    digest = blake2b(f"{build()} {_address(request, variant)}".encode(), digest_size=10).hexdigest()
    return f'"{version}-{digest}"'


def answer_from_cache(request: HttpRequest, version: int, *, variant: str = "") -> HttpResponse | None:
    """304 if the reader holds it, else the kept answer, else None: then make it and `store` it."""
    etag = etag_for(request, version, variant=variant)
    if _reader_holds(request, etag):
        return _not_modified(request, etag)
    if settings.DEBUG:
        return None
    finished = finished_answers.get(version, _address(request, variant))
    return _answer(request, finished, etag) if finished else None


def store(request: HttpRequest, version: int, response: HttpResponse, *, variant: str = "") -> HttpResponse:
    """Keep a finished 200 and return it as this reader takes it; whatever else it is comes back as it was."""
    if response.status_code != 200 or response.streaming or response.cookies:
        return response
    etag = etag_for(request, version, variant=variant)
    headers = {name: value for name, value in response.items() if name.lower() not in NEVER_KEPT}
    headers.setdefault("Cache-Control", "public, no-cache")
    marks = {name: getattr(response, name) for name in MARKS if hasattr(response, name)}
    finished = Finished(response.content, headers, marks)
    if not settings.DEBUG:
        finished_answers.put(version, _address(request, variant), finished)
    return _answer(request, finished, etag)


@cache
def build() -> str:
    """Names the code, templates and assets that answers are made with; the same in every process."""
    root = Path(settings.BASE_DIR)
    folders = {root / app.name for app in apps.get_app_configs() if (root / app.name).is_dir()}
    folders |= {root / "elections_site", root / "templates", root / "static"}
    digest = blake2b(digest_size=10)
    for folder in sorted(folders):
        for path in sorted(folder.rglob("*")):
            if path.suffix in BUILD_SUFFIXES:
                digest.update(str(path.relative_to(root)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _address(request: HttpRequest, variant: str) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{variant} {request.scheme}://{request.get_host()}{request.path}?{query}"


def _reader_holds(request: HttpRequest, etag: str) -> bool:
    held = request.META.get("HTTP_IF_NONE_MATCH")
    if not held:
        return False
    names = {name.strip().removeprefix("W/").replace('-gz"', '"') for name in held.split(",")}
    return etag in names


def _takes_gzip(request: HttpRequest) -> bool:
    return ACCEPTS_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")) is not None


def _not_modified(request: HttpRequest, etag: str) -> HttpResponse:
    response = HttpResponseNotModified()
    response["ETag"] = etag[:-1] + '-gz"' if _takes_gzip(request) else etag
    response["Cache-Control"] = "public, no-cache"
    response["Vary"] = "Accept-Encoding"
    return response


def _answer(request: HttpRequest, finished: Finished, etag: str) -> HttpResponse:
    if request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*":
        return _not_modified(request, etag)
    compressible = len(finished.body) >= WORTH_COMPRESSING
    as_gzip = compressible and _takes_gzip(request)
    body = finished.gzipped() if as_gzip else finished.body
    response = HttpResponse(b"" if request.method == "HEAD" else body, headers=finished.headers)
    for name, mark in finished.marks.items():
        setattr(response, name, mark)
    response["Content-Length"] = str(len(body))
    response["ETag"] = etag[:-1] + '-gz"' if as_gzip else etag
    if as_gzip:
        response["Content-Encoding"] = "gzip"
    if compressible:
        patch_vary_headers(response, ["Accept-Encoding"])
    return response
