"""A record as the public would see it, before it is public."""

import datetime
import json
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.cache import add_never_cache_headers

from publishing import documents, registry
from publishing.models import StoredFile
from publishing.models.edition import UNDATED, Edition
from publishing.reading import Found

SALT = "publishing.preview.file"
FILE_OPENS_FOR = datetime.timedelta(minutes=10)


def answer(request: HttpRequest, record: Any, *, at: datetime.datetime) -> HttpResponse:
    """Return the public page of ``record`` as it stands now; nothing is stored.

    The page's own view writes it, with ``request.preview`` in place of the edition that it would look up.
    """
    kind = registry.for_model(type(record))
    content = documents.build(record)
    edition = Edition(
        record=record.pk,
        kind=kind.kind,
        key=record.key,
        action=Edition.Action.PUBLISHED,
        date=content.date or UNDATED,
        content_hash=content.content_hash,
        created_at=at,
        released_at=at,
    )
    text = _with_open_files(content)
    asked: Any = request
    asked.preview = Found("live", edition, content.renditions[0].language, json.loads(text), text)
    page = resolve(kind.url(record.key))
    response = page.func(request, *page.args, **page.kwargs)
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def opens(token: str, sha256: str) -> bool:
    """Whether ``token`` is the key that a preview of the last minutes gave to the private file."""
    try:
        return signing.loads(token, salt=SALT, max_age=FILE_OPENS_FOR) == sha256
    except signing.BadSignature:
        return False


def _with_open_files(content: documents.Content) -> str:
    """Give the addresses of the document's files a key that opens them for a while."""
    text = content.renditions[0].document
    used = {value for name, value in content.facets if name == "file"}
    for stored in StoredFile.objects.filter(sha256__in=used).prefetch_related("sizes"):
        key = signing.dumps(stored.sha256, salt=SALT)
        for address in (stored.address, *(size.address for size in stored.sizes.all())):
            text = text.replace(f'"{address}"', f'"{address}?preview={key}"')
    return text
