"""Votes, shares, turnout and ballots held against each other, with the case of the sources that asks for it."""

from decimal import Decimal
from typing import Any

import pytest

from elections.checks.bounds import counted, percentage
from elections.models import Election, Tally
from tests.factories import (
    ElectionFactory,
    ElectionFigureFactory,
    SourceDocumentFactory,
    TallyFactory,
    TallyFigureFactory,
    TallyLineFactory,
)
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


@pytest.fixture
def nur_otan_of_2007() -> Tally:
    # 88% of the votes, 5.174 million.
    line = TallyLineFactory(
        party=None,
        label="Nur Otan",
        share="88",
        votes=5174000,
        votes_qualifier="about",
        document__title="Page",
    )
    return line.tally


def beside(tally: Tally, **figures: str) -> None:
    """Add counted figures from the document of the first line."""
    source = tally.lines.get().document
    for measure, value in figures.items():
        TallyFigureFactory(tally=tally, measure=measure, value=value, unit="votes", document=source)


@pytest.mark.parametrize(("votes", "fits"), [(270_000, True), (27_000, False), (2_700_000, False)])
def test_votes_and_shares_are_of_one_total(nur_otan_of_2007: Tally, votes: int, fits: bool) -> None:
    source = nur_otan_of_2007.lines.get().document
    TallyLineFactory(
        tally=nur_otan_of_2007, party=None, label="NSDP", share="4.6", votes=votes, document=source
    )

    assert bool(found(nur_otan_of_2007, "votes_agree_with_shares")) is not fits


def test_the_message_on_votes_and_shares_says_which_figures_to_check(nur_otan_of_2007: Tally) -> None:
    source = nur_otan_of_2007.lines.get().document
    TallyLineFactory(
        tally=nur_otan_of_2007, party=None, label="NSDP", share="4.6", votes=27000, document=source
    )

    (problem,) = found(nur_otan_of_2007, "votes_agree_with_shares")

    assert not problem.blocks
    assert problem.message.startswith(
        "In “Page”, 5174000 votes for Nur Otan are 88% and 27000 for NSDP are 4.6%: these are not shares of one total."
    )


def test_votes_and_shares_of_two_documents_are_not_compared(nur_otan_of_2007: Tally) -> None:
    TallyLineFactory(tally=nur_otan_of_2007, party=None, label="NSDP", share="4.6", votes=27_000)

    assert not found(nur_otan_of_2007, "votes_agree_with_shares")


@pytest.mark.parametrize(
    ("ballots", "fits"),
    [
        ({"ballots_valid": "5875000"}, True),
        ({"ballots_valid": "5500000", "ballots_cast": "5875000"}, True),
        ({"ballots_valid": "5500000"}, False),
        ({"ballots_invalid": "5500000"}, True),
    ],
)
def test_share_is_that_of_the_votes_in_the_ballots(
    nur_otan_of_2007: Tally, ballots: dict[str, str], fits: bool
) -> None:
    beside(nur_otan_of_2007, **ballots)

    assert bool(found(nur_otan_of_2007, "votes_agree_with_shares_of_the_ballots")) is not fits


@pytest.mark.parametrize(
    ("figures", "fits"),
    [
        ({"eligible_voters": "8870000"}, True),
        ({"eligible_voters": "5000000"}, False),
        ({"ballots_valid": "5173500"}, True),
        ({"ballots_valid": "5173000"}, False),
        ({"turnout": "5173000"}, False),
    ],
)
def test_votes_are_no_more_than_the_ballots_or_the_electorate(
    nur_otan_of_2007: Tally, figures: dict[str, str], fits: bool
) -> None:
    beside(nur_otan_of_2007, **figures)

    assert bool(found(nur_otan_of_2007, "votes_fit_into_the_ballots")) is not fits


def with_figures(*figures: tuple[str, str, str, str]) -> Election:
    election, source = ElectionFactory(), SourceDocumentFactory(title="Page")
    for measure, value, unit, qualifier in figures:
        ElectionFigureFactory(
            election=election, measure=measure, value=value, unit=unit, qualifier=qualifier, document=source
        )
    return election


