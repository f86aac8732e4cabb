"""Who asks the desk something, and when."""

import datetime
from dataclasses import dataclass
from typing import Any

from publishing.models import DeskEntry
from publishing.querysets import DeskEntryQuerySet


@dataclass(frozen=True)
class Ask:
    """``kinds`` are those that ``user`` may see; ``at`` is now."""

    user: Any
    at: datetime.datetime
    kinds: tuple[str, ...]

    @property
    def entries(self) -> DeskEntryQuerySet:
        return DeskEntry.objects.of(*self.kinds)

    def may(self, permission: str) -> bool:
        return not permission or self.user.has_perm(permission)
