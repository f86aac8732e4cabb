from typing import Any, Self

from django.db.models import Prefetch, QuerySet

from publishing.querysets import RecordQuerySet

CITED = ("document__publisher", "said_by_organisation", "said_by_person")


class ClaimQuerySet(QuerySet[Any]):
    def cited(self, *relations: str) -> Self:
        """In the editor's order, with everything that a citation names."""
        return self.select_related(*CITED, *relations).order_by("position", "pk")


class SourcedQuerySet(RecordQuerySet):
    """Records whose rows are claims."""

    def rows(self, name: str, *relations: str) -> Prefetch:
        rows = self.model._meta.get_field(name).related_model
        return Prefetch(name, rows.objects.cited(*relations))

    def references(self, name: str) -> Prefetch:
        target = self.model._meta.get_field(name).related_model
        return Prefetch(name, target.objects.with_label().order_by("key"))


class OrganisationQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("parent").prefetch_related(self.rows("names"))


class PersonQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.prefetch_related(self.rows("names"), self.rows("roles", "organisation"))


class DocumentQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        rows = self.rows("notes"), self.rows("links", "target__publisher")
        return self.select_related("publisher", "author").prefetch_related(*rows)

    def with_label(self) -> Self:
        return self.select_related("publisher")
