from typing import Self

from django.db.models import Prefetch

from sources.querysets import CITED, SourcedQuerySet


class PlaceQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("parent").prefetch_related(self.rows("names"))


class ChamberQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("parent").prefetch_related(self.rows("names"), self.rows("convocations"))


class CycleQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED)


class ElectionQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("previous", "body", "cycle").prefetch_related(
            self.rows("figures", "area"), self.rows("dates"), self.references("held_with")
        )

    def early(self) -> Self:
        return self.filter(is_early=True)


class DisputeQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        related = ("elections", "parties", "people", "organisations", "rules", "chambers")
        return self.prefetch_related(
            self.rows("sides"), *(self.references(name) for name in related), "parties__names"
        )

    def open(self) -> Self:
        """Those of which no side is preferred."""
        return self.exclude(sides__preferred_because__gt="")


class LegalActQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("amends").prefetch_related(
            self.rows("effects"), self.references("elections")
        )


class RuleQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("body").prefetch_related(
            self.rows("provisions"), "provisions__elections", "provisions__acts"
        )


class TallyQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        """With lines, figures, and the names from which a line's party takes that of polling day."""
        return self.select_related("election", "authority").prefetch_related(
            self.rows("lines", "party"), self.rows("figures", "area"), self.names_of_parties()
        )

    def names_of_parties(self) -> Prefetch:
        party = self.model._meta.get_field("lines").related_model._meta.get_field("party").related_model
        names = party._meta.get_field("names").related_model
        return Prefetch("lines__party__names", names.objects.order_by("position", "pk"))
