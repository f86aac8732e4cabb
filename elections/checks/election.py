from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from elections.checks.bounds import counted
from elections.choices import PARTS, Unit
from elections.models import Election, Figure, Tally
from publishing.checks import Problem, desk_check, error, warning
from publishing.partial_dates import PartialDate
from sources.checks import cite_without_place

HUNDRED = Decimal(100)


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


@desk_check("election", "tally")
def part_is_no_larger_than_its_whole(record: Election | Tally) -> Iterator[Problem]:
    figures = [figure for figure in record.figures.all() if not figure.label]
    counted_together = defaultdict(list)
    for figure in figures:
        counted_together[_count(figure, figure.measure)].append(figure)
    for part in figures:
        for whole in counted_together.get(_count(part, PARTS.get(part.measure)), ()):
            if _least(part) > _most(whole):
                yield warning(
                    f"{part.name} ({part.value}) are more than {_lower(whole.name)} ({whole.value}) in "
                    f"“{part.document.title}”. Check both; if the document says so, explain it under basis.",
                    field="figures",
                )


def _count(figure: Figure, measure: str | None) -> tuple[Any, ...]:
    """What two figures share where one may be a part of the other."""
    return figure.document_id, _counted_in(figure), figure.place, measure


def _counted_in(figure: Figure) -> str:
    """A vote is a person’s ballot: both count heads."""
    return Unit.PEOPLE if figure.unit == Unit.VOTES else figure.unit


def _least(figure: Figure) -> Decimal:
    return counted(figure.value, figure.qualifier).least


def _most(figure: Figure) -> Decimal:
    upper = figure.value if figure.value_to is None else figure.value_to
    return counted(upper, figure.qualifier).most


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


@desk_check("election")
def date_is_that_of_a_source(record: Election) -> Iterator[Problem]:
    dates = [date.polling_on for date in record.dates.all() if date.polling_on]
    if record.polling_on and dates and record.polling_on not in dates:
        yield warning(
            f"None of the sources gives the polling date {record.polling_on}: they say {', '.join(dates)}.",
            field="polling_on",
            remedy="Take one of theirs, or add the source that gives this one under dates.",
        )


@desk_check("election")
def election_lies_within_its_cycle(record: Election) -> Iterator[Problem]:
    if not record.cycle or not record.polling_on:
        return
    polling, cycle = PartialDate(record.polling_on), record.cycle
    is_early = cycle.began and polling.is_over_before(PartialDate(cycle.began).earliest)
    is_late = cycle.ended and PartialDate(cycle.ended).is_over_before(polling.earliest)
    if is_early or is_late:
        yield warning(
            f"The vote ({polling}) lies outside its cycle ({cycle.began} to {cycle.ended}). Check the dates.",
            field="cycle",
        )


@desk_check("election")
def convocation_sits_after_it_is_elected(record: Election) -> Iterator[Problem]:
    if not record.body or not record.convocation or not record.polling_on:
        return
    polling = PartialDate(record.polling_on)
    for one in record.body.convocations.filter(number=record.convocation).order_by("position", "pk"):
        if one.valid_to and PartialDate(one.valid_to).is_over_before(polling.earliest):
            yield error(
                f"Convocation {one.number} ended ({one.valid_to}) before it was elected ({polling}). Check both.",
                field="convocation",
            )
