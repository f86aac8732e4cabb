"""An invented event, and invented participants of an election, for the gallery page of development."""

from typing import Any

from website.editions import Item
from website.participants import Stand

Document = dict[str, Any]


def examples(linked: Document, election: Item, cite: Document) -> Document:
    claim = {"party": linked, "label": "", "form_label": "party", "note": "Named on a poster.", "cite": cite}
    stood = claim | {"standing": "contested", "standing_label": "stood", "reason": "", "candidates": 12}
    out = claim | {"standing": "excluded", "standing_label": "excluded", "candidates": None}
    anywhere = {"scope": "unknown", "scope_label": "not stated"}
    number = {"value": "100", "qualifier": "more_than", "qualifier_label": "more than"}
    account = number | {"unit_label": "people", "counted": "people in the square", "on": None, "cite": cite}
    return {
        "stood": [Stand([stood | {"scope": "list", "scope_label": "party list"}], election)],
        "kept_out": [Stand([out | anywhere | {"reason": "Its papers came late."}], election)],
        "event": {
            "began_on": "2020-01-02",
            "ended_on": None,
            "as_written": "",
            "accounts": [account | {"text": "Many came to the square."}],
        },
    }
