"""The desk's own line on each record, kept beside the records.

Desk checks of every record at each view of the front page would cost seconds, so their result is kept: each save and
each publication writes it. A check that looks at other records may change its mind without either; whoever runs
``refresh_desk`` (the start of the site does, the worker looks again at a few each minute) brings that up to date.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from publishing import approval, documents, lock, registry
from publishing.checks import Problem
from publishing.folding import fold
from publishing.models import DeskEntry, Edition

AT_A_TIME = 200
WRITTEN = tuple(field.name for field in DeskEntry._meta.fields if not field.primary_key)


def keep(
    record: Any, content: documents.Content, *, open_problems: Iterable[Problem], at: datetime.datetime
) -> None:
    """Write the line on ``record`` anew, from what its document would be and what its checks say."""
    _write([entry_of(record, content, open_problems, at)])


def forget(records: Iterable[UUID]) -> None:
    """Strike the lines on records that were deleted."""
    DeskEntry.objects.filter(pk__in=list(records)).delete()


def open_problems(record: Any, problems: Iterable[Problem]) -> list[Problem]:
    """Errors, and the warnings that nobody overruled when the live edition went out."""
    stored = Edition.objects.current().filter(record=record.pk).values_list("warnings", flat=True).first()
    overruled = {warning["code"] for warning in stored or ()}
    return [problem for problem in problems if problem.blocks or problem.code not in overruled]


@transaction.atomic
def fill(*, at: datetime.datetime) -> int:
    """Write the lines that are missing or out of step, strike those of records that are gone; return how many."""
    lock.hold()
    mended = 0
    for kind in registry.kinds():
        fitting = DeskEntry.objects.filter(
            pk=OuterRef("pk"), key=OuterRef("key"), working_hash=OuterRef("working_hash")
        )
        records = kind.model._default_manager.all()
        wanting = list(records.filter(~Exists(fitting)).order_by("pk").values_list("pk", flat=True))
        mended += _look_again(kind, wanting, at)
        gone = DeskEntry.objects.of(kind.kind).exclude(pk__in=records.values("pk"))
        mended += gone.delete()[0]
    return mended


@transaction.atomic
def look_again(*, before: datetime.datetime, limit: int, at: datetime.datetime) -> int:
    """Run the desk checks of at most ``limit`` records that were last checked ``before``; return how many."""
    stale = DeskEntry.objects.filter(checked_at__lt=before).order_by("checked_at", "pk")
    by_kind: dict[str, list[UUID]] = {}
    for kind, pk in stale.values_list("kind", "pk")[:limit]:
        by_kind.setdefault(kind, []).append(pk)
    if by_kind:
        lock.hold()
    return sum(_look_again(registry.get(kind), pks, at) for kind, pks in by_kind.items())


def entry_of(
    record: Any, content: documents.Content, problems: Iterable[Problem], at: datetime.datetime
) -> DeskEntry:
    problems = list(problems)
    errors = sum(problem.blocks for problem in problems)
    return DeskEntry(
        record=record.pk,
        kind=registry.for_model(type(record)).kind,
        key=record.key,
        title=content.renditions[0].title,
        names=listed(names_in(record.key, content)),
        folded=" ".join(rendition.folded for rendition in content.renditions),
        working_hash=record.working_hash,
        changed_at=record.changed_at,
        changed_by_id=record.changed_by_id,
        errors=errors,
        warnings=len(problems) - errors,
        checked_at=at,
    )


def listed(names: Iterable[str]) -> str:
    """Write names so that a whole one, the beginning of one and the first of all can be told apart."""
    return "".join(f"| {skeleton} " for skeleton in dict.fromkeys(map(fold, names))) + "|"


def names_in(key: str, content: documents.Content) -> Iterator[str]:
    """Yield all that a record is called: its title, key and other names, from its own document."""
    yield content.renditions[0].title
    yield key
    document = content.document
    for field in ("name", "abbreviation", "native_name", "number"):
        if isinstance(document.get(field), str) and document[field]:
            yield document[field]
    for name in document.get("names") or ():
        yield name["text"]


def _look_again(kind: Any, pks: list[UUID], at: datetime.datetime) -> int:
    """Write these lines anew; what has no record any more has no line either."""
    for start in range(0, len(pks), AT_A_TIME):
        asked = pks[start : start + AT_A_TIME]
        loaded = list(kind.queryset().filter(pk__in=asked))
        _write([_looked_at(record, at) for record in loaded])
        forget({*asked} - {record.pk for record in loaded})
    return len(pks)


def _looked_at(loaded: Any, at: datetime.datetime) -> DeskEntry:
    content = documents.compose(loaded)
    problems = open_problems(loaded, approval.desk_checks(loaded, content))
    return entry_of(loaded, content, problems, at)


def _write(entries: list[DeskEntry]) -> None:
    DeskEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["record"], update_fields=WRITTEN, batch_size=50
    )
