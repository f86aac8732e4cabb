import time

import pytest

from publishing import differences
from publishing.segments import ADDED, KEPT, REMOVED, segments
from publishing.terms import FormWording

NAME = {"text": "Otan", "kind": "short", "language": "kk", "cite": {"locator": "line 3"}}


def told(old, new, kind=""):
    wording = FormWording(kind) if kind else differences.PLAIN
    return [
        (section.heading, change.of, change.label, change.kind, change.old, change.new)
        for section in differences.between(old, new, wording)
        for change in section.changes
    ]


def figure(label, value, **said):
    cite = {"document": {"kind": "document", "key": "d", "label": "Report"}, "status_label": "Official"}
    return {"measure": label.lower(), "label": label, "value": value, "unit": "%", "cite": cite} | said


def test_a_row_that_both_lists_hold_is_no_difference() -> None:
    other = NAME | {"text": "Asar"}

    assert differences.rows([NAME, other], [other, NAME]) == []


def test_a_row_that_stands_twice_and_then_once_was_removed_once() -> None:
    assert differences.rows([NAME, NAME], [NAME]) == [(NAME, None)]


def test_rows_that_tell_of_the_same_stand_together() -> None:
    respelt = NAME | {"text": "Otań"}

    assert differences.rows([NAME], [respelt]) == [(NAME, respelt)]


def test_rows_that_share_little_are_one_gone_and_one_come() -> None:
    stranger = {"text": "Fatherland", "kind": "former", "language": "en", "cite": {"locator": "line 9"}}

    assert differences.rows([NAME], [stranger]) == [(None, stranger), (NAME, None)]


def test_the_row_that_is_most_alike_is_the_one_that_changed() -> None:
    respelt, stranger = NAME | {"text": "Otań"}, NAME | {"text": "Asar", "cite": {"locator": "line 9"}}

    assert differences.rows([NAME], [stranger, respelt]) == [(None, stranger), (NAME, respelt)]


def test_a_changed_value_stands_under_the_words_of_the_form_and_the_name_of_its_row() -> None:
    old = {"name": "Vote", "figures": [figure("Turnout", "54.2")]}
    new = {"name": "Vote", "figures": [figure("Turnout", "54.21")]}

    assert told(old, new, "election") == [
        ("Figures", "Figure “Turnout” (official)", "Value", "changed", "54.2", "54.21")
    ]


def test_of_rows_put_in_taken_out_and_moved_only_these_are_told() -> None:
    turnout, voters, seats = figure("Turnout", "54"), figure("Voters", "12"), figure("Seats", "98")

    found = told({"figures": [turnout, voters]}, {"figures": [seats, voters, turnout]}, "election")

    assert [(label, kind) for _heading, _of, label, kind, *_ in found] == [
        ("Figure “Seats” (official)", "added"),
        ("Order", "changed"),
    ]
    assert "Value: 98" in found[0][5]


def test_a_choice_reads_by_its_label_and_a_reference_by_its_name() -> None:
    party = {"kind": "party", "key": "amanat", "label": "Amanat"}

    found = told(
        {"kind": "early", "kind_label": "Early vote", "winner": None},
        {"kind": "local", "kind_label": "Local vote", "winner": party},
    )

    assert [said[2:] for said in found] == [
        ("Kind", "changed", "Early vote", "Local vote"),
        ("Winner", "added", "", "Amanat"),
    ]


def test_a_code_reads_as_the_choice_on_the_form() -> None:
    old, new = (
        {"figures": [figure("", "5", measure=one, note="The same.")]}
        for one in ("turnout", "eligible_voters")
    )

    assert told(old, new, "election")[0][2:] == ("Measure", "changed", "Turnout", "Eligible voters")


def test_a_reference_to_another_record_of_the_same_name_is_told_apart() -> None:
    one, other = ({"kind": "party", "key": key, "label": "Nur"} for key in ("nur-kz", "nur-tj"))

    assert told({"winner": one}, {"winner": other})[0][4:] == ("Nur (nur-kz)", "Nur (nur-tj)")


def test_rows_within_rows_are_compared_as_rows() -> None:
    old = {"acts": [{"title": "Law", "effects": [{"text": "A"}, {"text": "B"}]}]}
    new = {"acts": [{"title": "Law", "effects": [{"text": "New"}, {"text": "A"}, {"text": "B"}]}]}

    assert told(old, new) == [("Acts", "Law", "New", "added", "", "Text: New")]


def test_long_text_shows_the_words_that_changed_and_no_others() -> None:
    assert [
        (one.text, one.kind) for one in segments("It was held in spring of 2023.", "It was held in 2023.")
    ] == [
        ("It was held in ", KEPT),
        ("spring of ", REMOVED),
        ("2023.", KEPT),
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("", "new"), ("old", ""), ("one two", "two one"), ("a\nb  c", "a b\nd")]
)
def test_the_runs_of_a_text_add_up_to_what_it_reads_now(old: str, new: str) -> None:
    found = segments(old, new)

    assert "".join(one.text for one in found if one.kind != REMOVED) == new
    assert "".join(one.text for one in found if one.kind == REMOVED).split() == [
        word for word in old.split() if word in "".join(one.text for one in found if one.kind == REMOVED)
    ]
    assert all(one.kind in (ADDED, KEPT, REMOVED) for one in found)


def test_thousands_of_changed_rows_are_compared_in_a_moment() -> None:
    old = [figure(f"Precinct {number}", str(number), place=f"Place {number}") for number in range(3000)]
    new = [row | {"value": f"{row['value']}.5"} for row in reversed(old)]

    began = time.perf_counter()
    found = differences.between({"figures": old}, {"figures": new})

    assert time.perf_counter() - began < 5
    assert len(found[0].changes) == 3000
