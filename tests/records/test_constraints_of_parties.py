"""What must never be false of a party holds in the database too: each case goes round the model."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests import party_factories

pytestmark = pytest.mark.django_db


def set_in_database(record: Any, **values: Any) -> None:
    with transaction.atomic():
        type(record).objects.filter(pk=record.pk).update(**values)


def test_goal_without_a_heading_is_inferred_and_says_why() -> None:
    # The goal of line 21, second of seven of which three have headings.
    goal = party_factories.PartyGoalFactory()

    with pytest.raises(IntegrityError):
        set_in_database(goal, attribution="position")
    with pytest.raises(IntegrityError):
        set_in_database(goal, attribution="position", is_inferred=True)
    set_in_database(goal, attribution="position", is_inferred=True, basis="Second in the list.")


def test_change_of_name_says_the_new_name() -> None:
    with pytest.raises(IntegrityError):
        set_in_database(party_factories.PartyEventFactory(), kind="renamed")


def test_no_party_is_related_to_itself() -> None:
    relation = party_factories.PartyRelationFactory()

    with pytest.raises(IntegrityError):
        set_in_database(relation, other=relation.party)


@pytest.mark.parametrize("make", [party_factories.PartyRelationFactory, party_factories.LeadershipFactory])
def test_what_has_a_period_ends_after_it_begins(make: Any) -> None:
    row = make()

    set_in_database(row, valid_from="2007", valid_to="2007-08")
    with pytest.raises(IntegrityError):
        set_in_database(row, valid_from="2008", valid_to="2007-12")


def test_leader_is_named_or_described() -> None:
    described = party_factories.LeadershipFactory(person=None, person_text="A daughter of the president")

    with pytest.raises(IntegrityError):
        set_in_database(described, person_text="")


@pytest.mark.parametrize(
    "make",
    [
        party_factories.PartyGoalFactory,
        party_factories.PartyEventFactory,
        party_factories.PartyRelationFactory,
        party_factories.LeadershipFactory,
        party_factories.PartyLabelFactory,
    ],
)
def test_row_stands_once_for_each_place_in_a_source(make: Any) -> None:
    row = make()
    same = {name: getattr(row, name) for name in ("party", "document", "locator")}
    same |= {name: getattr(row, name) for name in ("other", "person") if hasattr(row, name)}

    with pytest.raises(IntegrityError), transaction.atomic():
        make(**same)
