from typing import Any

import pytest

from publishing import documents, registry
from publishing.history import actions, keeping, snapshots
from publishing.models import Save
from tests.feed.filled import publish_one_of_each
from tests.publishing.desk import HOUR, NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def richest(db: None) -> list[Any]:
    """Of each kind, the record that has most to say."""
    publish_one_of_each()
    return [
        max(kind.model.objects.all(), key=lambda one: len(snapshots.text_of(state_of(one))))
        for kind in registry.kinds()
    ]


def state_of(record: Any) -> snapshots.State:
    return snapshots.take(type(record), record.pk)


def wreck(record: Any) -> None:
    """Take every row and every relation to many, and change the key."""
    for part in snapshots.parts(type(record)):
        part.model.objects.filter(**{part.owner: record.pk}).delete()
    for field in snapshots.choices(type(record)):
        getattr(record, field.name).clear()
    record.key = "another-key"
    record.save()


def test_what_is_brought_back_is_the_record_to_the_last_row_whatever_its_kind(richest: list[Any]) -> None:
    differing = []

    for record in richest:
        before = documents.build(record).content_hash
        save = keeping.keep(record, how=Save.How.FOUND, by=None, at=NOON)
        wreck(record)
        actions.bring_back(record, save, by=None, at=NOON + HOUR)
        if (documents.build(record).content_hash, state_of(record)) != (before, save.state):
            differing.append(save.kind)

    assert len(richest) == len(registry.kinds())
    assert differing == []


def test_what_is_recovered_is_the_record_to_the_last_row_whatever_its_kind(richest: list[Any]) -> None:
    differing = []

    for record in richest:
        before = documents.build(record).content_hash
        save = keeping.keep(record, how=Save.How.DELETED, by=None, at=NOON)
        wreck(record)
        # What refers to it is left dangling for a moment, so that every kind can go.
        type(record).objects.filter(pk=record.pk)._raw_delete("default")
        recovered = actions.recover(save, by=None, at=NOON + HOUR)
        if (documents.build(recovered).content_hash, state_of(recovered)) != (before, save.state):
            differing.append(save.kind)

    assert differing == []
