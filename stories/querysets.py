from typing import Self

from sources.querysets import SourcedQuerySet


class StoryQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("image", "translation_of").prefetch_related(
            "image__sizes",
            self.references("elections"),
            self.references("parties"),
            "parties__names",
            self.references("missions"),
            self.references("sources"),
        )
