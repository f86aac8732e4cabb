from publishing import differences

NAME = {"text": "Otan", "kind": "short", "language": "kk", "cite": {"locator": "line 3"}}


def test_a_row_that_both_lists_hold_is_no_difference() -> None:
    other = NAME | {"text": "Asar"}

    assert differences.rows([NAME, other], [other, NAME]) == []


def test_rows_that_tell_of_the_same_stand_together() -> None:
    respelt = NAME | {"text": "Otań"}

    assert differences.rows([NAME], [respelt]) == [(NAME, respelt)]


def test_rows_that_share_little_are_one_gone_and_one_come() -> None:
    stranger = {"text": "Fatherland", "kind": "former", "language": "en", "cite": {"locator": "line 9"}}

    assert differences.rows([NAME], [stranger]) == [(None, stranger), (NAME, None)]


def test_the_row_that_is_most_alike_is_the_one_that_changed() -> None:
    respelt, stranger = NAME | {"text": "Otań"}, NAME | {"text": "Asar", "cite": {"locator": "line 9"}}

    assert differences.rows([NAME], [stranger, respelt]) == [(None, stranger), (NAME, respelt)]
