"""Parts that the documents of every kind are made of."""

from typing import Any

from publishing import documents

HEAD = {"schema_version": 1, "language": "en"}


def ref(kind: str, key: str, label: str) -> dict[str, str]:
    return {"kind": kind, "key": key, "label": label}


def cite(**changes: Any) -> dict[str, Any]:
    """A citation of line 1 of the fixture ``source``."""
    return {
        "document": ref("document", "bulletin", "Embassy: Bulletin"),
        "locator": "line 1",
        "said_by": None,
        "said_by_text": "",
        "status": "reported",
        "status_label": "reported",
        "is_inferred": False,
        "basis": "",
    } | changes


def naming(text: str, kind: str, **changes: Any) -> dict[str, Any]:
    """A sourced name of the fixture ``source``."""
    return {
        "text": text,
        "language": "en",
        "script": "Latn",
        "kind": kind,
        "kind_label": kind,
        "valid_from": None,
        "valid_to": None,
        "note": "",
        "cite": cite(),
    } | changes


def written(record: Any) -> dict[str, Any]:
    return documents.build(record).document