@pytest.mark.parametrize(
    ("cast", "qualifier", "fits"),
    [("6502800", "exactly", True), ("5500000", "exactly", False), ("7000000", "more_than", True)],
)
def test_turnout_fits_the_electorate_and_the_ballots(cast: str, qualifier: str, fits: bool) -> None:
    # 54.19% of more than 12 million in 2023: fewer than 6.5 million ballots would not do.
    election = with_figures(
        ("turnout", "54.19", "percent", "exactly"),
        ("eligible_voters", "12000000", "people", "more_than"),
        ("ballots_cast", cast, "votes", qualifier),
    )

    assert bool(found(election, "turnout_agrees_with_the_electorate_and_the_ballots")) is not fits


def test_the_message_on_turnout_names_the_three_figures() -> None:
    election = with_figures(
        ("turnout", "54.19", "percent", "exactly"),
        ("eligible_voters", "12000000", "people", "exactly"),
        ("turnout", "7000000", "people", "exactly"),
    )

    assert message(election, "turnout_agrees_with_the_electorate_and_the_ballots").startswith(
        "A turnout of 54.19% does not fit turnout (7000000) and eligible voters (12000000) in “Page”. Check all three"
    )


def test_turnout_of_a_region_is_not_held_against_the_country() -> None:
    # 2007: 90.12% in Almaty oblast, 22.51% in Almaty, 64.56% overall.
    election = with_figures(
        ("eligible_voters", "12000000", "people", "exactly"),
        ("ballots_cast", "6502800", "votes", "exactly"),
    )
    source = election.figures.first().document
    ElectionFigureFactory(election=election, value="90.12", place="Almaty oblast", document=source)

    assert not found(election, "turnout_agrees_with_the_electorate_and_the_ballots")


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("turnout", "eligible_voters"),
        ("ballots_cast", "eligible_voters"),
        ("ballots_valid", "ballots_cast"),
        ("ballots_invalid", "ballots_cast"),
    ],
)
def test_ballots_are_no_more_than_what_they_are_part_of(part: str, whole: str) -> None:
    too_many = with_figures((part, "101", "votes", "exactly"), (whole, "100", "people", "exactly"))
    open_above = with_figures((part, "101", "votes", "exactly"), (whole, "100", "people", "more_than"))

    assert found(too_many, "part_is_no_larger_than_its_whole")
    assert not found(open_above, "part_is_no_larger_than_its_whole")


@pytest.mark.parametrize(("invalid", "adds_up"), [("100", True), ("90", False)])
def test_valid_and_invalid_ballots_make_all(invalid: str, adds_up: bool) -> None:
    tally, source = TallyFactory(), SourceDocumentFactory()
    for measure, value in (
        ("ballots_cast", "1000"),
        ("ballots_valid", "900"),
        ("ballots_invalid", invalid),
    ):
        TallyFigureFactory(tally=tally, measure=measure, value=value, unit="votes", document=source)

    assert bool(found(tally, "valid_and_invalid_ballots_make_all")) is not adds_up


@pytest.mark.parametrize(
    ("bounds", "least", "most"),
    [
        (counted(5174000, "exactly"), "5174000", "5174000"),
        (counted(5174000, "about"), "5173500", "5174500"),
        (counted(12000000, "more_than"), "12000000", "Infinity"),
        (counted(50, "at_most"), "0", "50"),
    ],
)
def test_a_count_is_as_wide_as_its_qualifier(bounds: Any, least: str, most: str) -> None:
    assert (f"{bounds.least:f}", f"{bounds.most:f}") == (least, most)


@pytest.mark.parametrize(
    ("share", "least", "most"), [("88", "0.875", "0.885"), ("88.05", "0.88045", "0.88055")]
)
def test_a_share_is_all_that_rounds_to_it(share: str, least: str, most: str) -> None:
    bounds = percentage(Decimal(share), "exactly")

    assert (bounds.least, bounds.most) == (Decimal(least), Decimal(most))
