from typing import Any

from django.utils import timezone

from publishing import actions
from publishing.history import actions as history
from publishing.workflow import rules
from sources.models import Organisation
from tests.cast import member_of
from tests.publishing.desk import organisation
from tests.publishing.mergers import merge


def written_by(writer: Any, key: str) -> Organisation:
    record = organisation(key)
    actions.note_change(record, by=writer, at=timezone.now())
    return record


def test_whoever_wrote_what_was_folded_in_cannot_publish_the_record_that_is_kept(db: None) -> None:
    writer = member_of("editor")
    kept = organisation("odihr")

    merge(kept, written_by(writer, "osce-odihr"), name="folded")

    assert rules.obstacle(kept, writer)


def test_whoever_wrote_a_record_cannot_publish_it_once_somebody_else_recovered_it(db: None) -> None:
    writer, chief = member_of("editor"), member_of("chief")
    deleted = history.delete(written_by(writer, "cec"), by=chief, at=timezone.now())

    recovered = history.recover(deleted, by=chief, at=timezone.now())

    assert rules.obstacle(recovered, writer)
