"""A small published world: one record of each kind, all referring to each other."""

import datetime
from types import SimpleNamespace
from typing import Any

from publishing import actions
from tests import factories
from tests import factories_of_disputes as disputed
from tests import factories_of_observers as observed

NOON = datetime.datetime(2023, 3, 20, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def publish(record: Any, *, at: datetime.datetime = NOON, **options: Any) -> Any:
    """Publish in the product's own name, overruling what the desk checks warn of."""
    return actions.publish(record, by=None, at=at, acknowledged=actions.ALL_WARNINGS, **options)


def build() -> SimpleNamespace:
    """Make and publish one of each kind."""
    world = _vote()
    _word_of_observers(world)
    world.story = factories.StoryFactory(
        key="day-after",
        headline="The day after",
        elections=[world.election],
        parties=[world.party],
        sources=[world.document],
    )
    for record in vars(world).values():
        publish(record)
    return world


def _vote() -> SimpleNamespace:
    source = factories.SourceDocumentFactory(
        key="report", title="Report of the day", published_on="2023-03-20"
    )
    party = factories.PartyFactory(key="amanat", names=["Amanat"], names__document=source)
    place, chamber, cycle = factories.PlaceFactory(), factories.ChamberFactory(), factories.CycleFactory()
    election = factories.ElectionFactory(
        key="majilis-2023", name="Majilis election 2023", body=chamber, cycle=cycle
    )
    factories.ElectionFigureFactory(election=election, area=place, document=source)
    act = factories.ActEffectFactory(act__elections=[election], document=source).act
    rule = factories.RuleProvisionFactory(elections=[election], acts=[act], document=source).rule
    tally = factories.TallyFactory(key="announced", title="Announced shares", election=election)
    factories.TallyLineFactory(tally=tally, party=party, share="53.9", document=source)
    return SimpleNamespace(
        document=source, party=party, place=place, chamber=chamber, cycle=cycle, election=election,
        act=act, rule=rule, tally=tally,
    )  # fmt: skip


def _word_of_observers(world: SimpleNamespace) -> None:
    cited, about = {"document": world.document}, {"elections": [world.election]}
    world.organisation = factories.OrganisationFactory(key="senders", name="Union of Senders")
    world.person = factories.PersonFactory(key="ann-speaker", name="Ann Speaker")
    factories.PersonRoleFactory(person=world.person, organisation=world.organisation, **cited)
    world.mission = factories.MissionFactory(
        key="mission-2023", name="Mission 2023", organisations=[world.organisation], **about, **cited
    )
    factories.MissionHeadFactory(mission=world.mission, person=world.person, **cited)
    world.meeting = observed.MeetingFactory(key="visit", title="A visit", mission=world.mission, **cited)
    observed.MeetingPartyFactory(meeting=world.meeting, party=world.party, **cited)
    world.statement = factories.StatementFactory(
        key="first-word", title="First word", mission=world.mission, **about, **cited
    )
    factories.FindingFactory(statement=world.statement, text="Voting ran smoothly.", **cited)
    factories.QuotationFactory(
        statement=world.statement, text="It was a long day.", speaker=world.person, **cited
    )
    world.recommendation = factories.RecommendationFactory(
        key="by-station", title="Results by station", statement=world.statement, **about, **cited
    )
    factories.FollowUpFactory(recommendation=world.recommendation, **cited)
    world.dispute = disputed.DisputeFactory(key="quarrel", title="A quarrel", **about)
    disputed.DisputeSideFactory(dispute=world.dispute, **cited)
    world.allegation = observed.AllegationFactory(
        key="inflated", title="Turnout inflated", said_by_person=world.person, **about, **cited
    )
    observed.AllegationStepFactory(allegation=world.allegation, kind="reaction", **cited)
