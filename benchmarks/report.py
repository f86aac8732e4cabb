"""The tables that a run prints."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.measures import Series, times_fewer
from benchmarks.variants import BARE, NAIVE, PRODUCT

Results = dict[str, dict[str, Series]]
COLUMNS = ("", "req/s", "p50 ms", "p99 ms", "CPU ms", "of it DB", "queries", "bytes", "CPU: naive ÷ this")
WIDTHS = (32, 10, 9, 9, 9, 9, 8, 9, 18)
LIST, LIST_AGAIN, LIST_UNCHANGED = (
    f"feed list of 100, {how}" for how in ("first time", "repeated", "not modified")
)
PAGE, PAGE_AGAIN, PAGE_UNCHANGED = (
    f"election page, {how}" for how in ("first time", "repeated", "not modified")
)
TARGETS = {"SQLite": (20, 60), "PostgreSQL": (12, 35)}
PAGE_TARGET, MOST_QUERIES = 15, 1


@dataclass(frozen=True)
class Goal:
    """What the design must show, and what was seen."""

    sentence: str
    wanted: float
    seen: float
    at_most: bool = False

    def __str__(self) -> str:
        is_reached = self.seen <= self.wanted if self.at_most else self.seen >= self.wanted
        sign, unit = ("≤", "") if self.at_most else ("≥", " times")
        verdict = "reached" if is_reached else "MISSED"
        return f"  {verdict:8} {self.sentence}: {_short(self.seen)}{unit} (wanted {sign} {self.wanted:g})"


def table(title: str, results: Results) -> str:
    """One line for each case and variant."""
    lines = [title, _line(COLUMNS), "-" * sum(WIDTHS)]
    for case, by_variant in results.items():
        lines += [case, *(_row(name, series, by_variant) for name, series in by_variant.items()), ""]
    return "\n".join(lines)


def _row(name: str, series: Series, by_variant: dict[str, Series]) -> str:
    naive = by_variant.get(NAIVE.name)
    ratio = f"{times_fewer(naive, series):.1f}" if naive and name != NAIVE.name else ""
    return _line(
        (
            f"  {name} ({series.answers} answers)",
            _short(series.per_second),
            f"{series.percentile(0.5):.2f}",
            f"{series.percentile(0.99):.2f}",
            f"{series.cpu_each:.3f}",
            f"{series.database_cpu_each:.3f}",
            "" if series.queries is None else str(series.queries),
            "" if series.bytes is None else str(series.bytes),
            ratio,
        )
    )


def _line(cells: Iterable[str]) -> str:
    first, *rest = cells
    return first.ljust(WIDTHS[0]) + "".join(
        cell.rjust(width) for cell, width in zip(rest, WIDTHS[1:], strict=True)
    )


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}"


def goals(engine: str, results: Results) -> list[Goal]:
    """The goals of the design at this engine."""
    first, again = TARGETS[engine]

    def ratio(case: str) -> float:
        return times_fewer(results[case][NAIVE.name], results[case][PRODUCT.name])

    page = times_fewer(results[PAGE][PRODUCT.name], results[PAGE_AGAIN][PRODUCT.name])
    found = [
        Goal("list of 100, first time, against the naive twin", first, ratio(LIST)),
        Goal("list of 100, repeated, against the naive twin", again, ratio(LIST_AGAIN)),
        Goal("election page, repeated against its first rendering", PAGE_TARGET, page),
    ]
    for case in (LIST_UNCHANGED, PAGE_UNCHANGED):
        queries = results[case][PRODUCT.name].queries
        if queries is not None:
            found.append(Goal(f"queries of “{case}”", MOST_QUERIES, queries, at_most=True))
    return found


def variants_text() -> str:
    return (
        f"{PRODUCT.name}: this repository. {NAIVE.name}: ModelViewSets with nested ModelSerializers, a template"
        f" rendered from models. {BARE.name}: a Django view without middleware that returns the same bytes."
    )
