"""What observers, parties and others say, with every field filled."""

from typing import Any

from tests import factories as make
from tests import factories_of_observers as observed


def records(said: dict[str, Any], election: Any, party: Any) -> list[Any]:
    """One of each kind, in the order in which they refer to each other; the mission comes second."""
    odihr, elections = said["said_by_organisation"], [election]
    joint = make.MissionFactory(
        key="joint-2023", name="Joint mission 2023", kind="joint", organisations=[odihr]
    )
    mission = make.MissionFactory(
        key="odihr-2023",
        name="ODIHR 2023",
        organisations=[odihr],
        umbrella=joint,
        elections=elections,
        country="PL",
        began_on="2023-02",
        ended_on="2023-03-25",
        summary="Long-term observers.",
        **said,
    )
    speaker = said["document"].author
    make.MissionHeadFactory(mission=mission, person=speaker, valid_from="2023-02", valid_to="2023-03", **said)
    statement = make.StatementFactory(
        key="first-word",
        title="First word",
        mission=mission,
        organisation=odihr,
        party=party,
        person=speaker,
        elections=elections,
        issued_as_written="the day after",
        place="Astana",
        summary="First findings.",
        **said,
    )
    make.FindingFactory(
        statement=statement, text="Voting ran smoothly.", topic="voting", is_second_hand=True, **said
    )
    make.QuotationFactory(statement=statement, text="It was a long day.", speaker=speaker, **said)
    advice = _advice(said, statement, elections)
    meeting, allegation = _meeting(said, mission, party), _allegation(said, statement, party)
    return [joint, mission, meeting, statement, advice, allegation]


def _meeting(said: dict[str, Any], mission: Any, party: Any) -> Any:
    meeting = observed.MeetingFactory(
        key="visit",
        mission=mission,
        ended_on="2023-03-18",
        as_written="17-18 March 2023",
        place="Headquarters",
        participants="Members of the mission",
        first_time="Called a first.",
        summary="A round of visits.",
        **said,
    )
    observed.MeetingPartyFactory(
        meeting=meeting, party=party, name_as_written="AMANAT", met_on="2023-03-17", note="At noon.", **said
    )
    observed.MeetingTopicFactory(meeting=meeting, **said)
    observed.MeetingToneFactory(meeting=meeting, **said)
    return meeting


def _allegation(said: dict[str, Any], statement: Any, party: Any) -> Any:
    election = statement.elections.get()
    speaker = said["document"].author
    allegation = observed.AllegationFactory(
        key="inflated",
        is_criminal=True,
        said_by_party=party,
        statement=statement,
        made_as_written="the day after",
        against_party=party,
        against_person=speaker,
        against_organisation=said["said_by_organisation"],
        parties=[party],
        people=[speaker],
        elections=[election],
        disputes="the turnout",
        disputed_tally=election.tallies.get(),
        **said,
    )
    observed.AllegationStepFactory(
        allegation=allegation,
        happened_on="2023-03-21",
        as_written="on Tuesday",
        statement=statement,
        **said,
    )
    return allegation


def _advice(said: dict[str, Any], statement: Any, elections: list[Any]) -> Any:
    advice = make.RecommendationFactory(
        key="by-station",
        title="Publish results by station",
        statement=statement,
        organisation=said["said_by_organisation"],
        elections=elections,
        number="7",
        priority="priority",
        addressee="The commission",
        **said,
    )
    make.FollowUpFactory(recommendation=advice, as_written="no progress", note="Nothing was done.", **said)
    return advice
