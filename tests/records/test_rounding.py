"""When two claims could both be true, each with its own precision, and when they exclude each other."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from publishing.partial_dates import PartialDate
from sources.disputes import Reading, agree


def reading(value: Any, qualifier: str = "exactly", **more: Any) -> Reading:
    claim = SimpleNamespace(pk=1, status="reported", preferred_because="")
    return Reading(rows="", scope=(), measure="", value=value, qualifier=qualifier, claim=claim, **more)


def number(text: str, qualifier: str = "exactly", to: str = "") -> Reading:
    return reading(Decimal(text), qualifier, value_to=Decimal(to) if to else None)


AGREEING = [
    (("88",), ("88.05",)),
    (("81",), ("81.3",)),
    (("8.6",), ("8.59",)),
    (("7", "at_least"), ("7.47",)),
    (("7", "at_least"), ("7",)),
    (("7", "at_most"), ("6.9",)),
    (("100", "more_than"), ("150",)),
    (("80", "about"), ("80.99",)),
    (("5174000", "about"), ("5174321",)),
    (("40", "range", "60"), ("45",)),
    (("3.0",), ("3",)),
]
EXCLUDING = [
    (("41",), ("61",)),
    (("88.05",), ("88.06",)),
    (("88",), ("89",)),
    (("7", "at_least"), ("6.4",)),
    (("7", "more_than"), ("7",)),
    (("7", "fewer_than"), ("7",)),
    (("80", "about"), ("88.05",)),
    (("40", "range", "60"), ("61",)),
    (("10", "at_least"), ("9", "at_most")),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_numbers_that_one_value_satisfies_agree(one: tuple, other: tuple) -> None:
    assert agree(number(*one), number(*other))
    assert agree(number(*other), number(*one))


@pytest.mark.parametrize(("one", "other"), EXCLUDING)
def test_numbers_that_no_value_satisfies_are_in_dispute(one: tuple, other: tuple) -> None:
    assert not agree(number(*one), number(*other))
    assert not agree(number(*other), number(*one))


@pytest.mark.parametrize(
    ("one", "other", "is_agreed"),
    [("2007", "2007-08-18", True), ("2007-08", "2007-08-18", True), ("2005-09-22", "2006", False)],
)
def test_a_coarse_date_agrees_with_the_finer_ones_within_it(one: str, other: str, is_agreed: bool) -> None:
    assert agree(reading(PartialDate(one)), reading(PartialDate(other))) is is_agreed


def test_spelling_alone_is_no_dispute() -> None:
    assert agree(reading("Ancestors’ Legacy"), reading("ancestors' legacy"))
    assert not agree(reading("Fatherland"), reading("motherland"))
