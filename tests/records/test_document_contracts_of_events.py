"""The whole document of an event, what it is found by, and what an election is found by through its participants."""

import datetime
from typing import Any

import pytest

from publishing import documents
from tests import factories
from tests import factories_of_events as happened
from tests.records.shapes import HEAD, cite, ref, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def court() -> Any:
    return factories.OrganisationFactory(key="city-court", name="City Court", kind="court")


@pytest.fixture
def hearing(source: Any, court: Any) -> Any:
    record = happened.EventFactory(
        key="dissolved-2005",
        title="A party dissolved",
        kind="ruling",
        began_on="2005-02-09",
        ended_on="2005-02",
        as_written="09 February 2005",
        place=factories.PlaceFactory(key="almaty-city", name="Almaty city"),
        place_text="A courtroom.",
        chambers=[factories.ChamberFactory(key="majilis", name="Majilis")],
        elections=[factories.ElectionFactory(key="kz-2004", name="Majilis 2004", polling_on="2004-09")],
        parties=[factories.PartyFactory(key="dck", names=["DCK"])],
        people=[factories.PersonFactory(key="ann", name="Ann")],
        organisations=[court],
        acts=[factories.LegalActFactory(key="law", name="The law")],
        summary="On appeal.",
    )
    happened.EventAccountFactory(
        event=record,
        text="Many came.",
        happened_on="2005-02-08",
        counted="supporters in court",
        qualifier="more_than",
        value="100",
        unit="people",
        said_by_organisation=court,
        status="official",
        document=source,
    )
    return record


def test_event(hearing: Any) -> None:
    assert written(hearing) == HEAD | {
        "title": "A party dissolved",
        "kind": "ruling",
        "kind_label": "court ruling",
        "country": "KZ",
        "country_label": "Kazakhstan",
        "began_on": "2005-02-09",
        "ended_on": "2005-02",
        "as_written": "09 February 2005",
        "place": ref("place", "almaty-city", "Almaty city"),
        "place_text": "A courtroom.",
        "chambers": [ref("chamber", "majilis", "Majilis")],
        "elections": [ref("election", "kz-2004", "Majilis 2004")],
        "parties": [ref("party", "dck", "DCK")],
        "people": [ref("person", "ann", "Ann")],
        "organisations": [ref("organisation", "city-court", "City Court")],
        "acts": [ref("act", "law", "The law")],
        "summary": "On appeal.",
        "accounts": [
            {
                "text": "Many came.",
                "on": "2005-02-08",
                "counted": "supporters in court",
                "qualifier": "more_than",
                "qualifier_label": "more than",
                "value": "100",
                "unit": "people",
                "unit_label": "people",
                "cite": cite(
                    said_by=ref("organisation", "city-court", "City Court"),
                    status="official",
                    status_label="official",
                ),
            }
        ],
    }


def test_event_is_found_by_all_that_it_names(hearing: Any) -> None:
    assert dict(documents.build(hearing).facets) == {
        "act": "law",
        "chamber": "majilis",
        "country": "KZ",
        "document": "bulletin",
        "election": "kz-2004",
        "organisation": "city-court",
        "party": "dck",
        "person": "ann",
        "place": "almaty-city",
        "type": "ruling",
        "year": "2005",
    }


def test_event_is_found_by_who_tells_of_it(source: Any) -> None:
    # 2007: the head of the observers tells that a reform was broken off.
    teller = factories.PersonFactory(key="kopaj")
    account = happened.EventAccountFactory(said_by_person=teller, document=source)

    assert ("person", "kopaj") in documents.build(account.event).facets


def test_undated_event_is_sorted_by_the_vote_that_it_belongs_to(source: Any) -> None:
    vote = factories.ElectionFactory(polling_on="2012-01-15")
    account = happened.EventAccountFactory(event__began_on="", event__elections=[vote], document=source)

    assert documents.build(account.event).date == datetime.date(2012, 1, 15)


def test_election_is_found_by_who_stood_and_who_was_kept_out(source: Any) -> None:
    commission = factories.OrganisationFactory(key="cec")
    vote = factories.ElectionFactory(polling_on="2012-01-15")
    for key, standing in (("nur-otan", "contested"), ("rukhaniyat", "excluded")):
        happened.ParticipationFactory(
            election=vote,
            party=factories.PartyFactory(key=key),
            standing=standing,
            said_by_organisation=commission,
            document=source,
        )

    facets = documents.build(vote).facets

    assert {value for name, value in facets if name == "party"} == {"nur-otan", "rukhaniyat"}
    assert ("organisation", "cec") in facets
    assert ("document", "bulletin") in facets


def test_participant_bears_the_name_of_polling_day(source: Any) -> None:
    party = factories.PartyFactory(key="amanat", names=[])
    for text, since, until in (
        ("Otan", "", "2004"),
        ("Nur Otan", "2007", "2022-02"),
        ("Amanat", "2022-03", ""),
    ):
        factories.PartyNameFactory(party=party, text=text, valid_from=since, valid_to=until, document=source)
    vote = factories.ElectionFactory(polling_on="2007-08-18")
    happened.ParticipationFactory(election=vote, party=party, document=source)

    (participant,) = written(vote)["participants"]

    assert participant["party"] == ref("party", "amanat", "Nur Otan")
