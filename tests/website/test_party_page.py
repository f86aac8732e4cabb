import pytest

from tests import factories, party_factories
from tests.website.world import publish


@pytest.fixture
def told(world):
    return {"party": world.party, "document": world.document}


def test_a_goal_that_is_inferred_is_marked_and_says_why(reader, world, told):
    party_factories.PartyGoalFactory(
        points="a strong economy\na welfare state",
        attribution="position",
        is_inferred=True,
        basis="Second in the list.",
        **told,
    )
    publish(world.party)

    page = reader.get("/parties/amanat/").text

    assert "<li>a welfare state</li>" in page
    assert '<span class="tag tag-warn">inferred</span>' in page
    assert "inferred from the place in the list. Second in the list." in page


def test_events_stand_with_their_date_or_the_words_of_the_source(reader, world, told):
    court = factories.OrganisationFactory(key="city-court", name="City Court")
    publish(court)
    party_factories.PartyEventFactory(kind="liquidated", happened_on="2005-02-09", decided_by=court, **told)
    party_factories.PartyEventFactory(kind="disqualified", happened_as_written="mid campaign", **told)
    publish(world.party)

    page = reader.get("/parties/amanat/").text

    assert "9 February 2005" in page
    assert '<b>Liquidated</b> by <a href="/organisations/city-court/">City Court</a>' in page
    assert "“mid campaign”" in page
    assert "/parties/amanat/" in reader.get("/organisations/city-court/").text


def test_a_relation_shows_on_the_pages_of_both_parties(reader, world, told):
    bloc = factories.PartyFactory(key="aist", names=["AIST"], kind="electoral_bloc")
    party_factories.PartyRelationFactory(kind="member", other=bloc, **told)
    publish(bloc)
    publish(world.party)

    of_member, of_bloc = reader.get("/parties/amanat/").text, reader.get("/parties/aist/").text

    assert '<span>Was a member of</span>\n<p><b><a href="/parties/aist/">AIST</a>' in of_member
    assert '<span>Had as a member</span>\n<p><b><a href="/parties/amanat/">Amanat</a>' in of_bloc
    assert "Electoral bloc, Kazakhstan" in of_bloc


def test_a_relation_that_both_parties_state_shows_once(reader, world, told):
    other = factories.PartyFactory(key="other", names=["Other"])
    party_factories.PartyRelationFactory(kind="namesake", other=other, note="Two bodies.", **told)
    party_factories.PartyRelationFactory(
        party=other, kind="namesake", other=world.party, document=world.document
    )
    publish(other)
    publish(world.party)

    assert reader.get("/parties/amanat/").text.count("Is not linked by any source to") == 1


def test_a_relation_to_a_party_that_is_not_published_is_a_plain_label(reader, world, told):
    hidden = factories.PartyFactory(key="hidden", names=["The Hidden"])
    party_factories.PartyRelationFactory(kind="member", other=hidden, **told)
    publish(world.party)

    page = reader.get("/parties/amanat/").text

    assert "The Hidden" in page
    assert "/parties/hidden/" not in page


def test_a_label_says_when_and_whose_word_it_is(reader, world, told):
    party_factories.PartyLabelFactory(as_of="2011", status="opinion", said_by_text="many observers", **told)
    party_factories.PartyLabelFactory(text="pro-business", **told)
    publish(world.party)

    page = reader.get("/parties/amanat/").text

    assert "<span>2011</span>\n<p><b>opposition</b></p>" in page
    assert '<span class="tag">opinion</span>' in page
    assert "said by many observers" in page
    assert "Time not stated" in page
    assert 'said by <a href="/sources/report/">' in page


def test_people_lead_to_their_pages_and_back(reader, world, told):
    party_factories.LeadershipFactory(person=world.person, role="Chairman", valid_from="2007", **told)
    party_factories.LeadershipFactory(
        person=None, person_text="A daughter, not named", role="Founder", **told
    )
    publish(world.party)

    page = reader.get("/parties/amanat/").text

    assert '<b><a href="/people/ann-speaker/">Ann Speaker</a></b>, Chairman' in page
    assert "since 2007" in page
    assert "<b>A daughter, not named</b>, Founder" in page
    assert "/parties/amanat/" in reader.get("/people/ann-speaker/").text


@pytest.mark.parametrize("words", ["Alga", "Алга", "kozlov", "biodiversity", "opposition"])
def test_search_finds_a_party_by_all_that_is_said_of_it(reader, world, told, words):
    factories.PartyNameFactory(text="Alga", kind="former", **told)
    party_factories.LeadershipFactory(person=None, person_text="Vladimir Kozlov", **told)
    party_factories.PartyGoalFactory(points="preserve biodiversity", **told)
    party_factories.PartyLabelFactory(**told)
    publish(world.party)

    assert 'href="/parties/amanat/"' in reader.get("/search/", {"q": words}).text
