from typing import Any

import pytest
from django.utils import timezone

from publishing import actions, merge_plan, merging
from publishing.errors import Refused
from publishing.models import Edition, Merger
from publishing.states import PublicState
from sources.models import Organisation, OrganisationName
from tests.factories import MissionFactory, OrganisationFactory, SourceDocumentFactory
from tests.publishing.desk import HOUR, NOON, organisation
from tests.publishing.mergers import merge, named, publish, two_live

pytestmark = pytest.mark.django_db


def state_of(record: Any) -> str:
    return type(record).objects.filter(pk=record.pk).with_public_state().get().public_state


@pytest.fixture
def two(db: None) -> tuple[Organisation, Organisation]:
    return two_live()


def test_whatever_pointed_to_the_one_points_to_the_other_and_waits_as_a_change(two: Any) -> None:
    kept, folded = two
    source = SourceDocumentFactory(publisher=folded)
    part = OrganisationFactory(parent=folded)
    speaking = named(part, "The Office's part", said_by_organisation=folded)
    mission = MissionFactory(organisations=[kept, folded])
    publish(source, part, mission)

    merge(kept, folded)

    source.refresh_from_db()
    part.refresh_from_db()
    speaking.refresh_from_db()
    assert (source.publisher, part.parent, speaking.said_by_organisation) == (kept, kept, kept)
    assert list(mission.organisations.all()) == [kept]
    assert {state_of(one) for one in (source, part, mission)} == {PublicState.CHANGED}
    assert not Organisation.objects.filter(key="osce-odihr").exists()


def test_rows_move_behind_those_that_are_there_and_what_is_said_twice_stays_once(two: Any) -> None:
    kept, folded = two
    source = SourceDocumentFactory()
    for record in two:
        named(record, "Said twice", document=source)
    named(folded, "Only there", document=source)

    merge(kept, folded)

    names = OrganisationName.objects.filter(organisation=kept).order_by("position", "pk")
    assert [name.text for name in names] == ["Said twice", "Only there"]
    assert OrganisationName.objects.count() == 2


def test_each_field_keeps_the_value_that_was_chosen(two: Any) -> None:
    kept, folded = two
    Organisation.objects.filter(pk=folded.pk).update(
        summary="Better.", abbreviation="OSCE/ODIHR", kind="media"
    )
    folded.refresh_from_db()

    merge(kept, folded, summary="folded", abbreviation="kept")

    kept.refresh_from_db()
    assert (kept.summary, kept.abbreviation, kept.kind, kept.key) == (
        "Better.",
        "",
        "election_commission",
        "odihr",
    )


def test_two_drafts_merge_without_a_word_to_the_public() -> None:
    kept, folded = organisation("one"), organisation("two")

    merger = merge(kept, folded)

    assert merger.tombstone is None
    assert not Edition.objects.exists()
    assert merger.before[0]["fields"]["key"] == "two"


def _waiting(kept: Any, folded: Any) -> None:
    Organisation.objects.filter(pk=folded.pk).update(name="Later")
    actions.publish(folded, by=None, at=NOON, due_at=timezone.now() + HOUR)


def _survivor_not_live(kept: Any, folded: Any) -> None:
    actions.retract(kept, by=None, at=timezone.now(), reason="Wrong.")


def _same_row_said_otherwise(kept: Any, folded: Any) -> None:
    source = SourceDocumentFactory()
    named(kept, "Twice", document=source, note="One note")
    named(folded, "Twice", document=source, note="Another note")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_waiting, "waits for"),
        (_survivor_not_live, "is live and"),
        (_same_row_said_otherwise, "“Twice” cannot move: This name stands here already"),
    ],
)
def test_what_cannot_be_merged_is_refused_with_what_to_do(two: Any, spoil: Any, message: str) -> None:
    kept, folded = two
    spoil(kept, folded)

    with pytest.raises(Refused, match=message):
        merge(kept, folded)

    assert Organisation.objects.filter(pk=folded.pk).exists()
    assert not Merger.objects.exists()


def test_nothing_becomes_a_part_of_itself(two: Any) -> None:
    kept, folded = two
    between = OrganisationFactory(parent=folded)
    Organisation.objects.filter(pk=kept.pk).update(parent=between)
    kept.refresh_from_db()

    with pytest.raises(Refused, match="would stand above itself"):
        merge(kept, folded)


def test_a_part_folded_into_its_whole_leaves_the_whole_alone(two: Any) -> None:
    kept, folded = two
    Organisation.objects.filter(pk=kept.pk).update(parent=folded)
    kept.refresh_from_db()

    merge(kept, folded)

    kept.refresh_from_db()
    assert kept.parent is None


def test_only_what_was_shown_is_done(two: Any) -> None:
    kept, folded = two
    shown = merge_plan.of(kept, folded).fingerprint
    SourceDocumentFactory(publisher=folded)

    with pytest.raises(Refused, match="changed one of the two meanwhile"):
        merging.merge(kept, folded, taking={}, shown=shown, by=None, at=timezone.now())
