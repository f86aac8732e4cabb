import pytest
from django.db import IntegrityError

from observers.choices import CHAPTERS, Topic
from tests.factories import (
    FindingFactory,
    MissionFactory,
    PartyFactory,
    PersonFactory,
    QuotationFactory,
    SourceDocumentFactory,
    StatementFactory,
)
from tests.factories_of_observers import (
    AllegationFactory,
    AllegationStepFactory,
    MeetingFactory,
    MeetingPartyFactory,
    MeetingToneFactory,
)
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


def test_every_topic_belongs_to_a_chapter() -> None:
    assert set(CHAPTERS) == set(Topic)


def test_mission_may_be_known_by_its_country_alone() -> None:
    # Pakistan in 2023.
    assert not found(MissionFactory(country="PK"), "mission_has_a_sender")


@pytest.mark.parametrize(
    ("issued_on", "is_early"), [("2007-08-10", True), ("2007-08-19", False), ("2007", False)]
)
def test_statement_before_its_mission_is_noticed(issued_on: str, is_early: bool) -> None:
    mission = MissionFactory(began_on="2007-08-15")
    statement = StatementFactory(mission=mission, issued_on=issued_on)

    assert bool(found(statement, "statement_comes_after_its_mission_began")) is is_early


@pytest.mark.parametrize(
    ("held", "is_noticed"),
    [
        ("He said: “these elections\ncontinue to move Kazakhstan’s people forward”.", False),
        ("He said: “these elections continue to move the people forward”.", True),
        ("", False),
    ],
)
def test_quotation_is_looked_up_in_the_held_text(held: str, is_noticed: bool) -> None:
    quotation = QuotationFactory(
        text="these elections continue to move Kazakhstan's people forward",
        document=SourceDocumentFactory(held_text=held),
    )

    assert bool(found(quotation.statement, "quotation_stands_in_the_held_text")) is is_noticed


def test_verdict_told_by_an_opinion_article_is_second_hand() -> None:
    # An article of 2023 that has the OSCE praise the arrangements.
    article = SourceDocumentFactory(kind="opinion")
    told, marked = (FindingFactory(document=article, is_second_hand=marked) for marked in (False, True))

    assert found(told.statement, "verdict_told_by_an_opinion_article_is_second_hand")
    assert not found(marked.statement, "verdict_told_by_an_opinion_article_is_second_hand")


def test_author_of_an_opinion_speaks_at_first_hand() -> None:
    opinion = StatementFactory(kind="opinion", mission=None, person=PersonFactory())
    FindingFactory(statement=opinion, status="opinion", document=SourceDocumentFactory(kind="opinion"))

    for code in (
        "second_hand_verdict_is_marked",
        "verdict_told_by_an_opinion_article_is_second_hand",
        "statement_has_an_issuer",
        "names_its_election",
    ):
        assert not found(opinion, code)


@pytest.mark.parametrize(("status", "is_noticed"), [("preliminary", True), ("forecast", False)])
def test_view_recorded_as_a_fact_is_noticed(status: str, is_noticed: bool) -> None:
    finding = FindingFactory(statement__kind="opinion", status=status)

    assert bool(found(finding.statement, "view_is_not_recorded_as_a_fact")) is is_noticed


def test_party_may_issue_a_statement() -> None:
    # The NSDP on the results of 2007.
    statement = StatementFactory(kind="reaction", mission=None, party=PartyFactory())

    assert not found(statement, "statement_has_an_issuer")


def test_meeting_with_nobody_is_refused() -> None:
    assert found(MeetingFactory(), "meeting_names_a_party")[0].blocks


@pytest.mark.parametrize(("met_on", "is_noticed"), [("2023-03-19", True), ("2023-03-18", False), ("", False)])
def test_visit_outside_the_round_is_noticed(met_on: str, is_noticed: bool) -> None:
    # The SCO’s observers called on five parties on 17 and 18 March 2023.
    visit = MeetingPartyFactory(meeting__ended_on="2023-03-18", met_on=met_on)

    assert bool(found(visit.meeting, "meeting_of_a_party_lies_within_the_meeting")) is is_noticed


def test_tone_told_as_a_fact_is_noticed() -> None:
    assert found(MeetingToneFactory(status="reported").meeting, "tone_is_an_opinion")
    assert not found(MeetingToneFactory().meeting, "tone_is_an_opinion")


def test_allegation_that_nobody_makes_is_refused() -> None:
    orphan = AllegationFactory(said_by_text="")

    assert found(orphan, "allegation_has_a_claimant")[0].blocks
    assert not found(AllegationFactory(), "allegation_has_a_claimant")


def test_claim_without_a_source_is_refused_by_the_database() -> None:
    with pytest.raises(IntegrityError):
        AllegationFactory(document=None)


@pytest.mark.parametrize(("status", "is_noticed"), [("official", True), ("claim", False), ("opinion", False)])
def test_allegation_recorded_as_a_fact_is_noticed(status: str, is_noticed: bool) -> None:
    assert bool(found(AllegationFactory(status=status), "allegation_is_not_recorded_as_a_fact")) is is_noticed


@pytest.mark.parametrize("missing", [{"made_on": ""}, {"said_by_text": ""}])
def test_criminal_allegation_says_who_and_when(missing: dict[str, str]) -> None:
    # Those against Kozlov, Ablyazov and Mambetalin.
    with pytest.raises(IntegrityError, match="observers_criminal_allegation_says_who_and_when"):
        AllegationFactory(is_criminal=True, **missing)


def test_wording_stands_for_a_date_that_is_not_known() -> None:
    allegation = AllegationFactory(is_criminal=True, made_on="", made_as_written="undated")

    assert not found(allegation, "allegation_is_dated")
    assert found(AllegationFactory(made_on=""), "allegation_is_dated")


def test_allegation_against_nobody_is_noticed() -> None:
    assert found(AllegationFactory(against_text=""), "allegation_says_whom_it_accuses")


def test_missing_reply_of_an_accused_person_is_noticed() -> None:
    accused = PersonFactory(name="Vladimir Kozlov")
    silent = AllegationFactory(against_person=accused)
    heard = AllegationStepFactory(allegation__against_person=accused).allegation

    assert "Vladimir Kozlov" in message(silent, "accused_person_is_heard")
    assert not found(heard, "accused_person_is_heard")
