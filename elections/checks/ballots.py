"""Votes, shares, turnout and ballots of one document, held against each other. Two documents may well differ."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from elections.checks.bounds import NOTHING, Bounds, counted, percentage
from elections.choices import Measure, Unit
from elections.models import Election, Figure, Tally, TallyLine
from publishing.checks import Problem, desk_check, warning

Counts = dict[tuple[str, str, str], Figure]

# Of what a share may be taken.
SHARED_OUT = (Measure.BALLOTS_VALID, Measure.BALLOTS_CAST)
# From the fewest to the most: what is counted in one is counted in all that follow.
BALLOTS = (*SHARED_OUT, Measure.TURNOUT, Measure.ELIGIBLE_VOTERS)


@desk_check("tally")
def votes_agree_with_shares(record: Tally) -> Iterator[Problem]:
    """Votes divided by their share give the same whole for every line of a document."""
    for source, wholes in _wholes(record).items():
        for (one, whole), (other, other_whole) in combinations(wholes, 2):
            if not whole.meets(other_whole):
                yield warning(
                    f"In “{source}”, {one.votes} votes for {one} are {one.share}% and {other.votes} for {other} are "
                    f"{other.share}%: these are not shares of one total. Check all four against the document; if it "
                    "says so, explain it under note.",
                    field="lines",
                )
                break


@desk_check("tally")
def votes_agree_with_shares_of_the_ballots(record: Tally) -> Iterator[Problem]:
    figures = _counts(record)
    for source, wholes in _wholes(record).items():
        ballots = [figures[source, "", one] for one in SHARED_OUT if (source, "", one) in figures]
        for line, whole in wholes:
            if ballots and not any(whole.meets(_bounds(figure)) for figure in ballots):
                said = " or ".join(f"{figure.name.lower()} ({figure.value})" for figure in ballots)
                yield warning(
                    f"In “{source}”, {line.votes} votes for {line} are not {line.share}% of {said}. Check them against "
                    "the document; if it says so, explain it under note.",
                    field="lines",
                )


def _wholes(record: Tally) -> dict[str, list[tuple[TallyLine, Bounds]]]:
    """For each document, its lines with the total that their votes and share imply."""
    wholes = defaultdict(list)
    for line in record.lines.all():
        if line.votes and line.share:
            votes = counted(line.votes, line.votes_qualifier)
            whole = votes / percentage(line.share, line.share_qualifier)
            wholes[line.document.title].append((line, whole))
    return wholes


@desk_check("tally")
def votes_fit_into_the_ballots(record: Tally) -> Iterator[Problem]:
    figures = _counts(record)
    for source, votes in _votes(record).items():
        wholes = [figures[source, "", one] for one in BALLOTS if (source, "", one) in figures]
        smallest = next((figure for figure in wholes if votes.least > _bounds(figure).most), None)
        if smallest:
            yield warning(
                f"“{source}” gives {votes.least:f} votes in all, more than {smallest.name.lower()} ({smallest.value}). "
                "Check the votes of each line and that figure.",
                field="lines",
            )


def _votes(record: Tally) -> dict[str, Bounds]:
    votes: dict[str, Bounds] = {}
    for line in record.lines.all():
        if line.votes:
            some = votes.get(line.document.title, NOTHING)
            votes[line.document.title] = some + counted(line.votes, line.votes_qualifier)
    return votes


@desk_check("election", "tally")
def turnout_agrees_with_the_electorate_and_the_ballots(record: Election | Tally) -> Iterator[Problem]:
    figures = _counts(record)
    for turnout in record.figures.all():
        if turnout.measure != Measure.TURNOUT or turnout.unit != Unit.PERCENT or turnout.label:
            continue
        where = turnout.document.title, turnout.place
        came = figures.get((*where, Measure.TURNOUT)) or figures.get((*where, Measure.BALLOTS_CAST))
        electorate = figures.get((*where, Measure.ELIGIBLE_VOTERS))
        if not (came and electorate):
            continue
        expected = _bounds(electorate) * percentage(turnout.value, turnout.qualifier)
        if not expected.meets(_bounds(came)):
            yield warning(
                f"A turnout of {turnout.value}% does not fit {came.name.lower()} ({came.value}) and "
                f"{electorate.name.lower()} ({electorate.value}) in “{turnout.document.title}”. Check all three; if "
                "the document says so, explain it under basis.",
                field="figures",
            )


@desk_check("election", "tally")
def valid_and_invalid_ballots_make_all(record: Election | Tally) -> Iterator[Problem]:
    figures = _counts(record)
    for (source, place, measure), invalid in figures.items():
        valid = figures.get((source, place, Measure.BALLOTS_VALID))
        cast = figures.get((source, place, Measure.BALLOTS_CAST))
        if measure != Measure.BALLOTS_INVALID or not (valid and cast):
            continue
        if not (_bounds(valid) + _bounds(invalid)).meets(_bounds(cast)):
            yield warning(
                f"Valid ({valid.value}) and invalid ballots ({invalid.value}) do not make the ballots cast "
                f"({cast.value}) in “{source}”. Check all three; if the document says so, explain it under basis.",
                field="figures",
            )


def _counts(record: Election | Tally) -> Counts:
    """Counted figures by document, place and measure, without those that count only a part of it."""
    return {
        (figure.document.title, figure.place, figure.measure): figure
        for figure in record.figures.all()
        if figure.unit in (Unit.PEOPLE, Unit.VOTES) and not figure.label
    }


def _bounds(figure: Figure) -> Bounds:
    return counted(figure.value, figure.qualifier)
