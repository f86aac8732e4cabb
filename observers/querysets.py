from typing import Self

from sources.querysets import CITED, SourcedQuerySet


class MissionQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "umbrella").prefetch_related(
            self.references("organisations"), self.references("elections"), self.rows("heads", "person")
        )


class StatementQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "mission", "organisation").prefetch_related(
            self.references("elections"), self.rows("findings"), self.rows("quotations", "speaker")
        )


class RecommendationQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "statement", "organisation").prefetch_related(
            self.references("elections"), self.rows("follow_ups")
        )
