"""Each desk check of a party with the case of the sources that asks for it."""

from typing import Any

import pytest
from django.urls import reverse

from parties.checks import likeness
from tests.factories import PartyFactory, PartyNameFactory, PersonRoleFactory
from tests.party_factories import (
    LeadershipFactory,
    PartyEventFactory,
    PartyLabelFactory,
    PartyRelationFactory,
)
from tests.publishing.desk import filled
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Respublica", "Respublika"),
        ("Respublica party", "Respublika"),
        ("Aq Jol", "Ак Жол"),
        ("Ak-Zhol", "Aq Jol"),
        ("Communist Party", "Communist Party of Kazakstan"),
        ("Народная партия", "Народная партия Казахстана"),
        ("Patriot’s Party", "Patriots Party of Kazakhstan"),
    ],
)
def test_name_of_another_party_is_noticed_in_any_spelling(one: str, other: str) -> None:
    PartyFactory(key="other", names=[other])

    assert "is also a name of other" in message(PartyFactory(names=[one]), "name_belongs_to_no_other_party")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Communist Party", "Communist People’s Party"),
        ("Socialist party", "Socialist Democratic Party"),
        ("Auyl", "Amanat"),
        ("Democratic party of Kazakhstan", "Democratic Party Ak Zhol"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert likeness(one) != likeness(other)


@pytest.mark.parametrize("recorded_on_the_other_side", [True, False])
def test_namesakes_that_are_told_apart_are_no_problem(recorded_on_the_other_side: bool) -> None:
    # Respublika, the bloc of 1994, and Respublica, the party of 2023.
    bloc, party = PartyFactory(names=["Respublika"]), PartyFactory(names=["Respublica"])
    first, second = (bloc, party) if recorded_on_the_other_side else (party, bloc)
    PartyRelationFactory(party=first, other=second, kind="namesake")

    assert not found(party, "name_belongs_to_no_other_party")


def test_a_name_and_the_meaning_of_another_are_not_compared() -> None:
    # Alga means Ahead.
    PartyNameFactory(party=PartyFactory(names=["Alga"]), text="Ahead", kind="meaning")

    assert not found(PartyFactory(names=["Ahead"]), "name_belongs_to_no_other_party")


def test_saving_a_party_with_a_name_that_exists_warns_at_once(desk: Any, reporter: Any) -> None:
    PartyFactory(key="respublika-1994", names=["Respublika"])
    party = PartyFactory(names=["Respublica"])
    address = reverse("admin:parties_party_change", args=[party.pk])
    client = desk(reporter)
    form = filled(client.get(address))

    answer = client.post(address, form, follow=True)

    assert "“Respublika” is also a name of respublika-1994" in answer.text


def test_events_out_of_order_are_noticed() -> None:
    # Papers handed in before the meeting that proposed the party.
    party = PartyFactory()
    PartyEventFactory(party=party, kind="applied", happened_on="2005-09-22", position=1)
    PartyEventFactory(party=party, kind="proposed", happened_on="2005-07-23", position=2)

    assert "Put the events in order of time" in message(party, "dated_events_stand_in_order")


def test_dates_of_different_precision_and_undated_events_are_in_order() -> None:
    # Otan of 1998, Nur-Otan without a date, Amanat.
    party = PartyFactory()
    for position, date in enumerate(["1998", "", "2022-03-01", "2022"]):
        PartyEventFactory(party=party, happened_on=date, position=position, locator=f"line {position}")

    assert not found(party, "dated_events_stand_in_order")


def test_new_name_that_search_would_not_find_is_noticed() -> None:
    party = PartyFactory(names=["Nur Otan"])
    PartyEventFactory(party=party, kind="renamed", name_before="Nur-Otan", name_after="Amanat")

    assert "“Amanat”" in message(party, "change_of_name_is_among_the_names")


def test_liquidated_party_that_is_registered_is_noticed() -> None:
    # Democratic Choice of Kazakhstan.
    party = PartyEventFactory(kind="liquidated", party__status="registered").party

    assert found(party, "end_of_the_party_agrees_with_its_status")


def test_bloc_that_is_a_member_of_its_member_is_refused() -> None:
    # AIST, the bloc of the Agrarian and the Civil Party.
    membership = PartyRelationFactory(kind="member")
    PartyRelationFactory(kind="member", party=membership.other, other=membership.party)

    assert found(membership.party, "bloc_is_no_member_of_its_member")[0].blocks


def test_label_without_a_time_is_noticed() -> None:
    # Ak Zhol, opposition in 2011 and the president’s supporter in 2012.
    timeless, dated = PartyLabelFactory(), PartyLabelFactory(as_of="2011")

    assert "“opposition”" in message(timeless.party, "label_says_of_what_time")
    assert not found(dated.party, "label_says_of_what_time")


def test_goal_or_event_without_its_place_is_noticed() -> None:
    assert "1 of the events" in message(PartyEventFactory(locator="").party, "rows_say_where_they_are_found")


@pytest.mark.parametrize(
    ("title", "is_told"), [("Leader of Alga", True), ("Member of the Galgary club", False)]
)
def test_post_in_a_party_stands_with_the_party_alone(title: str, is_told: bool) -> None:
    post = LeadershipFactory(party=PartyFactory(names=["Alga"]))
    PersonRoleFactory(person=post.person, title=title)

    assert bool(found(post.person, "party_post_stands_with_the_party")) is is_told
