from typing import Self

from sources.querysets import SourcedQuerySet


class PartyQuerySet(SourcedQuerySet):
    def with_names(self) -> Self:
        """Enough to say what each party was called on a day."""
        return self.prefetch_related(self.rows("names"))

    def with_name(self) -> Self:
        return self.with_names()

    def with_rows(self) -> Self:
        return self.with_names().prefetch_related(
            self.rows("goals"),
            self.rows("events", "decided_by"),
            self.rows("relations", "other"),
            "relations__other__names",
            self.rows("leaders", "person"),
            self.rows("labels"),
        )

    def registered(self) -> Self:
        return self.filter(status="registered")
