"""What the held documents say of parties is kept as they say it: goals, labels, accounts, namesakes, spellings."""

from typing import Any

import pytest

from publishing import documents, registry
from publishing.models import Edition
from tests.records.test_fixtures import document, references
from tests.seeds.audit import FACTS

SEVEN_OF_2023 = {"amanat", "aq-jol", "auyl", "baytaq", "nsdp", "ppk", "respublica"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def content(seeded: None) -> None:
    """Records alone."""


@pytest.fixture
def parties(content: None) -> dict[str, dict[str, Any]]:
    return {record.key: documents.compose(record).document for record in registry.get("party").queryset()}


def test_each_of_the_seven_has_its_goal_and_says_how_it_is_known(parties: dict) -> None:
    goals = {key: party["goals"] for key, party in parties.items() if party["goals"]}
    inferred = {key for key, (goal,) in goals.items() if goal["cite"]["is_inferred"]}

    assert set(goals) == SEVEN_OF_2023
    assert inferred == {"amanat", "auyl", "baytaq", "respublica"}
    assert all(goals[key][0]["cite"]["basis"] for key in inferred)


def test_what_is_no_fact_is_marked_as_what_it_is(parties: dict) -> None:
    opinions = {
        (key, label["text"])
        for key, party in parties.items()
        for label in party["labels"]
        if label["cite"]["status"] in {"opinion", "claim"}
    }

    assert ("aq-jol", "supporter of President Nazarbayev") in opinions
    assert ("asar", "sympathetic to the president") in opinions
    assert ("aq-jol", "pro-business") not in opinions


def test_one_party_is_called_opposition_and_the_opposite_each_at_its_time(parties: dict) -> None:
    labels = [(label["as_of"], label["text"]) for label in parties["aq-jol"]["labels"]]

    assert ("2011", "opposition") in labels
    assert ("2012", "supporter of President Nazarbayev") in labels


def test_two_accounts_of_one_attempt_to_register_stand_side_by_side(parties: dict) -> None:
    events = [(event["kind"], event["on"]) for event in parties["alga"]["events"]]

    assert ("applied", "2005-09-22") in events
    assert ("refused", "2006/") in events


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("respublika-1994", "respublica"),
        ("cppk", "ppk"),
        ("cppk", "cpk"),
        ("socialist", "socialist-democratic"),
        ("socialist-democratic", "nsdp"),
        ("profsoyuz", "federation-of-trade-unions"),
    ],
)
def test_bodies_that_no_source_links_are_kept_apart(parties: dict, one: str, other: str) -> None:
    for key, kept_from in ((one, other), (other, one)):
        kinds = {
            relation["kind"]
            for relation in parties[key]["relations"]
            if relation["other"]["key"] == kept_from
        }
        assert kinds == {"namesake"}


def test_no_party_is_said_to_succeed_another(parties: dict) -> None:
    kinds = {relation["kind"] for party in parties.values() for relation in party["relations"]}

    assert kinds == {"namesake", "member", "grew_out_of", "allied"}


def test_every_spelling_finds_its_party_and_every_reference_its_record(seeds_published: None) -> None:
    live = Edition.objects.live()
    names = [fact for fact in FACTS if fact["kind"] == "party_name"]
    spelled = {(ref.removeprefix("party:"), fact["value"]["form"]) for fact in names for ref in fact["refs"]}
    spelled |= {("aq-jol", text) for text in ("Ak Zhol", "Ak-Zhol", "Aq Jol", "Ак Жол", "Ақ жол")}
    referred = {
        (found["kind"], found["key"])
        for key in live.of("party").values_list("key", flat=True)
        for found in references(document("party", key))
    }

    lost = [
        text
        for key, text in spelled
        if key not in live.of("party").matching(text).values_list("key", flat=True)
    ]

    assert lost == []
    assert referred <= set(live.values_list("kind", "key"))
    assert set(live.of("party").matching("Respublika").values_list("key", flat=True)) == {
        "respublica",
        "respublika-1994",
    }
