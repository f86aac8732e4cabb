"""Invented rows of a source and of a body, for the gallery page of development."""

from typing import Any

from website.claims import Claim, Group
from website.editions import Item

Document = dict[str, Any]


def examples(linked: Document, cite: Document, item: Item) -> Document:
    period = {"valid_from": None, "valid_to": None}
    note = {"kind_label": "date", "text": "03-04-2001", "cite": cite}
    return {
        "groups": [Group(item, [Claim("findings", "finding", "It was late.", {"cite": cite}, linked)])],
        "descriptions": [period | {"text": "Counts the chairs", "note": "On a poster.", "cite": cite}],
        "notes": [
            note | {"read_on": "2001-04-03", "reading": "day first", "is_favoured": True},
            note | {"read_on": "2001-03-04", "reading": "month first", "is_favoured": False},
        ],
        "links": [
            {
                "url": "https://news.example/chairs",
                "as_written": "Read more",
                "text": "On chairs.",
                "target": linked,
                "relevance_label": "on something else",
                "dated": "2001-05",
                "cite": cite,
            }
        ],
    }
