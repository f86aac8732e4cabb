"""Corrections and withdrawals, which stay readable after later editions."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from publishing import registry
from publishing.models import Edition
from website import kinds


@dataclass(slots=True)
class Change:
    """One correction or withdrawal; its reference gets a title and an address once it is linked."""

    edition: Edition
    reference: dict[str, Any]

    @property
    def url(self) -> str:
        return registry.get(self.edition.kind).url(self.edition.key)

    @property
    def name(self) -> str:
        """What was withdrawn, by its address alone: the title may be what had to go."""
        return f"{kinds.singular(self.edition.kind)} “{self.edition.key.replace('-', ' ')}”"


def all_corrections() -> QuerySet[Edition]:
    """Every correction, retraction and takedown that came out, the newest first."""
    wanted = [Edition.Action.CORRECTED, *Edition.TOMBSTONES]
    released = Edition.objects.released().filter(action__in=wanted, erased_at__isnull=True)
    return released.defer("head", "warnings", "reason_private").order_by("-sequence")


def changes(editions: list[Edition]) -> list[Change]:
    return [Change(edition, {"kind": edition.kind, "key": edition.key, "label": ""}) for edition in editions]


def latest(count: int) -> list[Change]:
    return changes(list(all_corrections()[:count]))
