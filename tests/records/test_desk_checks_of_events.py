"""What the desk is told of events and of participants; each case is one of the held documents."""

import pytest

from tests.factories import (
    ElectionFactory,
    ElectionFigureFactory,
    PartyFactory,
    PersonFactory,
    SourceDocumentFactory,
    TallyLineFactory,
)
from tests.factories_of_events import EventAccountFactory, EventFactory, ParticipationFactory
from tests.records.problems import found, message

pytestmark = pytest.mark.django_db


def test_event_that_nobody_tells_of_is_refused() -> None:
    assert found(EventFactory(), "event_has_an_account")[0].blocks
    assert not found(EventAccountFactory().event, "event_has_an_account")


@pytest.mark.parametrize(
    ("kind", "date", "is_refused"),
    [
        ("sentence", {"began_on": "2012-10-09"}, False),
        ("sentence", {"began_on": "", "as_written": "in the same year"}, False),
        ("sentence", {"began_on": ""}, True),
        ("arrest", {"began_on": ""}, True),
        ("protest", {"began_on": ""}, False),
    ],
)
def test_arrest_or_sentence_of_a_person_needs_a_date(
    kind: str, date: dict[str, str], is_refused: bool
) -> None:
    # 2012: arrested in January, sentenced in October.
    event = EventFactory(kind=kind, people=[PersonFactory()], **date)

    assert [one.blocks for one in found(event, "event_of_a_person_before_the_law_is_dated")] == (
        [True] if is_refused else []
    )


def test_ruling_on_a_party_may_be_undated() -> None:
    event = EventFactory(kind="ruling", began_on="", parties=[PartyFactory()])

    assert not found(event, "event_of_a_person_before_the_law_is_dated")


@pytest.mark.parametrize(
    ("statuses", "is_noticed"),
    [(["official"], False), (["official", "claim"], False), (["claim", "opinion"], True)],
)
def test_sentence_that_only_accusers_tell_of_is_noticed(statuses: list[str], is_noticed: bool) -> None:
    # October 2012: the term is the court’s; that property can be confiscated only prosecutors say.
    event = EventFactory(kind="sentence", people=[PersonFactory()])
    for status in statuses:
        EventAccountFactory(event=event, status=status)

    assert bool(found(event, "event_of_a_person_is_no_opinion_alone")) is is_noticed


@pytest.mark.parametrize(
    ("began_on", "status", "is_noticed"),
    [
        ("2023-03-20", "reported", False),
        ("2023-03", "reported", False),
        ("2023-03-29", "reported", True),
        ("2023-03-29", "forecast", False),
    ],
)
def test_event_later_than_its_source_is_noticed_unless_it_is_a_forecast(
    began_on: str, status: str, is_noticed: bool
) -> None:
    # 2023: an article expects the final results within ten days.
    account = EventAccountFactory(
        event__began_on=began_on, status=status, document__published_on="2023-03-20"
    )

    code = "event_comes_no_later_than_the_source_that_tells_of_it"
    assert bool(found(account.event, code)) is is_noticed


def test_account_without_its_place_in_the_document_is_noticed() -> None:
    assert found(EventAccountFactory(locator="").event, "accounts_say_where_they_are_found")
    assert not found(EventAccountFactory().event, "accounts_say_where_they_are_found")


@pytest.mark.parametrize(
    ("standing", "is_noticed"), [("excluded", True), ("unregistered", True), ("contested", False)]
)
def test_result_of_a_party_that_was_kept_out_is_noticed(standing: str, is_noticed: bool) -> None:
    # 2012: Rukhaniyat was disqualified mid campaign, and Alga was not registered.
    line = TallyLineFactory()
    source = SourceDocumentFactory(title="Political Parties")
    ParticipationFactory(election=line.tally.election, party=line.party, standing=standing, document=source)

    problems = found(line.tally, "party_kept_out_has_no_line")

    assert [("Political Parties" in one.message, one.blocks) for one in problems] == (
        [(True, False)] if is_noticed else []
    )


def test_party_kept_out_of_another_vote_may_have_a_result() -> None:
    line = TallyLineFactory()
    ParticipationFactory(party=line.party, standing="excluded")

    assert not found(line.tally, "party_kept_out_has_no_line")


@pytest.mark.parametrize(("counted", "is_noticed"), [("7", False), ("3", False), ("2", True)])
def test_more_parties_named_than_counted_are_noticed(counted: str, is_noticed: bool) -> None:
    # 2012: seven parties are counted and three of them named; blocs and those kept out do not count.
    election, source = ElectionFactory(), SourceDocumentFactory()
    ElectionFigureFactory(
        election=election, measure="parties_contesting", value=counted, unit="parties", document=source
    )
    for _ in range(3):
        ParticipationFactory(election=election, document=source)
    ParticipationFactory(election=election, standing="excluded", document=source)
    ParticipationFactory(election=election, form="bloc", document=source)
    ParticipationFactory(election=election)

    assert bool(found(election, "no_more_parties_are_named_than_counted")) is is_noticed


def test_party_that_stood_and_was_kept_out_is_noticed() -> None:
    election, party = ElectionFactory(), PartyFactory()
    ParticipationFactory(election=election, party=party)
    ParticipationFactory(election=election, standing="excluded", reason="A ban.")
    code = "participant_both_stood_and_did_not"

    assert not found(election, code)

    ParticipationFactory(election=election, party=party, standing="excluded", reason="A ban.")

    assert "excluded" in message(election, code)


def test_exclusion_without_a_reason_is_noticed() -> None:
    # 2012: the Communist Party could not stand because of a ban.
    told = ParticipationFactory(standing="excluded", reason="A ban of six months.")
    untold = ParticipationFactory(standing="excluded")

    assert not found(told.election, "participant_kept_out_has_a_reason")
    assert found(untold.election, "participant_kept_out_has_a_reason")


@pytest.mark.parametrize(("standing", "is_noticed"), [("contested", True), ("excluded", False)])
def test_reason_for_staying_out_of_one_that_stood_is_noticed(standing: str, is_noticed: bool) -> None:
    participant = ParticipationFactory(standing=standing, reason="A ban of six months.")

    assert bool(found(participant.election, "participant_that_stood_was_not_kept_out")) is is_noticed


def test_participant_without_its_place_in_the_document_is_noticed() -> None:
    code = "participants_say_where_they_are_found"

    assert found(ParticipationFactory(locator="").election, code)
    assert not found(ParticipationFactory().election, code)
