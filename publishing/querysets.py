"""The doors to editions, and what a list of records shows of each one's public state."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, Value, When

from publishing.folding import fold
from publishing.states import PublicState

TOMBSTONES = ("retracted", "taken_down")


class EditionQuerySet(models.QuerySet[Any]):
    """``live()`` and ``at()`` are the only doors for public code; ``shown()`` is either of them for a page."""

    def live(self) -> Self:
        """What the world sees now."""
        return self.current().exclude(action__in=TOMBSTONES)

    def at(self, instant: datetime.datetime) -> Self:
        """What the world saw at ``instant``; what a takedown erased is not seen at any."""
        return (
            self.released()
            .filter(Q(superseded_at__isnull=True) | Q(superseded_at__gt=instant), released_at__lte=instant)
            .exclude(action__in=TOMBSTONES)
            .filter(erased_at__isnull=True)
        )

    def shown(self, instant: datetime.datetime | None = None) -> Self:
        """What a page may show: the world of now, or of ``instant`` without what has been withdrawn since."""
        return self.live() if instant is None else self.at(instant).standing()

    def standing(self) -> Self:
        """Without what a later retraction or takedown of the same record withdrew."""
        withdrawals = self.model._default_manager.filter(
            record=OuterRef("record"), number__gt=OuterRef("number"), action__in=TOMBSTONES
        )
        return self.filter(~Exists(withdrawals))

    def released(self) -> Self:
        """Every edition that ever came out, tombstones too."""
        return self.filter(sequence__isnull=False)

    def current(self) -> Self:
        """The newest released edition of each record, tombstones too."""
        return self.filter(superseded_at__isnull=True, sequence__isnull=False)

    def waiting(self) -> Self:
        """Written, approved and not yet released."""
        return self.filter(sequence__isnull=True, cancelled_at__isnull=True)

    def due(self, at: datetime.datetime) -> Self:
        return self.waiting().filter(due_at__lte=at)

    def of(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds) if len(kinds) > 1 else self.filter(kind=kinds[0])

    def with_facet(self, name: str, *values: str) -> Self:
        """Editions with any of ``values`` under ``name``. Called twice, both conditions must hold."""
        from publishing.models import Facet  # the models are built from this module

        wanted = Facet.objects.filter(name=name, value__in=values).values("edition")
        return self.filter(pk__in=wanted)

    def matching(self, words: str) -> Self:
        """Editions whose text holds every one of ``words``, in any spelling or script; none where it has no letter."""
        skeletons = fold(words).split()
        found = self if skeletons else self.none()
        for word in skeletons:
            found = found.filter(renditions__is_default=True, renditions__folded__contains=word)
        return found


class RecordQuerySet(models.QuerySet[Any]):
    """Records, for the desk."""

    def get_by_natural_key(self, key: str) -> Any:
        return self.get(key=key)

    def with_label(self) -> Self:
        """Records with what a reference to them says, where that takes more than their own fields."""
        return self

    def with_name(self) -> Self:
        """Records with what ``str`` of them takes."""
        return self.with_label()

    def with_public_state(self) -> Self:
        """Annotate ``public_state``, ``live_number`` and ``waiting_until`` without a query for each record."""
        from publishing.models import Edition  # the models are built from this module

        editions = Edition.objects.filter(record=OuterRef("pk"))
        current = editions.current()
        return self.annotate(
            live_hash=Subquery(current.values("content_hash")[:1]),
            live_key=Subquery(current.values("key")[:1]),
            live_action=Subquery(current.values("action")[:1]),
            live_number=Subquery(current.values("number")[:1]),
            waiting_until=Subquery(editions.waiting().values("due_at")[:1]),
        ).annotate(
            public_state=Case(
                When(waiting_until__isnull=False, then=Value(PublicState.SCHEDULED)),
                When(live_action__isnull=True, then=Value(PublicState.DRAFT)),
                When(live_action="retracted", then=Value(PublicState.RETRACTED)),
                When(live_action="taken_down", then=Value(PublicState.TAKEN_DOWN)),
                When(live_hash=F("working_hash"), live_key=F("key"), then=Value(PublicState.LIVE)),
                default=Value(PublicState.CHANGED),
                output_field=CharField(),
            )
        )
