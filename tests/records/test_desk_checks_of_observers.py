import pytest

from tests.factories import (
    ElectionFactory,
    FindingFactory,
    FollowUpFactory,
    MissionFactory,
    OrganisationFactory,
    QuotationFactory,
    RecommendationFactory,
    StatementFactory,
)
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


def test_mission_without_a_sender_is_refused() -> None:
    sent = MissionFactory(organisations=[OrganisationFactory()])

    assert found(MissionFactory(), "mission_has_a_sender")[0].blocks
    assert not found(sent, "mission_has_a_sender")


@pytest.mark.parametrize("build", [MissionFactory, StatementFactory])
def test_election_is_named(build) -> None:
    assert found(build(), "names_its_election")
    assert not found(build(elections=[ElectionFactory()]), "names_its_election")


def test_component_that_watches_another_election_is_noticed() -> None:
    umbrella = MissionFactory(elections=[ElectionFactory(key="kz-2007-majilis")])
    component = MissionFactory(umbrella=umbrella, elections=[ElectionFactory(key="kz-2023-majilis")])

    assert "kz-2023-majilis" in message(component, "component_watches_what_its_umbrella_watches")


def test_statement_without_an_issuer_is_refused() -> None:
    assert found(StatementFactory(mission=None), "statement_has_an_issuer")[0].blocks


def test_undated_statement_is_noticed() -> None:
    # The SCO mission’s release.
    assert found(StatementFactory(issued_on=""), "statement_is_dated")


@pytest.mark.parametrize(
    ("issued_on", "is_early"), [("2007-08-17", True), ("2007-08-19", False), ("2007", False)]
)
def test_findings_before_the_vote_are_noticed(issued_on: str, is_early: bool) -> None:
    statement = StatementFactory(issued_on=issued_on, elections=[ElectionFactory(polling_on="2007-08-18")])

    assert bool(found(statement, "findings_come_after_polling")) is is_early


def test_interim_report_may_come_before_the_vote() -> None:
    election = ElectionFactory(polling_on="2023-03-19")
    statement = StatementFactory(kind="interim", issued_on="2023-03-03", elections=[election])

    assert not found(statement, "findings_come_after_polling")


def test_quotation_that_nobody_speaks_is_noticed() -> None:
    # The passages of the 2007 report are the words of a body, and name it.
    orphan = QuotationFactory(speaker=None)
    body = QuotationFactory(speaker=None, said_by_organisation=OrganisationFactory())

    assert found(orphan.statement, "quotation_has_a_speaker")
    assert not found(body.statement, "quotation_has_a_speaker")


def test_quoted_person_without_a_role_is_noticed() -> None:
    assert found(QuotationFactory(role="").statement, "quoted_person_has_a_role")


@pytest.mark.parametrize(("is_second_hand", "is_noticed"), [(True, False), (False, True)])
def test_verdict_ascribed_by_somebody_else_is_marked(is_second_hand: bool, is_noticed: bool) -> None:
    # An opinion article on how the OSCE judged the 2023 election.
    finding = FindingFactory(status="claim", is_second_hand=is_second_hand)

    assert bool(found(finding.statement, "second_hand_verdict_is_marked")) is is_noticed


def test_recommendation_that_nobody_makes_is_refused() -> None:
    assert found(RecommendationFactory(), "recommendation_has_an_author")[0].blocks
    assert not found(
        RecommendationFactory(organisation=OrganisationFactory()), "recommendation_has_an_author"
    )


def test_follow_up_before_its_recommendation_is_noticed() -> None:
    step = FollowUpFactory(
        noted_on="2006", recommendation__statement=StatementFactory(issued_on="2007-08-19")
    )

    assert "dated 2006" in message(step.recommendation, "follow_up_comes_after_the_recommendation")
