"""Released editions with their documents, as pages show them."""

import datetime
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from publishing import registry
from publishing.grown import completed
from publishing.models import Edition


@dataclass(slots=True)
class Item:
    """One record as an edition tells it, in the world of ``seen_at``; None stands for now."""

    edition: Edition
    title: str
    document: dict[str, Any]
    seen_at: datetime.datetime | None = None

    @property
    def kind(self) -> str:
        return self.edition.kind

    @property
    def key(self) -> str:
        return self.edition.key

    @property
    def url(self) -> str:
        return registry.get(self.edition.kind).url(self.edition.key)

    @property
    def date(self) -> datetime.date | None:
        return self.edition.date if self.edition.is_dated else None


def with_content(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Join each edition's default rendition, so that a list stays one query."""
    return (
        editions.alias(shown=FilteredRelation("renditions", condition=Q(renditions__is_default=True)))
        .annotate(shown_title=F("shown__title"), shown_document=F("shown__document"))
        .defer("warnings", "head", "reason_private")
    )


def items(editions: QuerySet[Edition] | list[Edition]) -> list[Item]:
    """Read editions that came through ``with_content``; each document is parsed once."""
    return [
        Item(edition, edition.shown_title, completed(edition.kind, json.loads(edition.shown_document)))
        for edition in editions
    ]


def newest(kind: str) -> QuerySet[Edition]:
    """The live editions of ``kind``, latest date first, ready for ``items``."""
    return with_content(Edition.objects.live().of(kind)).order_by("-date", "-pk")
