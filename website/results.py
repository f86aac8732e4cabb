"""Results as tables: the lines of a tally, and its stages side by side."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from publishing.models import Edition
from website.editions import Item, items, with_content

STAGES = ["final", "recount", "announced", "preliminary", "reported", "exit_poll", "annulled"]
RESULT_CATEGORIES = ["vote", "seats"]
MEASURES = ("share", "votes", "seats")
BAR_LENGTH = 100
NOTHING = Decimal(-1)

Line = dict[str, Any]


@dataclass(slots=True)
class Comparison:
    """Parties down, tallies across, and in each cell every line that the tally holds for the party."""

    tallies: list[Item]
    rows: list[tuple[Line, list[list[Line]]]]


def by_stage(tallies: Iterable[Item]) -> list[Item]:
    """Put the most definite stage first, votes before seats, and what preceded the election last."""
    newest_first = sorted(tallies, key=lambda tally: tally.edition.date, reverse=True)
    return sorted(newest_first, key=lambda tally: _rank(tally.document))


def leading(tallies: list[Item]) -> Item | None:
    """The tally to show where there is room for one: the most definite that has shares, else seats."""
    for measure in ("share", "seats"):
        for tally in by_stage(tallies):
            if is_result(tally) and any(_has(line, measure) for line in tally.document["lines"]):
                return tally
    return None


def is_result(tally: Item) -> bool:
    """Whether it tells what came out, rather than what was there before."""
    return tally.document["category"] in RESULT_CATEGORIES


def prepare(tallies: list[Item], instant: datetime.datetime | None = None) -> None:
    """Make tallies ready to be shown: lines in order, with their bars and their parties' colours. One query."""
    for tally in tallies:
        _rank_lines(tally.document)
    _paint(tallies, instant)


def _rank_lines(document: dict[str, Any]) -> None:
    """Order the lines, largest first, and give each the length of its bar on a scale that starts at nought."""
    lines = document["lines"]
    document["columns"] = [measure for measure in MEASURES if any(_has(line, measure) for line in lines)]
    main = document["columns"][0] if document["columns"] else ""
    largest: dict[str, Decimal] = {}
    for line in lines:
        largest[_identity(line)] = max(_number(line, main), largest.get(_identity(line), NOTHING))
    lines.sort(key=lambda line: (-largest[_identity(line)], _identity(line), -_number(line, main)))
    whole = _whole(lines, main)
    document["stage_in_words"] = _stage_in_words(document)
    document["has_bars"] = whole > 0
    document["common_status"] = _common_status(lines)
    for line in lines:
        line["is_disputed"] = bool(line["disputes"])
        line["bar"] = f"{_number(line, main) * BAR_LENGTH / whole:.2f}" if whole and _has(line, main) else ""


def _stage_in_words(document: dict[str, Any]) -> str:
    """The stage and who speaks for it, which tells two polls of one election apart."""
    stage, author = document["stage_label"], document["authority_text"]
    if document["authority"]:
        author = document["authority"]["label"]
    return author if author.startswith(stage) else ", ".join(filter(None, (stage, author)))


def _common_status(lines: list[Line]) -> str:
    """The status that can be said once for all lines; "" where one differs or was inferred."""
    if any(line["cite"]["is_inferred"] for line in lines):
        return ""
    statuses = {line["cite"]["status_label"] for line in lines}
    return statuses.pop() if len(statuses) == 1 else ""


def _whole(lines: list[Line], measure: str) -> Decimal:
    """What a full bar stands for: all of a share, else the largest number, since no sum need be the whole.

    Nothing where lines overlap, as all seats do with those from the list.
    """
    if measure == "share":
        return Decimal(BAR_LENGTH)
    if not measure or len({line["seat_category"] for line in lines}) > 1:
        return Decimal(0)
    return max((_number(line, measure) for line in lines if _has(line, measure)), default=Decimal(0))


def _paint(tallies: Iterable[Item], instant: datetime.datetime | None) -> None:
    lines = [line for tally in tallies for line in tally.document["lines"]]
    keys = {line["party"]["key"] for line in lines if line["party"]}
    parties = with_content(Edition.objects.shown(instant).of("party").filter(key__in=keys)).order_by("key")
    colours = {party.key: party.document.get("colour", "") for party in items(parties)}
    for line in lines:
        line["colour"] = colours.get(line["party"]["key"], "") if line["party"] else ""


def compare(tallies: list[Item]) -> Comparison | None:
    """Set tallies with shares side by side; None when there is nothing to compare."""
    columns = [tally for tally in by_stage(tallies) if "share" in tally.document["columns"]]
    if len(columns) < 2:
        return None
    names: dict[str, Line] = {}
    for tally in columns:
        for line in tally.document["lines"]:
            names.setdefault(_identity(line), line)
    rows = [
        (
            line,
            [
                [other for other in tally.document["lines"] if _identity(other) == identity]
                for tally in columns
            ],
        )
        for identity, line in names.items()
    ]
    return Comparison(columns, rows)


def _rank(document: dict[str, Any]) -> tuple[bool, int, int]:
    stage, category = document["stage"], document["category"]
    return (
        category not in RESULT_CATEGORIES,
        STAGES.index(stage) if stage in STAGES else len(STAGES),
        RESULT_CATEGORIES.index(category) if category in RESULT_CATEGORIES else 0,
    )


def _identity(line: Line) -> str:
    return line["party"]["key"] if line["party"] else line["label"]


def _has(line: Line, measure: str) -> bool:
    return line.get(measure) is not None


def _number(line: Line, measure: str) -> Decimal:
    return Decimal(line[measure]) if _has(line, measure) else NOTHING
