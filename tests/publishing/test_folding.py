import pytest

from publishing.folding import fold

SPELLINGS = [
    {"Ak Zhol", "Ak-Zhol", "Aq Jol", "Ақ жол", "Ак Жол", "AK ZHOL"},
    {"Nazarbayev", "Nazarbaev", "Назарбаев"},
    {"Mazhilis", "Majilis", "Мажилис", "Мәжіліс"},
    {"Respublika", "Республика"},
    {"Nur Otan", "Nur-Otan", "Нұр Отан", "Нур Отан"},
    {"Shymkent", "Шымкент"},
    {"Rukhaniyat", "Руханият"},
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: min(spellings))
def test_every_spelling_of_a_name_has_one_skeleton(spellings: set[str]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_different_names_keep_different_skeletons() -> None:
    names = ["Amanat", "Auyl", "Baytaq", "Respublica", "Adal", "Adilet", "Alga", "Asar", "Astana", "Almaty"]

    assert len({fold(name) for name in names}) == len(names)


@pytest.mark.parametrize("text", ["", '"', "% _ \\", "\u0301", "- —"])
def test_text_without_letters_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""
