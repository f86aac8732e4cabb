"""Where the marks of a chart stand: coordinates for its template, in units of the drawing."""

import math
from dataclasses import dataclass, field
from decimal import Decimal

from website.charts.marks import Chart, Mark

WIDTH = 480
MARGIN = 12
BAR_WIDTH = WIDTH - 2 * MARGIN
ROW = 52
HEAD, FOOT = 84, 36  # room for what a file says itself, and a page says beside the picture
THRESHOLD_ROW = 28
LEGEND_ROW = 26
RADIUS = 216
INNER = 0.4


@dataclass
class Seat:
    x: float
    y: float
    mark: Mark | None
    is_certain: bool


@dataclass
class Bar:
    y: int
    mark: Mark
    low: float
    high: float


@dataclass
class Key:
    """One line of the legend."""

    y: int
    mark: Mark

    @property
    def baseline(self) -> int:
        return self.y + 6


@dataclass
class Drawing:
    """A chart with its coordinates. ``seat`` is the radius of one seat, ``middle`` where the half circle stands."""

    chart: Chart
    top: int
    height: int
    bars: list[Bar] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    legend: list[Key] = field(default_factory=list)
    seat: float = 0
    middle: int = 0
    threshold: float | None = None
    width: int = WIDTH
    bar_width: int = BAR_WIDTH

    @property
    def foot(self) -> int:
        return self.height - MARGIN

    @property
    def end_of_bars(self) -> int:
        return self.top + ROW * len(self.bars)


def of(chart: Chart, *, is_file: bool) -> Drawing:
    """Lay out ``chart``; as a file with room for its title and its address."""
    top, foot = (HEAD, FOOT) if is_file else (4, 4)
    return _bars(chart, top, foot) if chart.form == "bars" else _hemicycle(chart, top, foot)


def _bars(chart: Chart, top: int, foot: int) -> Drawing:
    """Bars on a scale from nought to all: no bar looks larger than its share."""
    bars = [
        Bar(top + place * ROW, mark, _length(mark.low), _length(mark.high))
        for place, mark in enumerate(chart.marks)
    ]
    has_threshold = chart.threshold is not None
    height = top + ROW * len(bars) + foot + (THRESHOLD_ROW if has_threshold else 0)
    return Drawing(chart, top, height, bars, threshold=_threshold(chart))


def _threshold(chart: Chart) -> float | None:
    return None if chart.threshold is None else _length(chart.threshold)


def _length(share: Decimal) -> float:
    return round(float(min(share, Decimal(100))) / 100 * BAR_WIDTH, 2)


def _hemicycle(chart: Chart, top: int, foot: int) -> Drawing:
    number = max(chart.whole or 0, chart.seats_shown)
    places, radius = hemicycle(number)
    size = radius * RADIUS
    middle = round(top + RADIUS + size)
    whose = [(mark, rank < mark.low) for mark in chart.marks for rank in range(int(mark.high))]
    nobody: list[tuple[Mark | None, bool]] = [(None, False)] * (number - len(whose))
    seats = [
        Seat(round(WIDTH / 2 + x * RADIUS, 2), round(middle - y * RADIUS, 2), mark, is_certain)
        for (x, y), (mark, is_certain) in zip(places, [*whose, *nobody], strict=True)
    ]
    below = round(middle + size) + 2 * MARGIN
    legend = [Key(below + place * LEGEND_ROW, mark) for place, mark in enumerate(chart.marks)]
    height = below + len(legend) * LEGEND_ROW + foot
    return Drawing(chart, top, height, seats=seats, legend=legend, seat=round(size, 2), middle=middle)


def hemicycle(number: int) -> tuple[list[tuple[float, float]], float]:
    """Return (x, y) of ``number`` seats from left to right in a half circle of radius 1, and the radius of a seat.

    Rows lie between ``INNER`` and 1, equally far apart, each with as many seats as its length can take.
    """
    rows = max(1, round(math.sqrt(number / 5)))
    while _capacity(rows) < number:
        rows += 1
    gap = (1 - INNER) / max(rows - 1, 1)
    radii = [INNER + gap * row for row in range(rows)] if rows > 1 else [1.0]
    counts = _shared_out(number, radii)
    places = [
        (math.pi * (place / (count - 1) if count > 1 else 0.5), radius)
        for radius, count in zip(radii, counts, strict=True)
        for place in range(count)
    ]
    ordered = sorted(places, key=lambda place: (round(place[0], 6), -place[1]))
    return [(-math.cos(angle) * radius, math.sin(angle) * radius) for angle, radius in ordered], _seat(
        rows, radii, counts
    )


def _capacity(rows: int) -> int:
    gap = (1 - INNER) / max(rows - 1, 1)
    return sum(int(math.pi * (INNER + gap * row) / gap) + 1 for row in range(rows))


def _shared_out(number: int, radii: list[float]) -> list[int]:
    """Share seats out by the length of each row, by largest remainders."""
    exact = [number * radius / sum(radii) for radius in radii]
    counts = [int(one) for one in exact]
    by_remainder = sorted(range(len(radii)), key=lambda row: exact[row] - counts[row], reverse=True)
    for row in by_remainder[: number - sum(counts)]:
        counts[row] += 1
    return counts


def _seat(rows: int, radii: list[float], counts: list[int]) -> float:
    gaps = [math.pi * radius / (count - 1) for radius, count in zip(radii, counts, strict=True) if count > 1]
    gaps += [(1 - INNER) / (rows - 1)] if rows > 1 else []
    return min([*gaps, 0.16]) * 0.42
