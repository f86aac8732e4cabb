from typing import Self

from django.db.models import Prefetch

from parties.models import PartyName
from sources.querysets import CITED, SourcedQuerySet


def names_of(*parties: str) -> list[Prefetch]:
    """The names from which a reference to a party takes that of the day."""
    return [Prefetch(f"{party}__names", PartyName.objects.order_by("position", "pk")) for party in parties]


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
            self.rows("figures", "area"),
            self.rows("dates"),
            self.references("held_with"),
            self.rows("participants", "party"),
            *names_of("participants__party"),
        )


class DisputeQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        related = ("elections", "parties", "people", "organisations", "rules", "chambers")
        return self.prefetch_related(
            self.rows("sides"), *(self.references(name) for name in related), "parties__names"
        )


class EventQuerySet(SourcedQuerySet):
    def with_rows(self) -> Self:
        return self.select_related("place").prefetch_related(
            *map(self.references, ("chambers", "elections", "parties", "people", "organisations", "acts")),
            self.rows("accounts"),
            *names_of("parties"),
        )


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
            self.rows("lines", "party"), self.rows("figures", "area"), *names_of("lines__party")
        )
