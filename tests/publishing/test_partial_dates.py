import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from publishing.fields import DigitsField, PartialDateField
from publishing.partial_dates import PartialDate


@pytest.mark.parametrize(
    ("written", "precision", "earliest", "latest"),
    [
        ("2007", "year", datetime.date(2007, 1, 1), datetime.date(2007, 12, 31)),
        ("2004-09", "month", datetime.date(2004, 9, 1), datetime.date(2004, 9, 30)),
        ("2024-02", "month", datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)),
        ("2007-08-18", "day", datetime.date(2007, 8, 18), datetime.date(2007, 8, 18)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written, precision, earliest, latest) -> None:
    date = PartialDate(written)

    assert (date, date.precision, date.earliest, date.latest) == (written, precision, earliest, latest)


@pytest.mark.parametrize("written", ["", "07", "2007-13", "2007-02-30", "August 2007", "2007-8", "0000"])
def test_what_is_no_date_is_refused_with_an_editors_message(written: str) -> None:
    with pytest.raises(ValueError, match=r"Write a year|no such date"):
        PartialDate(written)


def test_partial_dates_sort_by_what_they_begin_with() -> None:
    assert sorted(map(PartialDate, ["2007-08-18", "2007", "2004-09", "2007-08"])) == [
        "2004-09",
        "2007",
        "2007-08",
        "2007-08-18",
    ]


@pytest.mark.parametrize("written", ["88", "88.05", "8.10", "0.410", "73.84"])
def test_a_share_keeps_the_digits_it_came_with(written: str) -> None:
    field = DigitsField()

    assert field.get_prep_value(written) == written
    assert field.from_db_value(written, None, None) == Decimal(written)
    assert str(field.from_db_value(written, None, None)) == written


@pytest.mark.parametrize("written", ["73,84", "about 80", "NaN", "Infinity", "1e"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        DigitsField().clean(written, None)


def test_an_unknown_date_is_stored_empty() -> None:
    assert PartialDateField().get_prep_value(None) == ""
