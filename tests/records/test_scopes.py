"""What is counted differently stands side by side without a dispute; counted alike, it would be one."""

from typing import Any

import pytest

from tests import factories
from tests.records.shapes import written

REGISTERED = {"measure": "parties_registered", "value": "19", "unit": "parties"}
STATIONS = {"measure": "polling_stations", "value": "10233", "unit": "stations"}
DEBATES = {"measure": "debates", "value": "3", "unit": "debates"}
TURNOUT = {"measure": "turnout", "value": "90.12", "unit": "percent", "place": "Almaty oblast"}
WOMEN = {"measure": "candidates_women", "value": "85", "unit": "people"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("one", "other", "scope"),
    [
        (REGISTERED, {"value": "10"}, {"measure": "parties_contesting"}),
        (STATIONS, {"value": "77"}, {"measure": "stations_abroad"}),
        (DEBATES, {"value": "2"}, {"base": "of the three debates"}),
        (TURNOUT, {"value": "22.51"}, {"place": "Almaty city"}),
        (WOMEN, {"value": "19.54"}, {"unit": "percent"}),
    ],
)
def test_figures_of_two_scopes_are_told_apart_and_of_one_are_not(one: dict, other: dict, scope: dict) -> None:
    apart, alike = factories.ElectionFactory(), factories.ElectionFactory()
    for election, second in ((apart, one | other | scope), (alike, one | other)):
        factories.ElectionFigureFactory(election=election, position=1, **one)
        factories.ElectionFigureFactory(election=election, position=2, **second)

    assert written(apart)["disputes"] == []
    assert len(written(alike)["disputes"]) == 1


@pytest.mark.django_db
def test_debates_of_two_elections_are_told_apart() -> None:
    elections = [factories.ElectionFactory() for _ in range(2)]
    for election, count in zip(elections, ("2", "3"), strict=True):
        factories.ElectionFigureFactory(election=election, **DEBATES | {"value": count})

    assert [written(election)["disputes"] for election in elections] == [[], []]


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "disputes"), [("exit_poll", 0), ("preliminary", 1)])
def test_an_exit_poll_and_a_count_are_told_apart(status: str, disputes: int) -> None:
    tally, party = factories.TallyFactory(), factories.PartyFactory()
    line: dict[str, Any] = {"tally": tally, "party": party}
    factories.TallyLineFactory(**line, share="80", share_qualifier="about", status=status, position=1)
    factories.TallyLineFactory(**line, share="88.05", status="preliminary", position=2)

    assert len(written(tally)["disputes"]) == disputes


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "disputes"), [("exit_poll", 0), ("announced", 1)])
def test_parties_over_the_threshold_by_exit_poll_and_by_announcement_are_told_apart(
    status: str, disputes: int
) -> None:
    tally = factories.TallyFactory()
    for value, how in (("6", status), ("5", "announced")):
        factories.TallyFigureFactory(
            tally=tally, measure="parties_over_threshold", unit="parties", value=value, status=how
        )

    assert len(written(tally)["disputes"]) == disputes


@pytest.mark.django_db
@pytest.mark.parametrize(("category", "disputes"), [("party_nominated", 0), ("list", 1)])
def test_seats_from_the_list_and_all_seats_are_told_apart(category: str, disputes: int) -> None:
    tally, otan = factories.TallyFactory(), factories.PartyFactory(names=["Otan"])
    for seats, which in ((7, "list"), (42, category)):
        factories.TallyLineFactory(tally=tally, party=otan, share=None, seats=seats, seat_category=which)

    assert len(written(tally)["disputes"]) == disputes
