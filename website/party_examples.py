"""Invented rows of a party, for the gallery page of development."""

from typing import Any

Document = dict[str, Any]


def examples(linked: Document, plain: Document, cite: Document) -> Document:
    event = {"text": "The hall was too small.", "reason": "", "decided_by": None, "decided_by_text": ""}
    period = {"from": None, "to": None, "as_of": None, "cite": cite}
    label = {"explanation": "In a speech.", "as_of": None, "as_of_as_written": "", "cite": cite}
    return {
        "party_events": [
            event | {"kind_label": "founded", "on": "2001-05", "on_as_written": "in May", "cite": cite},
            event | {"kind_label": "renamed", "on": None, "on_as_written": "later", "cite": cite},
        ],
        "relations": [
            period | {"kind_label": "split from", "other": plain, "from": "2001", "note": "After a quarrel."},
        ],
        "people": [
            period | {"person": linked, "person_text": "", "role": "Chairman", "as_written": ""},
            period
            | {"person": None, "person_text": "A neighbour", "role": "Founder", "as_written": "next door"},
        ],
        "goals": [
            {
                "text": "Clean rivers and quiet streets.",
                "points": ["clean rivers", "quiet streets"],
                "attribution_label": "inferred from what it says",
                "heading_as_written": "",
                "as_of": "2001",
                "cite": cite,
            }
        ],
        "labels": [label | {"text": "loud"}, label | {"text": "quiet", "as_of": "2002"}],
    }
