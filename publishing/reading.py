"""What the faces ask of editions. Nothing here reads a record."""

import datetime
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import OuterRef, Q, Subquery
from django.utils.dateparse import parse_datetime

from publishing import registry
from publishing.grown import completed
from publishing.models import Edition, Facet, Merger, Rendition
from publishing.querysets import EditionQuerySet
from publishing.release import release_due

VERSION_SQL = (
    "SELECT (SELECT MAX(sequence) FROM publishing_edition),"
    " EXISTS (SELECT 1 FROM publishing_edition"
    " WHERE sequence IS NULL AND cancelled_at IS NULL AND due_at <= %s)"
)


@dataclass(frozen=True)
class Found:
    """What stands at a public address: ``state`` is live, moved, retracted or taken_down."""

    state: str
    edition: Edition
    language: str = ""
    document: dict[str, Any] = field(default_factory=dict)
    document_text: str = ""

    @property
    def new_key(self) -> str:
        """Where a moved record is now."""
        return self.edition.key

    @property
    def url(self) -> str:
        return registry.get(self.edition.kind).url(self.edition.key)


@dataclass(frozen=True)
class Target:
    """What a reference leads to."""

    kind: str
    key: str
    url: str
    title: str


def site_version(at: datetime.datetime) -> int:
    """Return the newest sequence, which is the version of all that is public; release first what is due.

    One query, as long as nothing is due.
    """
    with connection.cursor() as cursor:
        cursor.execute(VERSION_SQL, [connection.ops.adapt_datetimefield_value(at)])
        newest, is_something_due = cursor.fetchone()
    if is_something_due:
        release_due(at=at)
        newest = Edition.objects.released().order_by("-sequence").values_list("sequence", flat=True).first()
    return newest or 0


def find(kind: str, key: str, instant: datetime.datetime | None = None, language: str = "") -> Found:
    """Return what stands at an address, now or at ``instant``.

    The rendition is the one in ``language`` where the edition has it, else the default. Raises
    ``Edition.DoesNotExist`` where nothing was public there.
    """
    released = Edition.objects.released().of(kind)
    seen = released if instant is None else released.filter(released_at__lte=instant)
    at_address = seen.filter(key=key).order_by("-sequence").first()
    if at_address is None:
        raise Edition.DoesNotExist(f"No {kind} was ever published as {key}.")
    current = seen.filter(record=at_address.record).order_by("-sequence").first() or at_address
    if current.is_tombstone or current.erased_at:
        survivor = survivor_of(current, seen)
        if survivor is None or survivor.is_tombstone or survivor.erased_at:
            return _withdrawn(survivor or current)
        return Found("moved", survivor)
    if current.key != key:
        return Found("moved", current)
    return read(current, language)


def survivor_of(tombstone: Edition, seen: EditionQuerySet | None = None) -> Edition | None:
    """Return the newest edition of what a withdrawn record was merged into, among those that may be ``seen``."""
    kept = Merger.objects.filter(tombstone=tombstone).values("kept")[:1]
    released = Edition.objects.released() if seen is None else seen
    return released.filter(record__in=kept).order_by("-sequence").first()


def _withdrawn(edition: Edition) -> Found:
    if edition.is_tombstone:
        return Found(edition.action, edition)
    tombstones = Edition.objects.released().filter(record=edition.record, action__in=Edition.TOMBSTONES)
    tombstone = tombstones.order_by("sequence").last() or edition
    return Found(tombstone.action, tombstone)


def read(edition: Edition, language: str = "") -> Found:
    """Return an edition with its document, current or not; the caller knows that it may be shown."""
    renditions = list(edition.renditions.filter(Q(language=language) | Q(is_default=True)))
    rendition = next((r for r in renditions if r.language == language), renditions[0])
    document = completed(edition.kind, json.loads(rendition.document))
    return Found("live", edition, rendition.language, document, rendition.document)


def keys_of(kind: str, key: str) -> list[str]:
    """Return every key under which the record at ``key`` was ever public, ``key`` first.

    Facets of editions that came out before a change of key hold the older one; so do those from before a merger.
    """
    owner = Edition.objects.released().of(kind).filter(key=key).values("record")[:1]
    family = (
        Q(record__in=owner)
        | Q(record__in=Merger.objects.filter(kept__in=owner).values("folded"))
        | Q(record__in=Merger.objects.filter(folded__in=owner).values("kept"))
    )
    keys = Edition.objects.released().of(kind).filter(family).values_list("key", flat=True)
    return [key, *sorted(set(keys) - {key})]


def resolve(
    references: Iterable[dict[str, str]], instant: datetime.datetime | None = None
) -> dict[tuple[str, str], Target]:
    """Return (kind, key) → ``Target`` for each of ``references`` that is public, in one query.

    An old key leads to where the record is now (or was at ``instant``), merged into another or not.
    """
    wanted = {(reference["kind"], reference["key"]) for reference in references if reference}
    if not wanted:
        return {}
    visible = Edition.objects.shown(instant)
    named = Edition.objects.released().filter(
        kind__in={kind for kind, _key in wanted}, key__in={key for _kind, key in wanted}
    )
    survivors = Merger.objects.filter(folded__in=named.values("record")).values("kept")
    meant = Q(record__in=named.values("record")) | Q(record__in=survivors)
    rows = Rendition.objects.filter(edition__in=visible.filter(meant), is_default=True).values_list(
        "edition__record", "edition__kind", "edition__key", "title"
    )
    targets = {
        record: Target(kind, key, registry.get(kind).url(key), title) for record, kind, key, title in rows
    }
    found = {(target.kind, target.key): target for target in targets.values()}
    return found | _moved(wanted - found.keys(), targets)


def _moved(missing: set[tuple[str, str]], targets: dict[uuid.UUID, Target]) -> dict[tuple[str, str], Target]:
    """Find the targets whose references hold a key from before a move; asks only where some is missing."""
    if not missing or not targets:
        return {}
    survivor = Merger.objects.filter(folded=OuterRef("record"), kept__in=targets).values("kept")[:1]
    former = Edition.objects.released().filter(key__in={key for _kind, key in missing})
    rows = former.annotate(survivor=Subquery(survivor)).values_list("kind", "key", "record", "survivor")
    return {
        (kind, key): targets.get(record) or targets[survivor]
        for kind, key, record, survivor in rows
        if (kind, key) in missing and (record in targets or survivor)
    }


def file_is_public(sha256: str) -> bool:
    """Whether some released edition, the archive included, uses the file with that content hash."""
    return Facet.objects.filter(
        name="file", value=sha256, edition__sequence__isnull=False, edition__erased_at__isnull=True
    ).exists()


def parse_instant(text: str) -> datetime.datetime:
    """Read an ISO 8601 instant with its offset; raise ``ValueError`` with a message fit to show."""
    try:
        instant = parse_datetime(text.strip().replace(" ", "+"))
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise ValueError("Write an instant with its offset from UTC, such as 2023-03-20T12:00:00Z.")
    try:
        return instant.astimezone(datetime.UTC)
    except OverflowError as error:
        raise ValueError("That instant lies outside the years 1 to 9999.") from error
