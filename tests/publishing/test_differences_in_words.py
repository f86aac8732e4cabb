from publishing.history.comparison import pieces

LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


def test_of_a_long_text_what_changed_is_shown_with_its_neighbours() -> None:
    old, new = f"{LONG} was {LONG}", f"{LONG} is {LONG}"

    assert list(pieces(old, new)) == [
        ("", " … eight nine ten eleven twelve thirteen"),
        ("del", " was"),
        ("ins", " is"),
        ("", " one two three four five six …"),
    ]


def test_a_short_value_is_shown_whole() -> None:
    assert list(pieces("Nur Otan", "Amanat")) == [("del", "Nur Otan"), ("ins", "Amanat")]


def test_what_was_empty_has_nothing_to_strike_out() -> None:
    assert list(pieces("", LONG)) == [("ins", LONG)]
