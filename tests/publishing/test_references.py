"""What goes out of a record that another record names."""

import pytest

from publishing import actions, approval, documents, reading
from publishing.errors import Refused
from publishing.models import Edition
from sources.models import Organisation
from tests.publishing.desk import HOUR, NOON, organisation, rename

pytestmark = pytest.mark.django_db


@pytest.fixture
def parent() -> Organisation:
    return organisation("osce", "Released name")


@pytest.fixture
def child(parent: Organisation) -> Organisation:
    return Organisation.objects.create(
        key="odihr", name="Office", kind="observer_organisation", parent=parent
    )


def label_of_parent() -> str:
    return reading.find("organisation", "odihr").document["parent"]["label"]


def test_what_is_still_secret_cannot_be_named(parent: Organisation, child: Organisation) -> None:
    actions.publish(parent, by=None, at=NOON, due_at=NOON + HOUR)

    with pytest.raises(Refused) as refusal:
        actions.publish(child, by=None, at=NOON, acknowledged="all")

    assert "still secret" in refusal.value.problems[0].message
    assert not Edition.objects.released().exists()


def test_once_it_came_out_it_can(parent: Organisation, child: Organisation) -> None:
    actions.publish(parent, by=None, at=NOON, due_at=NOON + HOUR)

    actions.publish(child, by=None, at=NOON + HOUR)

    assert label_of_parent() == "Released name"


def test_what_was_never_published_is_named_only_knowingly(parent: Organisation, child: Organisation) -> None:
    with pytest.raises(Refused, match="Read the warnings"):
        actions.publish(child, by=None, at=NOON)

    edition = actions.publish(child, by=None, at=NOON, acknowledged=["names_what_is_not_public"])

    assert "was never published: its name goes out" in edition.warnings[0]["message"]


def test_a_retracted_record_keeps_the_name_that_was_released_last(
    parent: Organisation, child: Organisation
) -> None:
    actions.publish(parent, by=None, at=NOON)
    actions.retract(parent, by=None, at=NOON + HOUR, reason="Wrong.")
    rename(parent, "Unpublished name")

    actions.publish(child, by=None, at=NOON + HOUR, acknowledged="all")

    assert label_of_parent() == "Released name"


def test_nothing_is_said_of_what_was_taken_down(parent: Organisation, child: Organisation) -> None:
    actions.publish(parent, by=None, at=NOON)
    actions.publish(child, by=None, at=NOON)
    actions.takedown(parent, by=None, at=NOON + HOUR, public_reason="By order of a court.")

    actions.publish(child, by=None, at=NOON + HOUR, acknowledged="all")

    assert label_of_parent() == "withdrawn"
    assert not Edition.objects.live().with_facet("organisation", "osce").exists()


def test_problems_of_references_come_with_those_of_the_record(
    parent: Organisation, child: Organisation
) -> None:
    loaded = documents.load(child)

    problems = approval.desk_checks(loaded, documents.compose(loaded))

    assert [problem.code for problem in problems] == ["names_what_is_not_public"]
