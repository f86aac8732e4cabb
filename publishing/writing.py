"""How an edition is written down, and how its content is erased."""

import datetime
from typing import Any

from django.contrib.auth.models import User

from publishing import documents, items, registry
from publishing.checks import Problem
from publishing.errors import Refused
from publishing.history import keeping
from publishing.models import Edition, Facet, Rendition

ERASED_WORDS = ("note", "reason_private", "embargo_reason")


def write(
    record: Any,
    content: documents.Content,
    *,
    key: str,
    action: str,
    note: str,
    warnings: list[Problem],
    by: User | None,
    at: datetime.datetime,
    due_at: datetime.datetime | None = None,
    reason_private: str = "",
    due_zone: str = "",
    embargo_reason: str = "",
) -> Edition:
    """Store a waiting edition of ``record``, the caller holding the lock; ``due_at`` counts where it lies ahead.

    Raises ``Refused`` for a correction or a withdrawal without a public note.
    """
    _refuse_silence(action, note)
    is_later = due_at is not None and due_at > at
    edition = Edition.objects.create(
        record=record.pk,
        kind=registry.for_model(type(record)).kind,
        key=key,
        action=action,
        note=note.strip(),
        reason_private=reason_private.strip(),
        warnings=[problem.as_stored() for problem in warnings],
        editor=by,
        editor_name=(by.get_full_name() or by.get_username()) if by else "",
        created_at=at,
        content_hash=content.content_hash,
        due_at=due_at if is_later else None,
        due_zone=due_zone if is_later else "",
        embargo_reason=embargo_reason.strip() if is_later else "",
        made_from=keeping.of_edition(record, at=at) if by and content.renditions else None,
        **({"date": content.date} if content.date else {}),
    )
    return _filled(edition, content)


def _refuse_silence(action: str, note: str) -> None:
    if action in Edition.NEEDS_NOTE and not note.strip():
        raise Refused("Say publicly what was wrong: without a note, no correction or withdrawal goes out.")


def _filled(edition: Edition, content: documents.Content) -> Edition:
    for rendition in content.renditions:
        rendition.edition = edition
    Rendition.objects.bulk_create(content.renditions)
    Facet.objects.bulk_create(Facet(edition=edition, name=n, value=v) for n, v in content.facets)
    return edition


def write_tombstone(
    record: Any,
    before: Edition,
    *,
    action: str,
    note: str,
    by: User | None,
    at: datetime.datetime,
    reason_private: str = "",
) -> Edition:
    """Store the waiting edition that withdraws ``record``, whose newest released one is ``before``."""
    date = before.date if before.is_dated else None
    return write(
        record,
        documents.Content([], [], date, items.content_hash([])),
        key=before.key,
        action=action,
        note=note,
        warnings=[],
        due_at=None,
        by=by,
        at=at,
        reason_private=reason_private,
    )


def erase(editions: Any, *, at: datetime.datetime) -> None:
    """Let go of all that ``editions`` say; identity, time, number and hashes stay."""
    for edition in editions.filter(erased_at__isnull=True):
        edition.erased_at, edition.warnings = at, []
        edition.note = edition.reason_private = edition.embargo_reason = ""
        if edition.sequence is not None:
            kind = registry.get(edition.kind)
            edition.head = items.head(edition, url=kind.url(edition.key), api_url=kind.api_url(edition.key))
        edition.save(update_fields=["erased_at", "warnings", *ERASED_WORDS, "head"])
        edition.facets.all().delete()
        edition.renditions.all().delete()
