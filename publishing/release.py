"""Release: the one act that changes what the world sees."""

import datetime
import logging

from django.db import DatabaseError, transaction

from publishing import items, lock, registry
from publishing.models import Edition, Merger

logger = logging.getLogger(__name__)
TICK = datetime.timedelta(microseconds=1)


def release(edition: Edition, *, at: datetime.datetime) -> Edition:
    """Make a waiting ``edition`` the one that the world sees, the caller holding the lock.

    ``released_at`` is ``at``, or the tick after the newest release where the clock ran backwards meanwhile.
    """
    newest = Edition.objects.released().order_by("-sequence").first()
    before = Edition.objects.current().filter(record=edition.record).first()
    edition.sequence = 1 + ((newest and newest.sequence) or 0)
    edition.number = 1 + ((before and before.number) or 0)
    edition.released_at = max(at, newest.released_at + TICK) if newest and newest.released_at else at
    edition.chain_hash = items.chain_hash(edition, before.chain_hash if before else "")
    kind = registry.get(edition.kind)
    edition.head = items.head(
        edition, kind.url(edition.key), kind.api_url(edition.key), merged_into=_merged_into(edition)
    )
    if before:
        before.superseded_at = edition.released_at
        before.save(update_fields=["superseded_at"])
    edition.save(update_fields=["sequence", "number", "released_at", "chain_hash", "head"])
    logger.info(
        "released %s %s as number %s, sequence %s",
        edition.kind,
        edition.key,
        edition.number,
        edition.sequence,
    )
    return edition


def _merged_into(tombstone: Edition) -> dict[str, str] | None:
    """Who took the place of a record that ``tombstone`` withdraws because it was merged into another."""
    merger = Merger.objects.filter(tombstone=tombstone).first() if tombstone.is_tombstone else None
    survivor = merger and Edition.objects.live().filter(record=merger.kept).first()
    if not survivor:
        return None
    kind = registry.get(survivor.kind)
    return {
        "id": f"urn:uuid:{survivor.record}",
        "kind": survivor.kind,
        "key": survivor.key,
        "url": kind.url(survivor.key),
        "api_url": kind.api_url(survivor.key),
    }


def release_due(*, at: datetime.datetime) -> list[Edition]:
    """Release every edition that is due at ``at``, in the order in which they fell due; return them.

    Whoever notices first calls it: the worker each second, or the next reader or editor.
    """
    with transaction.atomic():
        lock.hold()
        due = Edition.objects.due(at).order_by("due_at", "pk")
        return [edition for edition in due if _came_out(edition, at)]


def _came_out(edition: Edition, at: datetime.datetime) -> bool:
    """Release one of those that are due. What the database refuses must not take the site away from its readers."""
    try:
        with transaction.atomic():
            release(edition, at=at)
    except DatabaseError:
        logger.exception("%s is due and cannot be released", edition)
        return False
    return True
