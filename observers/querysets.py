from typing import Self

from django.db.models import Prefetch

from parties.models import PartyName
from sources.querysets import CITED, SourcedQuerySet


class ObserverQuerySet(SourcedQuerySet):
    def names_of(self, *parties: str) -> list[Prefetch]:
        """The names from which a reference to a party takes that of the day."""
        return [
            Prefetch(f"{party}__names", PartyName.objects.order_by("position", "pk")) for party in parties
        ]


class MissionQuerySet(ObserverQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "umbrella").prefetch_related(
            self.references("organisations"), self.references("elections"), self.rows("heads", "person")
        )


class MeetingQuerySet(ObserverQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "mission").prefetch_related(
            "mission__elections",
            self.rows("parties", "party"),
            self.rows("topics"),
            self.rows("tones"),
            *self.names_of("parties__party"),
        )


class StatementQuerySet(ObserverQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "mission", "organisation", "party", "person").prefetch_related(
            self.references("elections"),
            self.rows("findings"),
            self.rows("quotations", "speaker"),
            *self.names_of("party"),
        )


class RecommendationQuerySet(ObserverQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(*CITED, "statement", "organisation").prefetch_related(
            self.references("elections"), self.rows("follow_ups")
        )


class AllegationQuerySet(ObserverQuerySet):
    def with_rows(self) -> Self:
        return self.select_related(
            *CITED,
            *("said_by_party", "statement", "against_party", "against_person", "against_organisation"),
            "disputed_tally",
        ).prefetch_related(
            self.references("elections"),
            self.references("parties"),
            self.references("people"),
            self.rows("steps", "statement"),
            *self.names_of("said_by_party", "against_party", "parties"),
        )
