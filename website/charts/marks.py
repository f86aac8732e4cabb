"""What a chart of a tally says: one mark for each party, with everything that is claimed for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from website import wording
from website.editions import Item

Line = dict[str, Any]
COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
# Tones that people who see colours differently tell apart (Okabe and Ito), for parties without a colour of their own.
TONES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#6a51a3", "#7f7f7f")
SHAPES = ("disc", "ring", "dot", "bar", "cross", "half")
UNITS = {"share": "%", "seats": ""}
# Seats that add up to a chamber; what a grouping or a faction holds is counted under its members as well.
PARTS = {"total", "list", "single_mandate", "self_nominated", "party_nominated"}


@dataclass
class Mark:
    """One party in a chart. ``low`` is what every claim grants it, ``high`` the most that one says."""

    label: str
    claims: list[Line]
    low: Decimal
    high: Decimal
    said: str
    colour: str = ""
    shape: str = SHAPES[0]

    @property
    def is_certain(self) -> bool:
        return self.low == self.high


@dataclass
class Chart:
    """A tally as a picture, and as the sentence and the table that say the same."""

    tally: Item
    measure: str
    marks: list[Mark]
    whole: int | None = None
    threshold: Decimal | None = None
    left_out: list[str] = field(default_factory=list)

    @property
    def form(self) -> str:
        return "bars" if self.measure == "share" else "hemicycle"

    @property
    def title(self) -> str:
        return self.tally.title

    @property
    def what(self) -> str:
        return "Shares of the vote" if self.measure == "share" else "Seats"

    @property
    def seats_shown(self) -> int:
        return sum(int(mark.high) for mark in self.marks)

    @property
    def description(self) -> str:
        """The whole chart in words."""
        said = "; ".join(f"{mark.label} {mark.said}" for mark in self.marks)
        ends = []
        if self.threshold is not None:
            ends.append(f"The threshold was {self.threshold}%.")
        if self.form == "hemicycle" and self.whole:
            ends.append(f"{self.seats_shown} of {self.whole} seats are told of here.")
        if self.left_out:
            ends.append(f"Not drawn: {', '.join(self.left_out)}.")
        return " ".join([f"{self.what}: {said}.", *ends])

    @property
    def stage(self) -> str:
        return self.tally.document["stage_label"]


def of_tally(tally: Item, *, whole: int | None = None, threshold: Decimal | None = None) -> Chart | None:
    """Draw a tally whose lines were prepared (see ``results.prepare``); None where it has nothing to draw.

    ``whole`` is the number of seats in the chamber, ``threshold`` the share in percent that a list had to reach.
    """
    lines = tally.document["lines"]
    measure = next((m for m in UNITS if any(line[m] is not None for line in lines)), "")
    drawn = [line for line in lines if measure and line[measure] is not None and _adds_up(line, measure)]
    if not any(Decimal(line[measure]) for line in drawn):
        return None
    marks = sorted(_marks(drawn, measure), key=lambda mark: (-mark.high, mark.label))
    _tell_apart(marks)
    others = [line for line in lines if measure and line[measure] is not None and line not in drawn]
    chart = Chart(tally, measure, marks, left_out=[_left_out(line, measure) for line in others])
    if chart.form == "bars":
        chart.threshold = threshold
    elif whole and whole >= chart.seats_shown:
        chart.whole = whole
    return chart


def _adds_up(line: Line, measure: str) -> bool:
    return measure == "share" or line["seat_category"] in PARTS


def _left_out(line: Line, measure: str) -> str:
    return f"{_name(line)}, {_said(line, measure)} ({line['seat_category_label']})"


def _name(line: Line) -> str:
    return line["party"]["label"] if line["party"] else line["label"]


def _marks(lines: Iterable[Line], measure: str) -> list[Mark]:
    by_party: dict[str, dict[str, list[Line]]] = {}
    for line in lines:
        identity = line["party"]["key"] if line["party"] else line["label"]
        by_party.setdefault(identity, {}).setdefault(line["seat_category"], []).append(line)
    return [_mark(parts, measure) for parts in by_party.values()]


def _mark(parts: dict[str, list[Line]], measure: str) -> Mark:
    """Claims of one part stand beside each other; the parts of a party's seats are added, unless a total is given."""
    told = {"total": parts["total"]} if "total" in parts else parts
    claims = [line for lines in told.values() for line in lines]
    bounds = [_bounds(lines, measure) for lines in told.values()]
    said = " / ".join(dict.fromkeys(_said(line, measure) for line in claims))
    if len(told) > 1:
        amounts = (f"{_said(line, measure)} {line['seat_category_label']}" for line in claims)
        said = f"{sum(int(high) for _low, high in bounds)} ({', '.join(amounts)})"
    return Mark(
        _name(claims[0]),
        claims,
        sum((low for low, _high in bounds), Decimal(0)),
        sum((high for _low, high in bounds), Decimal(0)),
        said,
        claims[0].get("colour", ""),
    )


def _bounds(lines: list[Line], measure: str) -> tuple[Decimal, Decimal]:
    numbers = [(Decimal(line[measure]), line[f"{measure}_qualifier"]) for line in lines]
    low = min(Decimal(0) if word in ("at_most", "less_than") else number for number, word in numbers)
    return low, max(number for number, _word in numbers)


def _said(line: Line, measure: str) -> str:
    said, number, _unit = wording.amount(line, measure, "")
    return " ".join(filter(None, (said, f"{number}{UNITS[measure]}")))


def _tell_apart(marks: list[Mark]) -> None:
    """Give each mark a colour and a shape, so that no two are told apart by colour alone."""
    taken = {mark.colour.lower() for mark in marks if COLOUR.fullmatch(mark.colour)}
    free = [tone for tone in TONES if tone not in taken]
    for place, mark in enumerate(marks):
        mark.shape = SHAPES[place % len(SHAPES)]
        if not COLOUR.fullmatch(mark.colour):
            mark.colour = free[place % len(free)]
