"""A record as the public would see it, before it is public."""

import datetime
import json
from dataclasses import asdict, dataclass
from typing import Any, Self
from uuid import UUID

from csp.constants import SELF
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.cache import add_never_cache_headers

from publishing import documents, registry
from publishing.grown import completed
from publishing.models import StoredFile
from publishing.models.edition import UNDATED, Edition
from publishing.reading import Found

SALT = "publishing.preview.file"
FILE_OPENS_FOR = datetime.timedelta(minutes=10)


@dataclass(frozen=True)
class Draft:
    """What a record would be as an edition: written in each of its languages, the one to fall back on first."""

    kind: str
    record: UUID
    key: str
    title: str
    date: datetime.date | None
    content_hash: str
    documents: dict[str, str]
    files: list[str]

    @classmethod
    def of(cls, record: Any) -> Self:
        """Write ``record`` as it stands in the database. Nothing is stored."""
        content = documents.build(record)
        return cls(
            kind=registry.for_model(type(record)).kind,
            record=record.pk,
            key=record.key,
            title=content.renditions[0].title,
            date=content.date,
            content_hash=content.content_hash,
            documents={one.language: one.document for one in content.renditions},
            files=sorted({value for name, value in content.facets if name == "file"}),
        )

    @classmethod
    def frozen(cls, stored: dict[str, Any]) -> Self:
        """Read what ``as_stored`` wrote."""
        date = stored["date"] and datetime.date.fromisoformat(stored["date"])
        written = {language: stored["documents"][language] for language in stored["languages"]}
        own = {name: value for name, value in stored.items() if name != "languages"}
        return cls(**own | {"record": UUID(stored["record"]), "date": date, "documents": written})

    def as_stored(self) -> dict[str, Any]:
        date = self.date and self.date.isoformat()
        return asdict(self) | {"record": str(self.record), "date": date, "languages": self.languages}

    @property
    def languages(self) -> list[str]:
        return list(self.documents)

    def language(self, asked: str) -> str:
        """The language to show: the one that was asked for, if it is written in that, else the first."""
        return asked if asked in self.documents else self.languages[0]


def answer(request: HttpRequest, record: Any, *, at: datetime.datetime, language: str = "") -> HttpResponse:
    """Return the public page of ``record`` as it stands now, for the desk's own frames; nothing is stored."""
    return framable(page(request, Draft.of(record), at=at, language=language))


def page(
    request: HttpRequest, draft: Draft, *, at: datetime.datetime, language: str = "", banner: str = ""
) -> HttpResponse:
    """Return the public page of ``draft``, with the words of ``banner`` above it.

    The page's own view writes it, with ``request.preview`` in place of the edition that it would look up.
    """
    kind = registry.get(draft.kind)
    edition = Edition(
        record=draft.record,
        kind=draft.kind,
        key=draft.key,
        action=Edition.Action.PUBLISHED,
        date=draft.date or UNDATED,
        content_hash=draft.content_hash,
        created_at=at,
        released_at=at,
    )
    shown = draft.language(language)
    text = _with_open_files(draft.documents[shown], draft.files)
    asked: Any = request
    asked.preview = Found("live", edition, shown, completed(draft.kind, json.loads(text)), text)
    asked.preview_banner = banner
    found = resolve(kind.url(draft.key))
    return never_kept(found.func(request, *found.args, **found.kwargs))


def never_kept(response: HttpResponse) -> HttpResponse:
    """Keep an answer out of every cache and every index."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def framable(response: HttpResponse) -> HttpResponse:
    """Let the desk's own pages show ``response`` in a frame, and nobody else's."""
    response["X-Frame-Options"] = "SAMEORIGIN"
    marked: Any = response
    marked._csp_replace = {"frame-ancestors": [SELF]}
    return response


def framing(response: HttpResponse) -> HttpResponse:
    """Let ``response`` show pages of this site in frames."""
    marked: Any = response
    marked._csp_replace = {"frame-src": [SELF]}
    return response


def opens(token: str, sha256: str) -> bool:
    """Whether ``token`` is the key that a preview of the last minutes gave to the private file."""
    try:
        return signing.loads(token, salt=SALT, max_age=FILE_OPENS_FOR) == sha256
    except signing.BadSignature:
        return False


def _with_open_files(text: str, files: list[str]) -> str:
    """Give the addresses of a document's files a key that opens them for a while."""
    for stored in StoredFile.objects.filter(sha256__in=files).prefetch_related("sizes"):
        key = signing.dumps(stored.sha256, salt=SALT)
        for address in (stored.address, *(size.address for size in stored.sizes.all())):
            text = text.replace(f'"{address}"', f'"{address}?preview={key}"')
    return text
