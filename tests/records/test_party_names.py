import datetime

import pytest

from parties.models import Party
from tests.factories import PartyFactory, PartyNameFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def amanat() -> Party:
    party = PartyFactory(key="amanat", names=[])
    PartyNameFactory(party=party, text="Amanat", kind="short", valid_from="2022-03-01", position=1)
    PartyNameFactory(
        party=party, text="Nur Otan", kind="former", valid_from="2007", valid_to="2022-03-01", position=2
    )
    PartyNameFactory(party=party, text="Otan", kind="former", valid_from="1998", position=3)
    PartyNameFactory(party=party, text="Light of the Fatherland", kind="meaning", position=4)
    return Party.objects.get()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (datetime.date(2004, 9, 19), "Otan"),
        (datetime.date(2007, 8, 18), "Nur Otan"),
        (datetime.date(2021, 1, 31), "Nur Otan"),
        (datetime.date(2022, 3, 1), "Amanat"),
        (datetime.date(2023, 3, 19), "Amanat"),
        (None, "Amanat"),
    ],
)
def test_party_bears_the_name_of_the_day(amanat: Party, day: datetime.date | None, name: str) -> None:
    assert amanat.name_on(day) == name


def test_undated_name_holds_on_every_day() -> None:
    party = PartyFactory(names=["Baytaq"])

    assert party.name_on(datetime.date(1990, 1, 1)) == party.name == "Baytaq"


def test_official_name_serves_where_no_short_one_is_known() -> None:
    party = PartyFactory(names=["Communist People’s Party of Kazakhstan"], names__kind="official")

    assert party.name == "Communist People’s Party of Kazakhstan"


def test_names_in_other_languages_and_spellings_are_not_shown_as_the_name() -> None:
    party = PartyFactory(names=["Aq Jol"])
    PartyNameFactory(party=party, text="Ак Жол", language="ru", script="Cyrl")
    PartyNameFactory(party=party, text="Ak Zhol", kind="transliteration")

    assert party.name == "Aq Jol"


def test_dissolved_party_keeps_its_last_name() -> None:
    party = PartyFactory(names=[])
    PartyNameFactory(party=party, text="First", kind="former", valid_from="1990", valid_to="1995")
    PartyNameFactory(party=party, text="Last", kind="short", valid_from="1995", valid_to="2005-02-09")

    assert party.name == "Last"


def test_party_without_a_name_is_called_by_its_key() -> None:
    assert PartyFactory(key="nameless", names=[]).name == "nameless"
