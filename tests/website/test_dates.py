import pytest

from website.facts import facts
from website.wording import day, in_source


@pytest.mark.parametrize(
    ("written", "in_words"),
    [
        ("2023-03-09", "9 March 2023"),
        ("2022-03", "March 2022"),
        ("2007", "2007"),
        ("1999-23", "autumn 1999"),
        ("2007~", "about 2007"),
        ("2022-01?", "perhaps January 2022"),
        ("2007%", "perhaps about 2007"),
        ("199X", "the 1990s"),
        ("19XX", "the years 1900 to 1999"),
        ("2007-XX", "a month in 2007"),
        ("2007-XX-XX", "a day in 2007"),
        ("2007-03-XX", "a day in March 2007"),
        ("1994-04/1995-03", "April 1994 to March 1995"),
        ("2023-03-17/2023-03-18", "17 to 18 March 2023"),
        ("1999-22/1999-23", "summer to autumn 1999"),
        ("2007/2007-08", "2007 to August 2007"),
        ("2007~/2008", "about 2007 to 2008"),
        ("2007/..", "from 2007 on"),
        ("2007/", "from 2007, end not known"),
        ("../2007", "until 2007"),
        ("/2007", "until 2007, beginning not known"),
        ("[2023-03-04,2023-04-03]", "4 March or 3 April 2023"),
        ("[2004,2007,2012]", "2004, 2007 or 2012"),
        ("[2023-03-19..2023-03-29]", "between 19 and 29 March 2023"),
        ("[2007,2011..2012]", "2007 or between 2011 and 2012"),
        ("[..2023-03-18]", "18 March 2023 or earlier"),
        ("[2023-03-18..]", "18 March 2023 or later"),
        ("mid campaign", "mid campaign"),
        ("", ""),
    ],
)
def test_a_date_is_shown_in_words(written: str, in_words: str) -> None:
    assert day(written) == in_words


@pytest.mark.parametrize(
    ("read", "written", "shown"),
    [
        ("[..2012-01-14]", "mid campaign", "14 January 2012 or earlier (“mid campaign”)"),
        ("2022-03-01", "01 March 2022", "1 March 2022"),
        ("1999-23", "autumn 1999", "autumn 1999"),
        ("2007~", "", "about 2007"),
        (None, "mid campaign", "“mid campaign”"),
        (None, "", ""),
    ],
)
def test_a_date_that_leaves_something_open_is_shown_with_the_words_of_its_source(
    read, written, shown
) -> None:
    assert in_source(read, written) == shown


def test_facts_show_what_a_stamp_may_mean_beside_the_stamp() -> None:
    document = {"published_on": "[2023-03-04,2023-04-03]", "published_as_written": "04-03-2023 14:52:30 ZULU"}

    (fact,) = facts("document", document)

    assert fact.text == "4 March or 3 April 2023 (04-03-2023 14:52:30 ZULU)"
