import datetime
from collections.abc import Callable

import pytest
from django.db import IntegrityError

from publishing import actions, reading, release
from publishing.errors import Refused
from publishing.models import Edition
from tests.publishing.desk import HOUR, MINUTE, NOON, organisation, rename

pytestmark = pytest.mark.django_db
TICK = datetime.timedelta(microseconds=1)


def test_a_scheduled_edition_is_secret_until_its_time() -> None:
    edition = actions.publish(organisation(), by=None, at=NOON, due_at=NOON + HOUR)

    assert edition.is_waiting
    assert reading.site_version(at=NOON + HOUR - TICK) == 0
    assert not Edition.objects.live().exists()
    assert not Edition.objects.released().exists()


def test_the_next_reader_releases_what_is_due_when_no_worker_runs() -> None:
    actions.publish(organisation(), by=None, at=NOON, due_at=NOON + HOUR)

    assert reading.site_version(at=NOON + 2 * HOUR) == 1

    assert Edition.objects.live().get().released_at == NOON + 2 * HOUR


def test_the_next_editor_releases_what_is_due_before_writing() -> None:
    actions.publish(organisation("waiting"), by=None, at=NOON, due_at=NOON + HOUR)

    later = actions.publish(organisation("later"), by=None, at=NOON + 2 * HOUR)

    assert list(Edition.objects.order_by("sequence").values_list("key", flat=True)) == ["waiting", "later"]
    assert later.sequence == 2


def test_a_scheduled_edition_is_frozen_as_it_was_approved() -> None:
    record = organisation(name="Approved")
    actions.publish(record, by=None, at=NOON, due_at=NOON + HOUR)
    rename(record, "Changed after approval")

    actions.release_due(at=NOON + HOUR)

    assert Edition.objects.live().get().renditions.get().title == "Approved"


def test_editions_that_fall_due_together_come_out_in_the_order_of_their_times() -> None:
    actions.publish(organisation("second"), by=None, at=NOON, due_at=NOON + 2 * HOUR)
    actions.publish(organisation("first"), by=None, at=NOON, due_at=NOON + HOUR)

    released = actions.release_due(at=NOON + 3 * HOUR)

    assert [edition.key for edition in released] == ["first", "second"]
    assert released[0].released_at < released[1].released_at


def test_releases_keep_their_order_when_the_clock_steps_back_two_hours() -> None:
    record = organisation()
    first = actions.publish(record, by=None, at=NOON)
    rename(record, "After the step")

    second = actions.publish(record, by=None, at=NOON - 2 * HOUR)

    assert second.released_at == first.released_at + TICK
    assert Edition.objects.live().get() == second
    assert Edition.objects.at(NOON).get() == first


def test_an_embargo_does_not_end_early_when_the_clock_steps_back() -> None:
    actions.publish(organisation("live"), by=None, at=NOON)
    actions.publish(organisation("waiting"), by=None, at=NOON, due_at=NOON + MINUTE)

    reading.site_version(at=NOON - 2 * HOUR)
    assert not Edition.objects.live().filter(key="waiting").exists()

    reading.site_version(at=NOON + MINUTE)
    assert Edition.objects.live().filter(key="waiting").exists()


def test_a_record_has_one_waiting_edition_at_most() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON, due_at=NOON + HOUR)
    rename(record, "Second thoughts")

    with pytest.raises(Refused, match="waits for 20 March 2023, 13:00 UTC"):
        actions.publish(record, by=None, at=NOON)


def test_a_cancelled_edition_never_comes_out_and_leaves_no_gap() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON, due_at=NOON + HOUR)

    actions.cancel_scheduled(record, by=None, at=NOON + MINUTE)
    reading.site_version(at=NOON + 2 * HOUR)
    edition = actions.publish(record, by=None, at=NOON + 2 * HOUR)

    assert (edition.number, edition.sequence) == (1, 1)


def test_cancelling_too_late_says_so() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON, due_at=NOON + HOUR)

    with pytest.raises(Refused, match="come out already"):
        actions.cancel_scheduled(record, by=None, at=NOON + HOUR)


def test_retracting_cancels_what_waits() -> None:
    record = organisation()
    actions.publish(record, by=None, at=NOON)
    rename(record, "Waiting")
    actions.publish(record, by=None, at=NOON, due_at=NOON + HOUR)

    actions.retract(record, by=None, at=NOON + MINUTE, reason="Wrong.")

    assert reading.site_version(at=NOON + 2 * HOUR) == 2
    assert not Edition.objects.live().exists()


def test_an_edition_that_the_database_refuses_takes_nothing_else_with_it(monkeypatch, caplog) -> None:
    actions.publish(organisation("broken"), by=None, at=NOON, due_at=NOON + MINUTE)
    actions.publish(organisation("sound"), by=None, at=NOON, due_at=NOON + HOUR)

    original = release.release
    monkeypatch.setattr(release, "release", lambda edition, at: refuse(edition, at, original))

    assert reading.site_version(at=NOON + 2 * HOUR) == 1
    assert Edition.objects.live().get().key == "sound"
    assert "broken" in caplog.text


def refuse(edition: Edition, at: datetime.datetime, original: Callable[..., Edition]) -> Edition:
    if edition.key == "broken":
        raise IntegrityError("refused")
    return original(edition, at=at)


def test_asking_for_the_version_takes_one_query(django_assert_num_queries) -> None:
    actions.publish(organisation(), by=None, at=NOON)

    with django_assert_num_queries(1):
        assert reading.site_version(at=NOON) == 1
