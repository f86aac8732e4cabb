"""Claims that exclude each other form a dispute; what only looks like a contradiction does not."""

from typing import Any

import pytest

from tests import factories, party_factories
from tests.factories_of_disputes import DisputeFactory, DisputeSideFactory
from tests.records.problems import found, message
from tests.records.shapes import HEAD, cite, ref, written


def observers(election: Any, value: str, **more: Any) -> Any:
    more = {"measure": "observer_countries", "unit": "countries"} | more
    return factories.ElectionFigureFactory(election=election, value=value, **more)


@pytest.mark.django_db
def test_two_counts_of_one_thing_stand_side_by_side_with_their_sources(source: Any) -> None:
    election = factories.ElectionFactory()
    observers(election, "41", document=source, position=1)
    observers(election, "61", document=source, position=2)

    document = written(election)

    assert document["disputes"] == [
        {
            "id": "figures-observer_countries-countries",
            "rows": "figures",
            "measure": "Countries sending observers",
            "subject": None,
            "place": "",
            "unit": "countries",
            "unit_label": "countries",
            "is_open": True,
            "values": [
                {
                    "value": value,
                    "value_to": None,
                    "qualifier": "exactly",
                    "qualifier_label": "exactly",
                    "as_written": "",
                    "preferred_because": "",
                    "cites": [cite()],
                }
                for value in ("41", "61")
            ],
        }
    ]
    assert [figure["disputes"] for figure in document["figures"]] == [
        ["figures-observer_countries-countries"]
    ] * 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    "other",
    [
        {"measure": "observers"},
        {"label": "Countries of observers on the day"},
        {"base": "accredited by the commission"},
        {"as_of": "2023-03-01"},
        {"place": "Almaty city"},
        {"status": "preliminary"},
        {"status": "opinion"},
        {"status": "forecast"},
    ],
)
def test_what_is_counted_differently_is_no_dispute(other: dict) -> None:
    election = factories.ElectionFactory()
    observers(election, "41")
    observers(election, "61", **other)

    assert written(election)["disputes"] == []


@pytest.mark.django_db
def test_list_seats_and_all_seats_of_one_party_are_no_dispute() -> None:
    tally, otan = factories.TallyFactory(), factories.PartyFactory(names=["Otan"])
    for seats, category in ((7, "list"), (42, "total")):
        factories.TallyLineFactory(tally=tally, party=otan, share=None, seats=seats, seat_category=category)

    assert written(tally)["disputes"] == []


@pytest.mark.django_db
def test_shares_that_differ_by_more_than_rounding_are_disputed_under_the_name_of_the_day() -> None:
    party = factories.PartyFactory(key="amanat", names=["Nur Otan"])
    tally = factories.TallyFactory()
    for position, share in enumerate(("88", "88.05", "88.41")):
        factories.TallyLineFactory(tally=tally, party=party, share=share, position=position)

    (dispute,) = written(tally)["disputes"]

    assert dispute["subject"] == ref("party", "amanat", "Nur Otan")
    assert [value["value"] for value in dispute["values"]] == ["88", "88.05", "88.41"]


@pytest.mark.django_db
def test_two_meanings_of_one_name_are_a_dispute_and_those_of_two_names_are_not() -> None:
    party = factories.PartyFactory(names=["Otan"])
    meanings = (("Fatherland", "Otan"), ("motherland", "Otan"), ("Light of the Fatherland", "Nur Otan"))
    for position, (text, name) in enumerate(meanings):
        factories.PartyNameFactory(party=party, text=text, kind="meaning", meaning_of=name, position=position)

    (dispute,) = written(party)["disputes"]

    assert [value["value"] for value in dispute["values"]] == ["Fatherland", "motherland"]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "is_disputed"), [("founded", True), ("refused", False)])
def test_two_dates_of_what_happens_once_are_a_dispute(kind: str, is_disputed: bool) -> None:
    party = factories.PartyFactory(names=["Alga"])
    for date in ("2005-09-22", "2006"):
        party_factories.PartyEventFactory(party=party, kind=kind, happened_on=date)

    assert bool(written(party)["disputes"]) is is_disputed


@pytest.mark.django_db
def test_a_preferred_claim_settles_the_dispute_and_drops_nobody() -> None:
    election = factories.ElectionFactory()
    observers(election, "41")
    observers(election, "61", preferred_because="The commission’s own list has sixty-one names.")

    (dispute,) = written(election)["disputes"]

    assert dispute["is_open"] is False
    assert {value["value"]: bool(value["preferred_because"]) for value in dispute["values"]} == {
        "41": False,
        "61": True,
    }


@pytest.mark.django_db
def test_two_preferred_claims_of_one_dispute_block_publication() -> None:
    election = factories.ElectionFactory()
    for value in ("41", "61"):
        observers(election, value, preferred_because="Ours.")

    assert found(election, "one_claim_of_a_dispute_is_preferred")[0].blocks
    assert "41 and 61 are both preferred" in message(election, "one_claim_of_a_dispute_is_preferred")


@pytest.mark.django_db
def test_a_claim_that_nothing_contradicts_needs_no_preference() -> None:
    election = factories.ElectionFactory()
    observers(election, "41", preferred_because="Ours.")

    assert "nothing disagrees with it" in message(election, "one_claim_of_a_dispute_is_preferred")


@pytest.mark.django_db
def test_dispute_document(source: Any) -> None:
    election = factories.ElectionFactory(key="kz-2023", name="Vote of 2023")
    record = DisputeFactory(key="media", title="Access to media", elections=[election])
    DisputeSideFactory(dispute=record, text="Access was equal.", document=source, position=1)
    DisputeSideFactory(
        dispute=record, text="Access was not.", preferred_because="First hand.", document=source, position=2
    )

    assert written(record) == HEAD | {
        "title": "Access to media",
        "kind": "verdict",
        "kind_label": "verdicts differ",
        "country": "KZ",
        "country_label": "Kazakhstan",
        "explanation": "Two sources judge one thing differently.",
        "is_open": False,
        "elections": [ref("election", "kz-2023", "Vote of 2023")],
        "parties": [],
        "people": [],
        "organisations": [],
        "rules": [],
        "chambers": [],
        "sides": [
            {"text": "Access was equal.", "preferred_because": "", "cite": cite()},
            {"text": "Access was not.", "preferred_because": "First hand.", "cite": cite()},
        ],
    }


@pytest.mark.django_db
@pytest.mark.parametrize(("sides", "blocks"), [(0, True), (1, False)])
def test_a_dispute_of_one_side_is_questioned(sides: int, blocks: bool) -> None:
    record = DisputeFactory()
    for _ in range(sides):
        DisputeSideFactory(dispute=record)

    (problem,) = found(record, "dispute_has_two_sides")

    assert problem.blocks is blocks


@pytest.mark.django_db
def test_a_dispute_prefers_one_side_at_most_and_concerns_something() -> None:
    record = DisputeFactory()
    for _ in range(2):
        DisputeSideFactory(dispute=record, preferred_because="Ours.")

    assert found(record, "one_side_is_preferred")[0].blocks
    assert "concerns no record" in message(record, "dispute_says_what_it_concerns")
