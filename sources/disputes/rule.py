"""When two claims of one measure disagree, and when they only look as if they did.

A *reading* is what one claim says of one measure. Readings of one scope (the same thing counted, in the same unit, of
the same base, at the same time and stage) form a dispute where no value could satisfy both. 88 and 88.05 do not: the
second, rounded to the first's precision, is the first. Neither do "at least 7" and 7.47. What is counted differently
(registered and contesting parties, list seats and all seats) has another scope. Opinions and forecasts are no readings.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any

from django.utils.text import slugify

from publishing.folding import fold
from publishing.partial_dates import PartialDate
from sources.choices import ClaimStatus, Qualifier

NO_READINGS = (ClaimStatus.OPINION, ClaimStatus.FORECAST)
STAGES = {ClaimStatus.EXIT_POLL: "exit_poll", ClaimStatus.PRELIMINARY: "preliminary"}
STRICTLY_APART = (
    {Qualifier.EXACTLY, Qualifier.MORE_THAN},
    {Qualifier.EXACTLY, Qualifier.FEWER_THAN},
    {Qualifier.MORE_THAN, Qualifier.FEWER_THAN},
)
HALF = Decimal("0.5")
Bounds = tuple[Decimal, Decimal]


@dataclass(frozen=True)
class Reading:
    """What ``claim`` says of one measure: a number, a partial date or a text.

    ``rows`` names the list of the record in which the claim stands, ``scope`` what is measured; only readings of one
    scope are compared. ``measure`` says it in words. ``day`` is the one whose name of the ``subject`` holds.
    """

    rows: str
    scope: tuple[str, ...]
    measure: str
    value: Decimal | PartialDate | str
    claim: Any
    unit: str = ""
    unit_label: str = ""
    qualifier: str = Qualifier.EXACTLY
    value_to: Decimal | None = None
    as_written: str = ""
    subject: Any = None
    day: datetime.date | None = None
    place: str = ""

    @property
    def written(self) -> str:
        return format(self.value, "f") if isinstance(self.value, Decimal) else str(self.value)

    @property
    def said(self) -> tuple[str, str, str, str]:
        """What makes two readings one value."""
        value = self.value.normalize() if isinstance(self.value, Decimal) else fold(str(self.value))
        return self.qualifier, str(value), str(self.value_to or ""), self.written


@dataclass
class Value:
    """A value, and every claim that gives just this."""

    readings: list[Reading] = field(default_factory=list)

    @property
    def first(self) -> Reading:
        return self.readings[0]

    @property
    def claims(self) -> list[Any]:
        return [reading.claim for reading in self.readings]

    @property
    def preferred_because(self) -> str:
        return next((claim.preferred_because for claim in self.claims if claim.preferred_because), "")


@dataclass
class ClaimDispute:
    """Readings of one scope of which at least two exclude each other."""

    scope: tuple[str, ...]
    values: list[Value]

    @property
    def id(self) -> str:
        """Stands for the dispute within its document, as long as what is measured stays the same."""
        return slugify("-".join(part for part in self.scope if part))

    @property
    def first(self) -> Reading:
        return self.values[0].first

    @property
    def preferred_because(self) -> str:
        return next((value.preferred_because for value in self.values if value.preferred_because), "")

    @property
    def is_open(self) -> bool:
        return not self.preferred_because

    @property
    def preferred(self) -> list[Value]:
        return [value for value in self.values if value.preferred_because]


class Disputed:
    """A record whose claims may contradict each other."""

    def readings(self) -> Iterable[Reading]:
        """Yield what each claim of the record says of each measure."""
        raise NotImplementedError

    @cached_property
    def disputes(self) -> list[ClaimDispute]:
        return find(self.readings())

    def disputes_of(self, claim: Any) -> list[str]:
        """The ids of the disputes that ``claim`` is a part of."""
        return [
            dispute.id
            for dispute in self.disputes
            if any(claim.pk == other.pk for value in dispute.values for other in value.claims)
        ]


def find(readings: Iterable[Reading]) -> list[ClaimDispute]:
    """Return the disputes among ``readings``, in the order in which their measures first stand."""
    scopes: dict[tuple[str, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.claim.status not in NO_READINGS:
            scopes[(reading.rows, *reading.scope, STAGES.get(reading.claim.status, ""))].append(reading)
    return [
        ClaimDispute(scope, _values(found))
        for scope, found in scopes.items()
        if not all(agree(one, other) for one, other in combinations(found, 2))
    ]


def agree(one: Reading, other: Reading) -> bool:
    """Whether something could be true that both readings describe, each with its own precision."""
    if isinstance(one.value, Decimal) and isinstance(other.value, Decimal):
        if one.value == other.value:
            return {one.qualifier, other.qualifier} not in STRICTLY_APART
        (low, high), (least, most) = _bounds(one), _bounds(other)
        return max(low, least) < min(high, most)
    if isinstance(one.value, PartialDate) and isinstance(other.value, PartialDate):
        return one.value.earliest <= other.value.latest and other.value.earliest <= one.value.latest
    return fold(str(one.value)) == fold(str(other.value))


def _bounds(reading: Reading) -> Bounds:
    value = Decimal(reading.value)  # type: ignore[arg-type]  # agree() has looked
    unit_of_last_digit = Decimal(1).scaleb(int(value.as_tuple().exponent))
    match reading.qualifier:
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return value - _tolerance(reading), Decimal("Infinity")
        case Qualifier.FEWER_THAN | Qualifier.AT_MOST:
            return Decimal("-Infinity"), value + _tolerance(reading)
        case Qualifier.RANGE:
            return value, reading.value_to if reading.value_to is not None else value
        case Qualifier.ABOUT:
            unit_of_last_digit = max(
                unit_of_last_digit, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
            )
    return value - HALF * unit_of_last_digit, value + HALF * unit_of_last_digit


def _tolerance(reading: Reading) -> Decimal:
    """ "At least 7" holds for 7 itself, "more than 7" does not."""
    return HALF if reading.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST) else Decimal(0)


def _values(readings: Iterable[Reading]) -> list[Value]:
    values: dict[Any, Value] = {}
    for reading in readings:
        values.setdefault(reading.said, Value()).readings.append(reading)
    return list(values.values())


def doubly_preferred(disputes: Iterable[ClaimDispute]) -> Iterator[ClaimDispute]:
    """Yield the disputes in which two values at once are preferred."""
    yield from (dispute for dispute in disputes if len(dispute.preferred) > 1)
