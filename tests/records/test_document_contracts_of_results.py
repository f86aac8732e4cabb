"""The whole documents of tallies and of what observers say."""

from typing import Any

import pytest

from tests import factories
from tests.records.shapes import HEAD, cite, ref, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def election() -> Any:
    return factories.ElectionFactory(key="kz-2023-majilis", name="Majilis election 2023")


ELECTION = ref("election", "kz-2023-majilis", "Majilis election 2023")


def test_tally(source: Any, election: Any) -> None:
    cec = factories.OrganisationFactory(key="cec", name="CEC", kind="election_commission")
    record = factories.TallyFactory(
        key="kz-2023-announced",
        title="Announced shares",
        election=election,
        authority=cec,
        authority_text="",
        released_on="2023-03-20",
        released_as_written="March 20",
        note="Finality is not stated.",
    )
    factories.TallyLineFactory(
        tally=record,
        party=factories.PartyFactory(key="amanat", names=["Amanat"]),
        share="53.90",
        share_qualifier="exactly",
        votes=5174000,
        votes_qualifier="about",
        votes_as_written="5.174 million",
        seats=22,
        seat_category="single_mandate",
        note="Majority.",
        document=source,
        said_by_organisation=cec,
        status="announced",
    )
    factories.TallyFigureFactory(tally=record, document=source)

    assert written(record) == HEAD | {
        "title": "Announced shares",
        "election": ELECTION,
        "stage": "announced",
        "stage_label": "announced, finality not stated",
        "category": "vote",
        "category_label": "shares of the vote",
        "authority": ref("organisation", "cec", "CEC"),
        "authority_text": "",
        "released_on": "2023-03-20",
        "released_as_written": "March 20",
        "note": "Finality is not stated.",
        "lines": [
            {
                "party": ref("party", "amanat", "Amanat"),
                "label": "Amanat",
                "votes": 5174000,
                "votes_qualifier": "about",
                "votes_qualifier_label": "about",
                "votes_as_written": "5.174 million",
                "share": "53.90",
                "share_qualifier": "exactly",
                "share_qualifier_label": "exactly",
                "seats": 22,
                "seats_qualifier": "exactly",
                "seats_qualifier_label": "exactly",
                "seat_category": "single_mandate",
                "seat_category_label": "single-mandate district",
                "note": "Majority.",
                "disputes": [],
                "cite": cite(
                    said_by=ref("organisation", "cec", "CEC"),
                    status="announced",
                    status_label="announced, finality not stated",
                ),
            }
        ],
        "figures": [
            {
                "measure": "turnout",
                "label": "Turnout",
                "value": "54.19",
                "value_to": None,
                "unit": "percent",
                "unit_label": "%",
                "base": "",
                "qualifier": "exactly",
                "qualifier_label": "exactly",
                "as_written": "",
                "as_of": None,
                "place": "",
                "area": None,
                "disputes": [],
                "cite": cite(),
            }
        ],
        "disputes": [],
    }


def test_mission(source: Any, election: Any) -> None:
    record = factories.MissionFactory(
        key="osce-pa-2023",
        name="OSCE PA 2023",
        kind="parliamentary",
        umbrella=factories.MissionFactory(key="osce-2023", name="OSCE 2023"),
        organisations=[factories.OrganisationFactory(key="osce-pa", name="OSCE PA")],
        elections=[election],
        began_on="2023-02",
        summary="A delegation.",
        document=source,
    )
    factories.MissionHeadFactory(
        mission=record,
        person=factories.PersonFactory(key="lopatka", name="Reinhold Lopatka"),
        title="Leader",
        valid_from="2023",
        document=source,
    )

    assert written(record) == HEAD | {
        "title": "OSCE PA 2023",
        "name": "OSCE PA 2023",
        "kind": "parliamentary",
        "kind_label": "parliamentary delegation",
        "organisations": [ref("organisation", "osce-pa", "OSCE PA")],
        "country": "",
        "country_label": "",
        "umbrella": ref("mission", "osce-2023", "OSCE 2023"),
        "elections": [ELECTION],
        "began_on": "2023-02",
        "ended_on": None,
        "heads": [
            {
                "person": ref("person", "lopatka", "Reinhold Lopatka"),
                "title": "Leader",
                "from": "2023",
                "to": None,
                "cite": cite(),
            }
        ],
        "summary": "A delegation.",
        "cite": cite(),
    }


