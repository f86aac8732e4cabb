import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publishing import registry
from tests import factories
from tests import factories_of_disputes as disputed
from tests import factories_of_events as happened
from tests import factories_of_observers as observed
from tests.website.world import publish

DETAILS = {
    "organisation": 8,
    "person": 8,
    "document": 9,
    "party": 8,
    "place": 7,
    "chamber": 6,
    "cycle": 7,
    "election": 11,
    "event": 6,
    "act": 7,
    "rule": 7,
    "tally": 10,
    "dispute": 6,
    "mission": 7,
    "meeting": 6,
    "statement": 7,
    "recommendation": 6,
    "allegation": 6,
    "story": 7,
}
LISTS = {kind.path: 3 if kind.kind == "person" else 4 for kind in registry.kinds()}
LISTS["disputes"] = 5
FIXED = {"/": 8, "/search/?q=e": 3, "/corrections/": 2, "/sitemap.xml": 2}


def grow(world, times):
    """Publish more of what a page lists, all of it about the same election and source."""
    cited = {"document": world.document}
    for number in range(times):
        party = factories.PartyFactory(names__document=world.document)
        tally = factories.TallyFactory(election=world.election)
        for shown in (party, world.party):
            factories.TallyLineFactory(tally=tally, party=shown, **cited)
        about = {"elections": [world.election]}
        mission = factories.MissionFactory(organisations=[world.organisation], **about, **cited)
        statement = factories.StatementFactory(mission=world.mission, **about, **cited)
        factories.QuotationFactory(statement=statement, speaker=world.person, **cited)
        story = factories.StoryFactory(
            parties=[world.party], missions=[world.mission], sources=[world.document], **about
        )
        meeting = observed.MeetingFactory(mission=world.mission, **cited)
        observed.MeetingPartyFactory(meeting=meeting, party=world.party, **cited)
        allegation = observed.AllegationFactory(
            said_by_party=world.party, statement=world.statement, disputed_tally=tally, **about, **cited
        )
        advice = factories.RecommendationFactory(statement=world.statement, **about, **cited)
        election = factories.ElectionFactory(
            polling_on=f"20{number + 10}", body=world.chamber, cycle=world.cycle
        )
        factories.ElectionFigureFactory(election=election, area=world.place, **cited)
        happened.ParticipationFactory(election=election, party=world.party, **cited)
        event = happened.EventAccountFactory(
            event__place=world.place, event__elections=[world.election], event__parties=[world.party],
            event__people=[world.person], event__organisations=[world.organisation],
            event__chambers=[world.chamber], event__acts=[world.act], **cited,
        ).event  # fmt: skip
        rule = factories.RuleProvisionFactory(acts=[world.act], elections=[world.election], **cited).rule
        dispute = disputed.DisputeFactory(parties=[world.party], rules=[world.rule], **about)
        disputed.DisputeSideFactory(dispute=dispute, **cited)
        disputed.DisputeSideFactory(dispute=world.dispute, **cited)
        about_votes = (party, rule, event, election, tally, dispute)
        for record in (*about_votes, mission, statement, story, advice, meeting, allegation):
            publish(record)


@pytest.fixture(params=[1, 4])
def grown(world, request):
    grow(world, request.param)
    return world


@pytest.fixture
def queries(reader):
    def count(address):
        with CaptureQueriesContext(connection) as asked:
            reader.get(address)
        return len(asked)

    return count


def test_a_page_costs_the_same_queries_whatever_refers_to_it(queries, grown):
    addresses = {kind: registry.get(kind).url(getattr(grown, kind).key) for kind in DETAILS}

    assert {kind: queries(address) for kind, address in addresses.items()} == DETAILS


def test_a_list_costs_the_same_queries_whatever_its_length(queries, grown):
    assert {path: queries(f"/{path}/") for path in LISTS} == LISTS


def test_a_fixed_page_costs_the_same_queries_whatever_is_published(queries, grown):
    assert {address: queries(address) for address in FIXED} == FIXED
