"""A list of records is loaded, with all that their documents need, in a fixed number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publishing import registry
from tests import factories, party_factories, source_factories
from tests import factories_of_observers as observed

pytestmark = pytest.mark.django_db


def organisation() -> None:
    record = factories.OrganisationFactory(parent=factories.OrganisationFactory())
    source_factories.OrganisationNameFactory(organisation=record)


def person() -> None:
    role = factories.PersonRoleFactory(organisation=factories.OrganisationFactory())
    source_factories.PersonNameFactory(person=role.person)


def document() -> None:
    record = factories.SourceDocumentFactory(author=factories.PersonFactory())
    source_factories.BibliographicNoteFactory(source=record)
    source_factories.DocumentLinkFactory(source=record, target=factories.SourceDocumentFactory())


def party() -> None:
    record = factories.PartyFactory(names=["One", "Two"])
    party_factories.PartyGoalFactory(party=record)
    party_factories.PartyEventFactory(party=record, decided_by=factories.OrganisationFactory())
    party_factories.PartyRelationFactory(party=record)
    party_factories.LeadershipFactory(party=record)
    party_factories.PartyLabelFactory(party=record)


def place() -> None:
    factories.PlaceNameFactory(place__parent=factories.PlaceFactory())


def chamber() -> None:
    chamber = factories.ChamberFactory(parent=factories.ChamberFactory())
    factories.ChamberNameFactory(chamber=chamber)
    factories.ConvocationFactory(chamber=chamber)


def cycle() -> None:
    factories.CycleFactory(said_by_organisation=factories.OrganisationFactory())


def election() -> None:
    figure = factories.ElectionFigureFactory(
        election__previous=factories.ElectionFactory(),
        election__body=factories.ChamberFactory(),
        election__cycle=factories.CycleFactory(),
        election__held_with=[factories.ElectionFactory()],
        area=factories.PlaceFactory(),
        said_by_organisation=factories.OrganisationFactory(),
    )
    factories.PollingDateFactory(election=figure.election)


def act() -> None:
    factories.ActEffectFactory(
        act__amends=factories.LegalActFactory(), act__elections=[factories.ElectionFactory()]
    )


def rule() -> None:
    factories.RuleProvisionFactory(
        rule__body=factories.ChamberFactory(),
        elections=[factories.ElectionFactory()],
        acts=[factories.LegalActFactory()],
    )


def tally() -> None:
    line = factories.TallyLineFactory(tally__authority=factories.OrganisationFactory())
    factories.TallyLineFactory(tally=line.tally)
    factories.TallyFigureFactory(tally=line.tally)


def mission() -> None:
    factories.MissionHeadFactory(
        mission=factories.MissionFactory(
            elections=[factories.ElectionFactory()],
            organisations=[factories.OrganisationFactory()],
            umbrella=factories.MissionFactory(),
        )
    )


def meeting() -> None:
    mission = factories.MissionFactory(elections=[factories.ElectionFactory()])
    visit = observed.MeetingPartyFactory(meeting__mission=mission)
    observed.MeetingTopicFactory(meeting=visit.meeting)
    observed.MeetingToneFactory(meeting=visit.meeting)


def allegation() -> None:
    record = observed.AllegationFactory(
        elections=[factories.ElectionFactory()],
        parties=[factories.PartyFactory()],
        people=[factories.PersonFactory()],
        said_by_party=factories.PartyFactory(),
        against_party=factories.PartyFactory(),
        against_person=factories.PersonFactory(),
        statement=factories.StatementFactory(),
        disputed_tally=factories.TallyFactory(),
    )
    observed.AllegationStepFactory(allegation=record, statement=factories.StatementFactory())


def statement() -> None:
    statement = factories.StatementFactory(
        elections=[factories.ElectionFactory()],
        party=factories.PartyFactory(),
        person=factories.PersonFactory(),
    )
    factories.FindingFactory(statement=statement)
    factories.QuotationFactory(statement=statement)


def recommendation() -> None:
    record = factories.RecommendationFactory(
        elections=[factories.ElectionFactory()], statement=factories.StatementFactory()
    )
    factories.FollowUpFactory(recommendation=record)


def story() -> None:
    factories.StoryFactory(
        elections=[factories.ElectionFactory()],
        parties=[factories.PartyFactory()],
        missions=[factories.MissionFactory()],
        sources=[factories.SourceDocumentFactory()],
        translation_of=factories.StoryFactory(language="ru"),
    )


def queries_of_a_list(kind: str) -> int:
    document = registry.get(kind)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        for record in document.queryset():
            assert document.serializer_class(record, context={"language": "en"}).data
            assert document.title(record)
            assert list(document.facets(record))
            document.date(record)
    return len(captured)


QUERIES = {
    organisation: 2,
    person: 3,
    document: 3,
    party: 8,
    place: 2,
    chamber: 3,
    cycle: 1,
    election: 4,
    act: 3,
    rule: 4,
    tally: 4,
    mission: 4,
    meeting: 6,
    statement: 5,
    allegation: 8,
    recommendation: 3,
    story: 6,
}


@pytest.mark.parametrize(("make", "queries"), QUERIES.items(), ids=[make.__name__ for make in QUERIES])
def test_list_costs_the_same_at_any_size(make, queries: int) -> None:
    make()
    small = queries_of_a_list(make.__name__)
    for _ in range(3):
        make()

    assert (small, queries_of_a_list(make.__name__)) == (queries, queries)
