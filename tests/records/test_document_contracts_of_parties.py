"""What partners rely on: the rows of a party's document, each written out whole."""

from typing import Any

import pytest

from parties.models import Party
from tests import factories, party_factories
from tests.records.shapes import cite, ref, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def alga() -> Party:
    return factories.PartyFactory(key="alga", names=["Alga"])


def test_goals(source: Any, alga: Party) -> None:
    party_factories.PartyGoalFactory(
        party=alga,
        points="a just society\n\nfreedom ",
        attribution="content",
        heading_as_written="Алга",
        as_of="2023",
        is_inferred=True,
        basis="Nobody else is left.",
        document=source,
    )

    assert written(alga)["goals"] == [
        {
            "text": "A just society.",
            "points": ["a just society", "freedom"],
            "attribution": "content",
            "attribution_label": "inferred from what it says",
            "heading_as_written": "Алга",
            "as_of": "2023",
            "cite": cite(is_inferred=True, basis="Nobody else is left."),
        }
    ]


def test_events(source: Any, alga: Party) -> None:
    party_factories.PartyEventFactory(
        party=alga,
        kind="refused",
        happened_on="2006-04-20",
        happened_as_written="On 20 April 2006",
        text="Refused.",
        decided_by=factories.OrganisationFactory(key="moj", name="Ministry of Justice"),
        reason="Papers missing.",
        document=source,
    )

    assert written(alga)["events"] == [
        {
            "kind": "refused",
            "kind_label": "refused registration",
            "on": "2006-04-20",
            "on_as_written": "On 20 April 2006",
            "text": "Refused.",
            "name_before": "",
            "name_after": "",
            "decided_by": ref("organisation", "moj", "Ministry of Justice"),
            "decided_by_text": "",
            "reason": "Papers missing.",
            "disputes": [],
            "cite": cite(),
        }
    ]


def test_relations(source: Any, alga: Party) -> None:
    dck = factories.PartyFactory(key="dck", names=["Democratic Choice of Kazakhstan"])
    party_factories.PartyRelationFactory(
        party=alga, kind="grew_out_of", other=dck, valid_from="2005", note="One faction.", document=source
    )

    assert written(alga)["relations"] == [
        {
            "kind": "grew_out_of",
            "kind_label": "grew out of",
            "other": ref("party", "dck", "Democratic Choice of Kazakhstan"),
            "from": "2005",
            "to": None,
            "note": "One faction.",
            "cite": cite(),
        }
    ]


def test_leaders(source: Any, alga: Party) -> None:
    kozlov = factories.PersonFactory(key="kozlov", name="Vladimir Kozlov")
    party_factories.LeadershipFactory(
        party=alga, person=kozlov, role="Leader", as_of="2012", as_written="leader of", document=source
    )

    assert written(alga)["leaders"] == [
        {
            "person": ref("person", "kozlov", "Vladimir Kozlov"),
            "person_text": "",
            "role": "Leader",
            "from": None,
            "to": None,
            "as_of": "2012",
            "as_written": "leader of",
            "cite": cite(),
        }
    ]


def test_labels(source: Any, alga: Party) -> None:
    party_factories.PartyLabelFactory(
        party=alga,
        explanation="Called so by many.",
        as_of="2011",
        as_of_as_written="By the end of 2011",
        status="opinion",
        said_by_text="many",
        document=source,
    )

    assert written(alga)["labels"] == [
        {
            "text": "opposition",
            "explanation": "Called so by many.",
            "as_of": "2011",
            "as_of_as_written": "By the end of 2011",
            "cite": cite(status="opinion", status_label="opinion", said_by_text="many"),
        }
    ]
