from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from elections.choices import SeatCategory, TallyCategory, TallyStage, Unit
from elections.models import Election, Tally, TallyLine
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place

HUNDRED = Decimal(100)
UNEXPLAINED = Decimal(1)


@desk_check("election")
def election_has_a_polling_date(record: Election) -> Iterator[Problem]:
    if not record.polling_on:
        yield error(
            "The election has no polling date. Add the day, or the month or year if no more is known.",
            field="polling_on",
        )


@desk_check("election")
def election_follows_the_one_before(record: Election) -> Iterator[Problem]:
    if record.previous and record.polling_on and record.previous.polling_on:
        before = PartialDate(record.previous.polling_on)
        if PartialDate(record.polling_on).is_over_before(before.earliest):
            yield error(
                f"The election before this one is dated later ({before}). Check both polling dates.",
                field="previous",
            )


@desk_check("election", "tally")
def percentages_stay_within_a_hundred(record: Election | Tally) -> Iterator[Problem]:
    for figure in record.figures.all():
        if figure.unit == Unit.PERCENT and not 0 <= figure.value <= HUNDRED:
            yield warning(
                f"{figure.name} is {figure.value}%. A share lies between 0 and 100: check the figure and its unit.",
                field="figures",
            )


@desk_check("election", "tally")
def figures_say_where_they_are_found(record: Election | Tally) -> Iterator[Problem]:
    yield from cite_without_place(record.figures.all(), "figures")


@desk_check("tally")
def tally_has_content(record: Tally) -> Iterator[Problem]:
    if not record.lines.all() and not record.figures.all():
        yield error("The tally is empty. Add at least one line or figure.", field="lines")


@desk_check("tally")
def line_has_a_value(record: Tally) -> Iterator[Problem]:
    for line in record.lines.all():
        if line.share is None and line.votes is None and line.seats is None and not line.note:
            yield warning(
                f"{line} has neither votes, a share nor seats. Add one, or say under note why the line stands here.",
                field="lines",
            )


@desk_check("tally")
def shares_of_one_source_stay_within_a_hundred(record: Tally) -> Iterator[Problem]:
    for source, total, _ in _share_totals(record):
        if total > HUNDRED:
            yield warning(
                f"The shares from “{source}” add up to {total}%. Check each figure against the document.",
                field="lines",
            )


@desk_check("tally")
def shares_of_one_source_reach_a_hundred(record: Tally) -> Iterator[Problem]:
    """Exit polls are left out: they name the parties that they please, often without exact shares."""
    if record.stage == TallyStage.EXIT_POLL:
        return
    for source, total, parties in _share_totals(record):
        remainder = HUNDRED - total
        if parties > 1 and remainder > UNEXPLAINED:
            yield warning(
                f"The shares from “{source}” add up to {total}%: {remainder} percentage points are missing. "
                "If a party, against all or invalid ballots account for them, say so under note.",
                field="lines",
            )


def _share_totals(record: Tally) -> Iterator[tuple[str, Decimal, int]]:
    """Yield each document's title, the sum of its shares and the number of its lines with one."""
    shares = defaultdict(list)
    for line in record.lines.all():
        if line.share is not None:
            shares[line.document.title].append(line.share)
    for source, values in shares.items():
        yield source, sum(values, Decimal(0)), len(values)


@desk_check("tally")
def seats_fit_into_the_chamber(record: Tally) -> Iterator[Problem]:
    if not record.election.seats or record.category == TallyCategory.OUTGOING:
        return
    for source, total in _seat_totals(record):
        if total > record.election.seats:
            yield warning(
                f"“{source}” gives {total} seats in all; the chamber has {record.election.seats}. Check both.",
                field="lines",
            )


def _seat_totals(record: Tally) -> Iterator[tuple[str, int]]:
    seats: dict[str, int] = defaultdict(int)
    for line in record.lines.all():
        if line.seat_category != SeatCategory.FACTION:
            seats[line.document.title] += line.seats or 0
    yield from seats.items()


@desk_check("tally")
def party_stands_once_for_each_source(record: Tally) -> Iterator[Problem]:
    seen: set[tuple] = set()
    for line in record.lines.all():
        identity = _identity(line)
        if identity in seen:
            yield warning(
                f"{line} stands twice with figures from “{line.document.title}”. Keep one line for each source.",
                field="lines",
            )
        seen.add(identity)


def _identity(line: TallyLine) -> tuple:
    return line.party_id, line.label, line.seat_category, line.document_id


@desk_check("tally")
def tally_comes_after_polling(record: Tally) -> Iterator[Problem]:
    if not record.released_on or not record.election.polling_on or record.category == TallyCategory.OUTGOING:
        return
    polling = PartialDate(record.election.polling_on)
    if PartialDate(record.released_on).is_over_before(polling.earliest):
        yield error(
            f"The results were given out ({record.released_on}) before polling ({polling}). Check both dates.",
            field="released_on",
        )


@desk_check("tally")
def lines_say_where_they_are_found(record: Tally) -> Iterator[Problem]:
    yield from cite_without_place(record.lines.all(), "lines")
