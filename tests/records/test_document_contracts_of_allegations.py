"""The whole documents of meetings and allegations, and of a party’s statement."""

from typing import Any

import pytest

from tests import factories
from tests import factories_of_observers as observed
from tests.records.shapes import HEAD, cite, ref, written

pytestmark = pytest.mark.django_db

ELECTION = ref("election", "kz-2007-majilis", "Majilis election 2007")
NUR_OTAN = ref("party", "amanat", "Nur Otan")


@pytest.fixture
def election() -> Any:
    return factories.ElectionFactory(
        key="kz-2007-majilis", name="Majilis election 2007", polling_on="2007-08-18"
    )


@pytest.fixture
def party() -> Any:
    record = factories.PartyFactory(key="amanat", names=[])
    factories.PartyNameFactory(party=record, text="Nur Otan", kind="former", valid_to="2022-02")
    factories.PartyNameFactory(party=record, text="Amanat", valid_from="2022-03")
    return record


def test_meeting(source: Any, party: Any) -> None:
    record = observed.MeetingFactory(
        title="A round of visits",
        mission=factories.MissionFactory(key="sco-2007", name="SCO 2007"),
        began_on="2007-08-16",
        ended_on="2007-08-17",
        as_written="16-17 August",
        place="Headquarters",
        participants="Members",
        first_time="Called a first.",
        summary="Two days.",
        document=source,
    )
    observed.MeetingPartyFactory(
        meeting=record, party=party, name_as_written="NUR OTAN", note="No day.", document=source
    )
    observed.MeetingTopicFactory(meeting=record, document=source)
    observed.MeetingToneFactory(meeting=record, document=source)

    assert written(record) == HEAD | {
        "title": "A round of visits",
        "mission": ref("mission", "sco-2007", "SCO 2007"),
        "began_on": "2007-08-16",
        "ended_on": "2007-08-17",
        "as_written": "16-17 August",
        "place": "Headquarters",
        "participants": "Members",
        "first_time": "Called a first.",
        "summary": "Two days.",
        "cite": cite(),
        "parties": [
            {
                "party": NUR_OTAN,
                "name_as_written": "NUR OTAN",
                "met_on": None,
                "note": "No day.",
                "cite": cite(),
            }
        ],
        "topics": [
            {"topic": "media", "topic_label": "media", "text": "Access to the media.", "cite": cite()}
        ],
        "tones": [{"text": "Amicable.", "cite": cite(status="opinion", status_label="opinion")}],
    }


def test_statement_of_a_party(source: Any, election: Any, party: Any) -> None:
    record = factories.StatementFactory(
        kind="reaction", mission=None, party=party, issued_on="2007-08-20", elections=[election]
    )

    assert written(record)["party"] == NUR_OTAN
    assert written(record)["mission"] is None


def test_opinion_of_an_author(source: Any) -> None:
    author = factories.PersonFactory(key="khan", name="Khan")
    record = factories.StatementFactory(kind="opinion", mission=None, person=author)

    assert written(record)["person"] == ref("person", "khan", "Khan")


def test_allegation(source: Any, election: Any, party: Any) -> None:
    answer = factories.StatementFactory(key="denial", title="Denial")
    record = observed.AllegationFactory(
        title="NSDP: turnout inflated",
        is_criminal=True,
        said_by_party=factories.PartyFactory(key="nsdp", names=["NSDP"]),
        said_by_text="",
        statement=factories.StatementFactory(key="nsdp-2007", title="Reaction"),
        made_on="2007",
        made_as_written="undated",
        against_party=party,
        against_person=factories.PersonFactory(key="ann", name="Ann"),
        against_organisation=factories.OrganisationFactory(key="cec", name="CEC"),
        parties=[factories.PartyFactory(key="auyl", names=["Auyl"])],
        people=[factories.PersonFactory(key="bob", name="Bob")],
        elections=[election],
        disputes="64.56%",
        disputed_tally=factories.TallyFactory(key="count", title="Count", election=election),
        document=source,
    )
    observed.AllegationStepFactory(
        allegation=record, happened_on="2007-08-21", as_written="later", statement=answer, document=source
    )

    assert written(record) == HEAD | {
        "title": "NSDP: turnout inflated",
        "text": "Turnout is said to have been inflated.",
        "topic": "turnout",
        "topic_label": "turnout",
        "is_criminal": True,
        "said_by_party": ref("party", "nsdp", "NSDP"),
        "statement": ref("statement", "nsdp-2007", "Reaction"),
        "made_on": "2007",
        "made_as_written": "undated",
        "against_party": NUR_OTAN,
        "against_person": ref("person", "ann", "Ann"),
        "against_organisation": ref("organisation", "cec", "CEC"),
        "against_text": "the commissions",
        "parties": [ref("party", "auyl", "Auyl")],
        "people": [ref("person", "bob", "Bob")],
        "elections": [ELECTION],
        "disputes": "64.56%",
        "disputed_tally": ref("tally", "count", "Count"),
        "cite": cite(status="claim", status_label="claim"),
        "steps": [
            {
                "kind": "reply",
                "kind_label": "reply of the accused",
                "text": "The commission denied it.",
                "on": "2007-08-21",
                "as_written": "later",
                "statement": ref("statement", "denial", "Denial"),
                "cite": cite(),
            }
        ],
    }
