"""Publishers at the same moment, each with a connection of its own."""

import datetime
import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections
from django.utils import timezone

from publishing import actions, reading
from publishing.models import Edition
from sources.models import Organisation
from tests.publishing.desk import organisation, rename

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite's tests share one connection in memory: one writer"
    ),
]
WRITERS, ROUNDS = 4, 8


def together(work: Callable[[int], None]) -> None:
    """Run ``work(0)`` … ``work(WRITERS - 1)`` at the same moment and raise what any of them raised."""
    start, failures = threading.Barrier(WRITERS), []

    def run(number: int) -> None:
        try:
            start.wait()
            work(number)
        except Exception as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    if failures:
        raise failures[0]


def test_the_sequence_has_no_gap_and_grows_with_time_under_concurrent_publishers() -> None:
    records = [organisation(f"body-{number}") for number in range(WRITERS)]

    def publish(number: int) -> None:
        for turn in range(ROUNDS):
            rename(records[number], f"Name {number}-{turn}")
            actions.publish(records[number], by=None, at=timezone.now())

    together(publish)

    editions = list(Edition.objects.order_by("sequence"))
    assert [edition.sequence for edition in editions] == list(range(1, WRITERS * ROUNDS + 1))
    instants = [edition.released_at for edition in editions]
    assert instants == sorted(set(instants))


def test_intervals_of_one_record_meet_when_several_publish_it_at_once() -> None:
    record = organisation()

    def publish(number: int) -> None:
        for turn in range(ROUNDS):
            mine = Organisation.objects.get(pk=record.pk)
            rename(mine, f"Name {number}-{turn}")
            actions.publish(mine, by=None, at=timezone.now())

    together(publish)

    editions = list(Edition.objects.order_by("number"))
    assert [edition.number for edition in editions] == list(range(1, len(editions) + 1))
    assert [e.superseded_at for e in editions] == [e.released_at for e in editions[1:]] + [None]


def test_a_follower_of_the_sequence_sees_every_edition_once_in_order_while_others_publish() -> None:
    records = [organisation(f"body-{number}") for number in range(WRITERS)]
    seen: list[int] = []

    def work(number: int) -> None:
        if number == 0:
            _follow(seen, until=(WRITERS - 1) * ROUNDS)
        else:
            for turn in range(ROUNDS):
                rename(records[number], f"Name {number}-{turn}")
                actions.publish(records[number], by=None, at=timezone.now())

    together(work)

    assert seen == list(range(1, (WRITERS - 1) * ROUNDS + 1))


def _follow(seen: list[int], until: int) -> None:
    deadline = timezone.now() + datetime.timedelta(seconds=30)
    while len(seen) < until and timezone.now() < deadline:
        newer = Edition.objects.released().filter(sequence__gt=seen[-1] if seen else 0).order_by("sequence")
        seen.extend(newer.values_list("sequence", flat=True))


def test_a_due_edition_is_released_once_when_many_readers_notice_it_together() -> None:
    now = timezone.now()
    actions.publish(organisation(), by=None, at=now - datetime.timedelta(hours=2), due_at=now)

    together(lambda number: reading.site_version(at=timezone.now()))

    assert Edition.objects.get().sequence == 1
