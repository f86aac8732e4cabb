"""What the sources say through observers, parties and authors stands in the records that it belongs to."""

from collections import Counter
from pathlib import Path

import pytest

from observers.models import Allegation, Finding, Meeting, Quotation, Recommendation, Statement
from publishing import checks, registry
from sources.choices import ClaimStatus

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.json"))
VIEWS = {ClaimStatus.OPINION, ClaimStatus.CLAIM, ClaimStatus.FORECAST}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]


def test_five_parties_were_visited_over_two_days() -> None:
    meeting = Meeting.objects.get(key="sco-2023-party-headquarters")

    assert (meeting.began_on, meeting.ended_on) == ("2023-03-17", "2023-03-18")
    assert [visit.party.key for visit in meeting.parties.order_by("position")] == [
        "aq-jol",
        "amanat",
        "auyl",
        "ppk",
        "respublica",
    ]
    assert not meeting.parties.exclude(met_on="").exists()
    assert meeting.topics.count() == 7
    assert [tone.status for tone in meeting.tones.all()] == [ClaimStatus.OPINION]
    assert "leaves open" in meeting.first_time


def test_the_eight_charges_of_the_nsdp_are_told_one_by_one() -> None:
    charges = Allegation.objects.filter(said_by_party__key="nsdp", statement__key="nsdp-2007-reaction")
    turnout = charges.get(topic="turnout")

    assert charges.count() == 8
    assert "64.56%" in turnout.disputes
    assert {charge.status for charge in charges} == {ClaimStatus.CLAIM}


def test_accused_persons_stand_with_claimant_and_date() -> None:
    accused = Allegation.objects.filter(against_person__isnull=False)

    assert {allegation.against_person.key for allegation in accused} == {
        "vladimir-kozlov",
        "mukhtar-ablyazov",
        "serikzhan-mambetalin",
    }
    assert all(a.said_by or a.said_by_text for a in accused)
    assert all(a.made_on or a.made_as_written for a in accused)


def test_opinions_and_forecasts_keep_their_status() -> None:
    by_status = Counter(
        Finding.objects.filter(statement__key="khan-2023-opinions").values_list("status", flat=True)
    )

    assert by_status == {"opinion": 10, "claim": 8, "forecast": 7, "reported": 2}
    assert set(
        Finding.objects.filter(statement__key="globalsecurity-on-2007").values_list("status", flat=True)
    ) <= set(VIEWS)


def test_verdicts_told_by_others_are_marked() -> None:
    told = Finding.objects.filter(is_second_hand=True).values_list("document__key", "locator")

    assert set(told) >= {
        ("khan-parliamentary-elections-2023", "line 3"),
        ("khan-parliamentary-elections-2023", "line 20"),
        ("embassy-bulletin-2007", "line 29"),
        ("globalsecurity-political-parties", "line 20"),
        ("globalsecurity-political-parties", "line 38"),
    }


def test_two_wordings_of_one_passage_stand_side_by_side() -> None:
    words = Quotation.objects.filter(
        statement__key="osce-odihr-2007-preliminary", text__contains="restrictive legal provisions"
    )

    assert {quotation.document.key for quotation in words} == {
        "embassy-bulletin-2007",
        "globalsecurity-political-parties",
    }


def test_every_recommendation_and_every_step_is_dated_or_sourced() -> None:
    threshold = Recommendation.objects.get(key="odihr-lower-threshold")

    assert Recommendation.objects.count() == 12
    assert [str(step.noted_on) for step in threshold.follow_ups.order_by("position")] == [
        "2009",
        "2023-03-20",
    ]


def test_reactions_name_who_reacts() -> None:
    reactions = Statement.objects.filter(kind="reaction")

    assert {reaction.key for reaction in reactions} == {
        "dck-2004-december",
        "nsdp-2007-reaction",
        "ak-zhol-2007-reaction",
        "us-government-on-kozlov",
        "us-embassy-on-kozlov",
    }


@pytest.mark.parametrize(
    "code",
    [
        "second_hand_verdict_is_marked",
        "verdict_told_by_an_opinion_article_is_second_hand",
        "view_is_not_recorded_as_a_fact",
        "allegation_is_dated",
        "allegation_says_whom_it_accuses",
        "tone_is_an_opinion",
        "quotation_has_a_speaker",
    ],
)
def test_the_desk_finds_nothing_wrong_with_the_content(code: str) -> None:
    records = [
        record
        for kind in ("statement", "allegation", "meeting")
        for record in registry.get(kind).queryset().order_by("key")
    ]

    assert [r.key for r in records for problem in checks.run(r) if problem.code == code] == []
