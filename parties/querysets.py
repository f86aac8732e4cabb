from typing import Self

from sources.querysets import SourcedQuerySet


class PartyQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.prefetch_related(self.rows("names"))

    def registered(self) -> Self:
        return self.filter(status="registered")