def test_statement(source: Any, election: Any) -> None:
    kopaj = factories.PersonFactory(key="kopaj", name="Lubomir Kopaj")
    record = factories.StatementFactory(
        key="osce-2023-preliminary",
        title="Preliminary findings",
        mission=factories.MissionFactory(key="osce-2023", name="OSCE 2023"),
        organisation=factories.OrganisationFactory(key="osce", name="OSCE"),
        elections=[election],
        issued_as_written="March 20",
        place="Astana",
        summary="More choice.",
        document=source,
    )
    factories.FindingFactory(
        statement=record,
        text="Coverage was thin.",
        is_second_hand=True,
        document=source,
        said_by_person=kopaj,
        said_by_text="in Astana",
    )
    factories.QuotationFactory(
        statement=record, text="Many improvements.", speaker=kopaj, role="Head", document=source
    )

    assert written(record) == HEAD | {
        "title": "Preliminary findings",
        "kind": "preliminary",
        "kind_label": "preliminary findings and conclusions",
        "mission": ref("mission", "osce-2023", "OSCE 2023"),
        "organisation": ref("organisation", "osce", "OSCE"),
        "party": None,
        "person": None,
        "elections": [ELECTION],
        "issued_on": "2023-03-20",
        "issued_as_written": "March 20",
        "place": "Astana",
        "summary": "More choice.",
        "cite": cite(),
        "findings": [
            {
                "text": "Coverage was thin.",
                "topic": "media",
                "topic_label": "media",
                "chapter": "media",
                "chapter_label": "media",
                "polarity": "criticism",
                "polarity_label": "criticism",
                "is_second_hand": True,
                "cite": cite(said_by=ref("person", "kopaj", "Lubomir Kopaj"), said_by_text="in Astana"),
            }
        ],
        "quotations": [
            {
                "text": "Many improvements.",
                "language": "en",
                "speaker": ref("person", "kopaj", "Lubomir Kopaj"),
                "role": "Head",
                "cite": cite(),
            }
        ],
    }


def test_recommendation(source: Any, election: Any) -> None:
    record = factories.RecommendationFactory(
        key="odihr-lower-threshold",
        title="A lower threshold",
        statement=factories.StatementFactory(key="osce-2007", title="Statement 2007"),
        organisation=factories.OrganisationFactory(key="odihr", name="ODIHR"),
        elections=[election],
        number="12",
        text="Lower the threshold.",
        topic="election_system",
        priority="priority",
        addressee="Parliament",
        document=source,
    )
    factories.FollowUpFactory(
        recommendation=record, noted_on="2009", as_written="in 2009", note="Kept at 7%.", document=source
    )

    assert written(record) == HEAD | {
        "title": "A lower threshold",
        "statement": ref("statement", "osce-2007", "Statement 2007"),
        "organisation": ref("organisation", "odihr", "ODIHR"),
        "elections": [ELECTION],
        "number": "12",
        "text": "Lower the threshold.",
        "topic": "election_system",
        "topic_label": "election system and threshold",
        "priority": "priority",
        "priority_label": "priority",
        "addressee": "Parliament",
        "cite": cite(),
        "follow_ups": [
            {
                "rating": "not_implemented",
                "rating_label": "not implemented",
                "on": "2009",
                "as_written": "in 2009",
                "note": "Kept at 7%.",
                "cite": cite(),
            }
        ],
    }
