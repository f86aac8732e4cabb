"""The JSON texts that leave the house: canonical documents, and items that join a head and a document."""

import hashlib
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder

if TYPE_CHECKING:
    from publishing.models import Edition


def canonical(value: Any) -> str:
    """Return ``value`` as JSON with sorted keys, no spaces and every letter written out."""
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(documents: Iterable[tuple[str, str]]) -> str:
    """Return the SHA-256, in hexadecimal digits, over (language, document) pairs in order of language."""
    digest = hashlib.sha256()
    for language, document in sorted(documents):
        digest.update(f"{language}\n{document}\n".encode())
    return digest.hexdigest()


def chain_hash(edition: "Edition", before: str) -> str:
    """Return the SHA-256 that binds a released edition to ``before``, the chain hash of the record's last one."""
    parts = [
        before,
        str(edition.record),
        edition.kind,
        edition.key,
        str(edition.number),
        edition.action,
        instant(edition.released_at),
        edition.content_hash,
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def instant(moment: Any) -> str:
    """Return an aware UTC datetime as RFC 3339 text with microseconds."""
    return f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z"


def head(edition: "Edition", url: str, api_url: str, merged_into: dict[str, str] | None = None) -> str:
    """Return what is said of a released edition whatever becomes of its content: identity, number, time, note.

    The tombstone of a record that was merged into another names that one.
    """
    return canonical(
        {
            "id": f"urn:uuid:{edition.record}",
            "kind": edition.kind,
            "key": edition.key,
            "url": url,
            "api_url": api_url,
            "date": edition.date.isoformat() if edition.is_dated else None,
            "edition": {
                "number": edition.number,
                "action": edition.action,
                "released_at": instant(edition.released_at),
                "sequence": edition.sequence,
                "note": edition.note,
                "content_hash": edition.content_hash,
                "chain_hash": edition.chain_hash,
                **({"merged_into": merged_into} if merged_into else {}),
            },
        }
    )


def item(head_text: str, document: str | None) -> str:
    """Join stored texts into one item; ``None`` stands for an edition whose content is not shown."""
    return f'{head_text[:-1]},"document":{document or "null"}}}'
