"""Events and participants as the held documents tell of them."""

import pytest

from elections.models import Election, Event, EventAccount, Participation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]


def stood(key: str) -> set[str]:
    rows = Participation.objects.filter(election__key=key, standing="contested")
    return {row.party.key if row.party else row.label for row in rows}


def test_numbers_keep_their_qualifier_and_unit() -> None:
    numbered = EventAccount.objects.filter(value__isnull=False)

    assert {(one.event.key, one.qualifier, str(one.value), one.unit) for one in numbered} == {
        ("kz-1994-factions", "exactly", "14", "groups"),
        ("dck-dissolved-2005", "more_than", "100", "people"),
        ("cpk-ban-2011", "exactly", "6", "months"),
        ("zhanaozen-2011", "at_least", "15", "people"),
        ("kozlov-sentence-2012", "exactly", "7.5", "years"),
        ("ablyazov-sentence-2012", "exactly", "22", "months"),
    }


def test_who_speaks_of_a_sentence_or_a_ruling_is_always_named() -> None:
    official = EventAccount.objects.filter(status="official")

    assert official.count() == 5
    assert all(account.said_by or account.said_by_text for account in official)


def test_dates_are_no_more_precise_than_their_sources() -> None:
    dates = dict(Event.objects.values_list("key", "began_on"))

    assert dates.items() >= {
        ("zhanaozen-2011", "2011-12"),
        ("kozlov-arrest-2012", "2012-01"),
        ("kozlov-sentence-2012", "2012-10-09"),
        ("ablyazov-london-2009", "2009"),
        ("kz-2022-january-protests", "2022-01"),
        ("kz-2012-no-large-protests", ""),
    }


def test_what_is_expected_is_a_forecast() -> None:
    assert set(EventAccount.objects.filter(status="forecast").values_list("event__key", flat=True)) == {
        "kz-2007-share-to-be-revised",
        "kz-2023-final-results-expected",
    }


def test_nobody_is_counted_among_those_of_2012_who_is_not_named() -> None:
    assert stood("kz-2012-majilis") == {"amanat", "aq-jol", "cppk"}

    out = Participation.objects.filter(election__key="kz-2012-majilis").exclude(standing="contested")

    assert {(one.party.key, one.standing, bool(one.reason)) for one in out} == {
        ("rukhaniyat", "excluded", True),
        ("cpk", "excluded", True),
        ("alga", "unregistered", True),
    }


def test_second_bloc_of_2004_stays_without_a_name() -> None:
    blocs = Participation.objects.filter(election__key="kz-2004-majilis", form="bloc").order_by("position")

    assert [str(bloc) for bloc in blocs] == ["AIST", "A second electoral bloc, not named"]


def test_seven_parties_and_the_self_nominees_stood_in_2023() -> None:
    seven = {"amanat", "aq-jol", "auyl", "baytaq", "nsdp", "ppk", "respublica"}

    assert stood("kz-2023-majilis") == seven | {"Self-nominees"}


def test_votes_without_named_participants_have_none() -> None:
    named = set(Participation.objects.values_list("election__key", flat=True))

    assert set(Election.objects.values_list("key", flat=True)) - named == {
        "kz-2022-referendum",
        "kz-2022-presidential",
        "kz-2023-senate",
    }
