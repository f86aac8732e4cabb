"""Counted measures as a page shows them: every claim of one measure together, agreeing ones under one value."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from website import wording

Claim = dict[str, Any]


@dataclass(slots=True)
class Value:
    """A value, and every claim that gives just this."""

    claims: list[Claim] = field(default_factory=list)

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @property
    def in_words(self) -> str:
        """What is claimed, in one breath: "Turnout, Almaty city, 22.51%, of the electorate"."""
        number = " ".join(filter(None, wording.amount(self.first, unit=self.first["unit_label"])))
        return ", ".join(filter(None, (self.first["label"], self.first["place"], number, self.first["base"])))

    @property
    def is_shared(self) -> bool:
        return len(self.claims) > 1


@dataclass(slots=True)
class Measure:
    """One counted thing and the values that are claimed for it."""

    label: str
    place: str
    values: dict[tuple[Any, ...], Value] = field(default_factory=dict)

    @property
    def differs(self) -> bool:
        """Whether two claims of the measure contradict each other, beyond rounding."""
        return any(claim["disputes"] for value in self.values.values() for claim in value.claims)


def measures(claims: Iterable[Claim]) -> list[Measure]:
    """Put claims of one measure together, in the order in which the measures first stand."""
    found: dict[tuple[str, ...], Measure] = {}
    for claim in claims:
        identity = (claim["measure"], claim["label"], claim["place"])
        measure = found.setdefault(identity, Measure(claim["label"], claim["place"]))
        said = (claim["qualifier"], Decimal(claim["value"]), claim["unit"], claim["base"])
        measure.values.setdefault(said, Value()).claims.append(claim)
    return list(found.values())
