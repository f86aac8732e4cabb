from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from elections.checks.threshold import has_seat_for_runner_up, threshold_of
from elections.choices import OVERLAPPING_SEATS, SeatCategory, TallyCategory, TallyStage
from elections.models import Tally, TallyLine
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place

HUNDRED = Decimal(100)
UNEXPLAINED = Decimal(1)
FROM_LISTS = (SeatCategory.LIST, SeatCategory.TOTAL)


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
        if line.seat_category not in OVERLAPPING_SEATS:
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


@desk_check("tally")
def list_seats_need_the_threshold_in_force(record: Tally) -> Iterator[Problem]:
    """Seats are set beside every share that the election's tallies give the party, the highest counting."""
    threshold = threshold_of(record.election)
    if threshold is None or record.category == TallyCategory.OUTGOING:
        return
    shares = _shares(record)
    runner_up = sorted(shares, key=lambda party: shares[party])[-2:-1]
    exempt = runner_up if has_seat_for_runner_up(record.election) else []
    for line in record.lines.all():
        share = shares.get(line.party_id)
        has_seats = line.seats and line.seat_category in FROM_LISTS
        if has_seats and share is not None and share < threshold and line.party_id not in exempt:
            yield warning(
                f"{line} has seats from lists with {share}% of the vote; the threshold in force was {threshold}%. "
                "Check both, or say under note how it got them.",
                field="lines",
            )


def _shares(record: Tally) -> dict:
    """The highest share of each party in the counts of the election."""
    lines = TallyLine.objects.filter(tally__election=record.election, party__isnull=False)
    shares: dict = {}
    for line in lines.exclude(tally__stage=TallyStage.EXIT_POLL).order_by("pk"):
        if line.share is not None:
            shares[line.party_id] = max(line.share, shares.get(line.party_id, Decimal(0)))
    return shares
