from typing import Any

import pytest

from tests.factories import (
    ActEffectFactory,
    ChamberFactory,
    ConvocationFactory,
    CycleFactory,
    ElectionFactory,
    ElectionFigureFactory,
    LegalActFactory,
    PartyFactory,
    PlaceFactory,
    PollingDateFactory,
    RuleFactory,
    RuleProvisionFactory,
    SourceDocumentFactory,
    TallyFactory,
    TallyLineFactory,
)
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("part", "whole", "is_noticed"),
    [
        # 1994: 962 registered of 910 nominated. 2023: 359 of 435. 2004: 12 of 12.
        (("candidates_registered", "962"), ("candidates_nominated", "910"), True),
        (("candidates_self_nominated", "359"), ("candidates_district", "435"), False),
        (("parties_contesting", "12"), ("parties_registered", "12"), False),
    ],
)
def test_part_larger_than_its_whole_is_noticed(part: Any, whole: Any, is_noticed: bool) -> None:
    election, source = ElectionFactory(), SourceDocumentFactory()
    for measure, value in (part, whole):
        ElectionFigureFactory(election=election, measure=measure, value=value, unit="people", document=source)

    assert bool(found(election, "part_is_no_larger_than_its_whole")) is is_noticed


def test_a_range_is_compared_by_its_ends() -> None:
    election, source = ElectionFactory(), SourceDocumentFactory()
    nominated = {"measure": "candidates_nominated", "qualifier": "range", "value": "900", "value_to": "970"}
    ElectionFigureFactory(election=election, unit="people", document=source, **nominated)
    ElectionFigureFactory(
        election=election, measure="candidates_registered", value="962", unit="people", document=source
    )

    assert not found(election, "part_is_no_larger_than_its_whole")


def test_part_and_whole_of_two_documents_are_not_compared() -> None:
    election = ElectionFactory()
    ElectionFigureFactory(election=election, measure="candidates_registered", value="962", unit="people")
    ElectionFigureFactory(election=election, measure="candidates_nominated", value="910", unit="people")

    assert not found(election, "part_is_no_larger_than_its_whole")


def test_seats_of_a_faction_or_a_grouping_are_not_added_up() -> None:
    # 1994: a bloc of about sixty whose members stand in factions too.
    tally, source = TallyFactory(election__seats=77, category="seats"), SourceDocumentFactory()
    for label, seats, category in [("Seated", 60, "total"), ("Loyal", 60, "grouping"), ("F", 32, "faction")]:
        TallyLineFactory(
            tally=tally,
            party=None,
            label=label,
            share=None,
            seats=seats,
            seat_category=category,
            document=source,
        )

    assert not found(tally, "seats_fit_into_the_chamber")


def test_all_seats_of_2004_fit_into_the_chamber() -> None:
    tally, source = TallyFactory(election__seats=77, category="seats"), SourceDocumentFactory()
    for number, seats in enumerate((42, 11, 4, 1, 1)):
        TallyLineFactory(
            tally=tally, party=None, label=f"Party {number}", share=None, seats=seats,
            seat_category="party_nominated", document=source,
        )  # fmt: skip
    own = TallyLineFactory(
        tally=tally,
        party=None,
        label="Self",
        share=None,
        seats=18,
        seat_category="self_nominated",
        document=source,
    )
    assert not found(tally, "seats_fit_into_the_chamber")

    own.seats = 19
    own.save()

    assert "78 seats in all" in message(tally, "seats_fit_into_the_chamber")


@pytest.fixture
def seats_under_the_threshold() -> Any:
    # The runner-up of 2007 had 4.6% where 7% were needed.
    election = ElectionFactory(polling_on="2007-08-18")
    RuleProvisionFactory(rule__measure="threshold", value="7", unit="percent", elections=[election])
    first, second = PartyFactory(), PartyFactory()
    for party, share in ((first, "88"), (second, "4.6")):
        TallyLineFactory(tally__election=election, party=party, share=share)
    return TallyLineFactory(
        tally__election=election, party=second, share=None, seats=5, seat_category="list"
    ).tally


