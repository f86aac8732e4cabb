"""What observers say and others allege, as pages show it."""

import pytest

from tests import factories
from tests import factories_of_observers as observed
from tests.website.world import publish


@pytest.fixture
def opinion(world):
    author = factories.PersonFactory(key="author", name="An Author")
    record = factories.StatementFactory(
        kind="opinion", mission=None, person=author, elections=[world.election], document=world.document
    )
    factories.FindingFactory(
        statement=record, text="All was well.", topic="overall", status="opinion", document=world.document
    )
    publish(author)
    publish(record)
    return record


def election(reader):
    return reader.get("/elections/majilis-2023/").text


def test_missions_stand_side_by_side_theme_by_theme(reader, world):
    mission = factories.MissionFactory(key="second", organisations=[world.organisation])
    other = factories.StatementFactory(elections=[world.election], mission=mission)
    factories.FindingFactory(statement=other, topic="voting", text="Queues were long.", is_second_hand=True)
    publish(other.mission)
    publish(other)

    table = election(reader).partition('id="themes"')[2].partition("</table>")[0]

    assert "Voting ran smoothly." in table
    assert "Queues were long." in table
    assert table.count("nothing held here") == 2
    assert "second hand" in table


def test_views_of_others_are_no_findings_of_missions(reader, world, opinion):
    missions, _, others = election(reader).partition('id="views"')

    assert "All was well." not in missions
    assert "All was well." in others
    assert '<span class="tag">opinion</span>' in others


def test_an_opinion_is_called_one_on_its_own_page(reader, world, opinion):
    page = reader.get(f"/statements/{opinion.key}/").text

    assert '<span class="tag">opinion</span>' in page
    assert "An Author" in page


@pytest.mark.parametrize(
    "address", ["/elections/majilis-2023/", "/people/ann-speaker/", "/allegations/inflated/"]
)
def test_an_allegation_stands_with_who_says_so_when_and_what_followed(reader, world, address):
    page = reader.get(address).text

    for words in (
        "Turnout is said to have been inflated.",
        "Ann Speaker",
        "20 March 2023",
        "the commissions",
        "The commission denied it.",
        "No source held here gives a reply",
    ):
        assert words in page


def test_a_reply_stands_in_the_same_block(reader, world):
    observed.AllegationStepFactory(allegation=world.allegation, text="We did not.")
    publish(world.allegation)

    page = reader.get("/allegations/inflated/").text

    assert "We did not." in page
    assert "No source held here gives a reply" not in page


def test_a_mission_shows_whom_it_met(reader, world):
    page = reader.get("/observers/mission-2023/").text

    assert 'href="/meetings/visit/"' in page
    assert page.index('id="meetings"') < page.index("17 March 2023")


def test_a_meeting_tells_a_tone_as_an_opinion(reader, world):
    observed.MeetingToneFactory(meeting=world.meeting, said_by_text="the release")
    observed.MeetingTopicFactory(meeting=world.meeting)
    publish(world.meeting)

    page = reader.get("/meetings/visit/").text

    assert "the release: Amicable." in page
    assert '<span class="tag">opinion</span>' in page
    assert "Access to the media." in page
