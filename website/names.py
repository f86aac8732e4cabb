"""A party's names, each once with all the places that it is taken from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

FORMER = "former"


@dataclass(slots=True)
class Name:
    """One spelling in one role; sources that date it differently keep their own periods."""

    text: str
    language: str
    kind_label: str
    is_former: bool = False
    periods: list[tuple[str | None, str | None]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cites: list[dict[str, Any]] = field(default_factory=list)


def names(claims: Iterable[dict[str, Any]]) -> list[Name]:
    """Put the claims of one name together, in the order in which the names first stand."""
    found: dict[tuple[str, str], Name] = {}
    for claim in claims:
        identity = (claim["text"], claim["kind"])
        is_former = claim["kind"] == FORMER
        name = found.setdefault(
            identity, Name(claim["text"], claim["language"], claim["kind_label"], is_former)
        )
        period = (claim["valid_from"], claim["valid_to"])
        if any(period) and period not in name.periods:
            name.periods.append(period)
        if claim["note"] and claim["note"] not in name.notes:
            name.notes.append(claim["note"])
        name.cites.append(claim["cite"])
    return list(found.values())