def test_list_seats_under_the_threshold_are_noticed(seats_under_the_threshold: Any) -> None:
    assert "4.6% of the vote; the threshold in force was 7%" in message(
        seats_under_the_threshold, "list_seats_need_the_threshold_in_force"
    )


@pytest.mark.parametrize(("valid_from", "is_noticed"), [("2007", False), ("2009", True)])
def test_runner_up_needs_no_threshold_once_the_law_seats_it(
    seats_under_the_threshold: Any, valid_from: str, is_noticed: bool
) -> None:
    RuleProvisionFactory(rule__measure="runner_up", valid_from=valid_from)

    noticed = found(seats_under_the_threshold, "list_seats_need_the_threshold_in_force")

    assert bool(noticed) is is_noticed


def test_seats_from_districts_need_no_threshold(seats_under_the_threshold: Any) -> None:
    seats_under_the_threshold.lines.update(seat_category="single_mandate")

    assert not found(seats_under_the_threshold, "list_seats_need_the_threshold_in_force")


def test_polling_date_that_no_source_gives_is_noticed() -> None:
    election = PollingDateFactory(election__polling_on="2023-03-20").election

    assert "2023-03-19" in message(election, "date_is_that_of_a_source")


@pytest.mark.parametrize(("polling_on", "is_noticed"), [("2022-06-05", False), ("2021-01", True)])
def test_vote_outside_its_cycle_is_noticed(polling_on: str, is_noticed: bool) -> None:
    cycle = CycleFactory(began="2022-03", ended="2023-03-19")

    election = ElectionFactory(polling_on=polling_on, cycle=cycle)

    assert bool(found(election, "election_lies_within_its_cycle")) is is_noticed


@pytest.mark.parametrize(("polling_on", "is_refused"), [("1994-03-07", False), ("1999", True)])
def test_convocation_that_ended_before_it_was_elected_is_refused(polling_on: str, is_refused: bool) -> None:
    # The Supreme Soviet elected in March 1994 sat until March 1995.
    body = ConvocationFactory(valid_from="1994-04", valid_to="1995-03").chamber

    election = ElectionFactory(polling_on=polling_on, body=body, convocation=13)

    assert bool(found(election, "convocation_sits_after_it_is_elected")) is is_refused


def test_rule_without_a_provision_is_refused() -> None:
    assert found(RuleFactory(), "rule_has_a_provision")[0].blocks


def test_provision_older_than_its_act_is_noticed() -> None:
    # 50,000 members, by the amendment of 2002.
    act = LegalActFactory(adopted_on="2002")

    assert found(
        RuleProvisionFactory(valid_from="1999", acts=[act]).rule, "provision_is_no_older_than_its_act"
    )
    assert not found(
        RuleProvisionFactory(valid_from="2002", acts=[act]).rule, "provision_is_no_older_than_its_act"
    )


def test_amendment_older_than_its_law_is_refused() -> None:
    law = LegalActFactory(adopted_on="1996")

    older = ActEffectFactory(act__adopted_on="1995", act__amends=law).act

    assert found(older, "act_is_no_older_than_what_it_amends")[0].blocks


def test_act_without_an_effect_is_noticed() -> None:
    assert found(LegalActFactory(), "act_says_what_it_did")
    assert not found(ActEffectFactory().act, "act_says_what_it_did")


@pytest.mark.parametrize("build", [PlaceFactory, ChamberFactory])
def test_second_place_or_chamber_of_one_name_is_noticed(build: Any) -> None:
    build(key="first", name="Almaty", **({"level": "national_city"} if build is PlaceFactory else {}))

    assert "first has the same name" in message(build(name="Almaty"), "place_or_chamber_is_named_once")
