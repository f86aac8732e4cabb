"""How far a number may lie from what is written: 88% is all that rounds to it, “more than 12 million” has no top."""

from dataclasses import dataclass
from decimal import Decimal

from sources.choices import Qualifier

ENDLESS = Decimal("Infinity")
NO_TOP = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
NO_BOTTOM = (Qualifier.FEWER_THAN, Qualifier.AT_MOST)


@dataclass(frozen=True)
class Bounds:
    least: Decimal
    most: Decimal

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.least + other.least, self.most + other.most)

    def __mul__(self, other: "Bounds") -> "Bounds":
        most = self.most * other.most if self.most and other.most else Decimal(0)
        return Bounds(self.least * other.least, most)

    def __truediv__(self, other: "Bounds") -> "Bounds":
        """Divide what is not negative; what may be divided by nothing has no top."""
        return Bounds(self.least / other.most, self.most / other.least if other.least else ENDLESS)

    def meets(self, other: "Bounds") -> bool:
        return self.least <= other.most and other.least <= self.most


NOTHING = Bounds(Decimal(0), Decimal(0))


def counted(number: Decimal | int, qualifier: str) -> Bounds:
    """Bounds of a count: exact unless it is qualified; “about 5 174 000” was rounded to thousands."""
    value = Decimal(number)
    return _qualified(value, qualifier, _half_step(value.normalize()) if qualifier == Qualifier.ABOUT else 0)


def percentage(number: Decimal, qualifier: str) -> Bounds:
    """Bounds of a percentage as a share of one: its last digit was rounded."""
    bounds = _qualified(number, qualifier, _half_step(number))
    return Bounds(bounds.least / 100, bounds.most / 100)


def _half_step(number: Decimal) -> Decimal:
    return Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)


def _qualified(value: Decimal, qualifier: str, slack: Decimal | int) -> Bounds:
    least = Decimal(0) if qualifier in NO_BOTTOM else max(value - slack, Decimal(0))
    return Bounds(least, ENDLESS if qualifier in NO_TOP else value + slack)
