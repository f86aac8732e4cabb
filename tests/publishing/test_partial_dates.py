import datetime
import re
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from elections.models import Election
from publishing.fields import DigitsField, PartialDateField
from publishing.partial_dates import PartialDate
from tests.factories import ElectionFactory


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2007", "2007-01-01", "2007-12-31"),
        ("2004-09", "2004-09-01", "2004-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2007-08-18", "2007-08-18", "2007-08-18"),
        ("1999-21", "1999-03-01", "1999-05-31"),
        ("1999-22", "1999-06-01", "1999-08-31"),
        ("1999-23", "1999-09-01", "1999-11-30"),
        ("1999-24", "1999-01-01", "1999-12-31"),
        ("2007~", "2007-01-01", "2007-12-31"),
        ("2022-01?", "2022-01-01", "2022-01-31"),
        ("2007-08-18%", "2007-08-18", "2007-08-18"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2007-XX", "2007-01-01", "2007-12-31"),
        ("2007-XX-XX", "2007-01-01", "2007-12-31"),
        ("2007-08-XX", "2007-08-01", "2007-08-31"),
        ("1994-04/1995-03", "1994-04-01", "1995-03-31"),
        ("2007/..", "2007-01-01", "9999-12-31"),
        ("2007/", "2007-01-01", "9999-12-31"),
        ("../2007-08", "0001-01-01", "2007-08-31"),
        ("/2007-08", "0001-01-01", "2007-08-31"),
        ("[2023-03-04,2023-04-03]", "2023-03-04", "2023-04-03"),
        ("[2023-04-03,2023-03-04]", "2023-03-04", "2023-04-03"),
        ("[2023-03-19..2023-03-29]", "2023-03-19", "2023-03-29"),
        ("[..2023-03-18]", "0001-01-01", "2023-03-18"),
        ("[2023-03..]", "2023-03-01", "9999-12-31"),
    ],
)
def test_a_date_spans_the_days_that_it_may_mean(written: str, earliest: str, latest: str) -> None:
    date = PartialDate(written)

    assert (date, str(date.earliest), str(date.latest)) == (written, earliest, latest)


@pytest.mark.parametrize(
    "written",
    [
        *("", "07", "2007-13", "2007-25", "2007-02-30", "August 2007", "2007-8", "0000", "٢٠٠٧"),
        *("1999-23-01", "199X-08", "2007-0X", "2007-XX-18", "1XXX", "2007~~", "~2007"),
        *(
            "../..",
            "/",
            "2007//2008",
            "2007/2008/2009",
            "[]",
            "[2007",
            "2007,2008",
            "[2007..2008..]",
            "[2007/2008]",
        ),
    ],
)
def test_what_is_no_date_is_refused_with_an_editors_message(written: str) -> None:
    with pytest.raises(ValueError, match=r"Write a year|no such date"):
        PartialDate(written)


@pytest.mark.parametrize("written", ["1995-03/1994-04", "2007-08-18/2007-08-17", "[2008..2007]"])
def test_a_date_does_not_end_before_it_begins(written: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        PartialDate(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("autumn 1999", "1999-23"),
        ("August 2007", "2007-08"),
        ("4 March 2023", "2023-03-04"),
        ("about 2007", "2007~"),
        ("the 1990s", "199X"),
    ],
)
def test_a_date_in_words_is_answered_with_how_to_write_it(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"Write {written} as {meant}. Write a year")):
        PartialDate(written)


@pytest.mark.parametrize("written", ["mid campaign", "sometime 1999", "later", "٢٠٠٧"])
def test_what_cannot_be_guessed_is_answered_with_examples_alone(written: str) -> None:
    with pytest.raises(ValueError, match=r"^Write a year"):
        PartialDate(written)


def test_a_date_with_an_open_beginning_sorts_by_its_end() -> None:
    assert PartialDate("../2007-08").day == datetime.date(2007, 8, 31)
    assert PartialDate("2007-08/..").day == datetime.date(2007, 8, 1)


def test_a_choice_may_be_written_with_spaces() -> None:
    assert PartialDate("[2023-03-04, 2023-04-03]") == "[2023-03-04,2023-04-03]"


def test_a_period_stands_only_where_a_field_takes_one() -> None:
    assert PartialDateField(takes_period=True).clean("1994-04/1995-03", None) == "1994-04/1995-03"
    with pytest.raises(ValidationError, match="not a period"):
        PartialDateField().clean("1994-04/1995-03", None)


def test_more_dates_than_the_column_holds_are_refused() -> None:
    with pytest.raises(ValidationError, match="fewer dates"):
        PartialDateField().clean(f"[{','.join(str(year) for year in range(1990, 2002))}]", None)


@pytest.mark.django_db
def test_rows_sort_by_time_whatever_their_precision() -> None:
    in_order = ["1999~", "1999-07", "1999-08-31", "1999-23", "[1999-11-02,1999-12-01]", "1999-12", "200X"]
    for date in reversed(in_order):
        ElectionFactory(polling_on=date)

    assert list(Election.objects.order_by("polling_on").values_list("polling_on", flat=True)) == in_order


@pytest.mark.django_db
def test_a_date_is_found_by_its_text_its_first_and_its_last_day() -> None:
    autumn = ElectionFactory(polling_on="1999-23")
    ElectionFactory(polling_on="1999-12")

    assert Election.objects.get(polling_on="1999-23") == autumn
    assert Election.objects.get(polling_on__earliest="1999-09-01") == autumn
    assert Election.objects.get(polling_on__latest__lt=datetime.date(1999, 12, 1)) == autumn


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


def test_the_form_tells_an_editor_how_to_write_the_date() -> None:
    form = modelform_factory(Election, fields=["polling_on"])(data={"polling_on": "autumn 1999"})

    assert form.errors["polling_on"][0].startswith(
        "Write autumn 1999 as 1999-23. Write a year (2007), a month"
    )


def test_a_form_sent_back_unchanged_has_not_changed() -> None:
    election = Election(polling_on=PartialDate("1999-23"))

    form = modelform_factory(Election, fields=["polling_on"])(
        data={"polling_on": "1999-23"}, instance=election
    )

    assert not form.has_changed()
