from typing import Any

import pytest

from observers.models import Mission
from publishing.errors import Refused
from publishing.history import actions, restoring, snapshots
from publishing.models import Save
from sources.models import Organisation
from tests.factories import MissionFactory, PlaceFactory, SourceDocumentFactory, StoryFactory
from tests.factories_of_observers import MeetingFactory
from tests.publishing.desk import HOUR, NOON, organisation, rename
from tests.publishing.past import kept, state_of
from tests.source_factories import OrganisationNameFactory

pytestmark = pytest.mark.django_db


def kept_with(record: Any, **fields: Any) -> Save:
    """A save of ``record`` as an older or newer product would have written it: a field that is None is missing."""
    state = state_of(record)
    row = state[record._meta.label_lower][0]
    row.update(fields)
    for name in [name for name, value in fields.items() if value is None]:
        del row[name]
    return stored(record, state)


def stored(record: Any, state: snapshots.State) -> Save:
    text = snapshots.text_of(state)
    return Save.objects.create(
        record=record.pk, kind="organisation", key=record.key, at=NOON, packed=Save.pack(text)
    )


def test_what_a_field_chose_and_is_gone_stays_empty_and_is_told() -> None:
    parent = organisation("parent", name="The parent")
    record = organisation()
    record.parent = parent
    record.save()
    save = kept(record, NOON)
    Organisation.objects.update(parent=None)
    actions.delete(parent, by=None, at=NOON)
    record.refresh_from_db()
    rename(record, "Changed")

    planned = restoring.plan(Organisation, save.state, state_of(record))
    actions.bring_back(record, save, by=None, at=NOON + HOUR)

    assert planned.notes == ["Parent: The parent (deleted). The field stays empty."]
    record.refresh_from_db()
    assert (record.parent, record.name) == (None, "The body cec")


def test_a_row_that_cannot_stand_without_what_is_gone_is_left_out_and_told() -> None:
    record = organisation()
    document = SourceDocumentFactory(title="Lost", publisher=None)
    OrganisationNameFactory(organisation=record, text="Falls", document=document)
    OrganisationNameFactory(organisation=record, text="Stands")
    save = kept(record, NOON)
    record.names.get(text="Falls").delete()
    actions.delete(document, by=None, at=NOON)
    rename(record, "Changed")

    planned = restoring.plan(Organisation, save.state, state_of(record))
    actions.bring_back(record, save, by=None, at=NOON + HOUR)

    assert planned.notes == [
        "Name › Document: Lost (deleted). The row “Falls, name” cannot stand without it and is left out."
    ]
    assert [name.text for name in record.names.all()] == ["Stands"]


def test_one_of_many_that_is_gone_is_left_out_and_told() -> None:
    gone, stays = SourceDocumentFactory(title="Gone"), SourceDocumentFactory(title="Stays")
    story = StoryFactory(sources=[gone, stays])
    save = kept(story, NOON)
    story.sources.clear()
    actions.delete(gone, by=None, at=NOON)

    planned = restoring.plan(type(story), save.state, state_of(story))
    actions.bring_back(story, save, by=None, at=NOON + HOUR)

    assert planned.notes == ["Sources: Gone (deleted). It is left out."]
    assert [str(document) for document in story.sources.all()] == ["Stays"]


def test_a_record_that_cannot_stand_without_what_is_gone_is_refused_by_name() -> None:
    mission = MissionFactory(name="The mission")
    meeting = MeetingFactory(mission=mission)
    save = actions.delete(meeting, by=None, at=NOON)
    Mission.objects.filter(pk=mission.pk).delete()

    with pytest.raises(
        Refused, match=r"Mission: a record that no longer exists\. Without it the record cannot"
    ):
        actions.recover(save, by=None, at=NOON + HOUR)


def test_a_field_that_is_no_more_is_left_out_and_told() -> None:
    record = organisation()
    save = kept_with(record, motto="Onward", name="As it was")

    planned = restoring.plan(Organisation, save.state, state_of(record))
    actions.bring_back(record, save, by=None, at=NOON + HOUR)

    assert planned.notes == ["Motto: the desk no longer has this field. It is left out."]
    record.refresh_from_db()
    assert record.name == "As it was"


def test_a_field_that_came_later_keeps_what_it_holds_and_is_told() -> None:
    record = organisation()
    record.summary = "Came later."
    record.save()
    save = kept_with(record, summary=None, name="As it was")

    planned = restoring.plan(Organisation, save.state, state_of(record))
    actions.bring_back(record, save, by=None, at=NOON + HOUR)

    assert planned.notes == ["Summary: this field came later. It keeps its present value, or stays empty."]
    record.refresh_from_db()
    assert (record.name, record.summary) == ("As it was", "Came later.")


def test_rows_of_a_kind_that_is_no_more_are_left_out_and_told() -> None:
    record = organisation()
    state = state_of(record) | {"sources.motto": [{"id": "1", "text": "Onward"}]}

    planned = restoring.plan(Organisation, state, state_of(record))

    assert planned.notes == ["1 × Motto: the desk no longer has rows of this kind. They are left out."]
    assert planned.state == state_of(record)


def test_what_another_record_has_taken_meanwhile_is_refused() -> None:
    place = PlaceFactory(name="Alatau")
    save = kept(place, NOON)
    place.name = "Renamed"
    place.save()
    PlaceFactory(name="Alatau")

    with pytest.raises(Refused, match="stands here already"):
        actions.bring_back(place, save, by=None, at=NOON + HOUR)

    place.refresh_from_db()
    assert place.name == "Renamed"


def test_what_would_break_a_rule_of_the_database_is_refused_and_changes_nothing() -> None:
    record = organisation(name="Kept")
    OrganisationNameFactory(organisation=record, text="Once")
    state = state_of(record)
    (row,) = state["sources.organisationname"]
    save = stored(record, state | {"sources.organisationname": [row, row | {"id": str(record.pk)}]})

    with pytest.raises(Refused, match="does not fit"):
        actions.bring_back(record, save, by=None, at=NOON + HOUR)

    assert state_of(record) == state
    assert not Save.objects.filter(how=Save.How.RESTORED).exists()
