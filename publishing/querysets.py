"""The doors to editions, and what a list of records shows of each one's public state."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from publishing.folding import fold
from publishing.states import PublicState, Stage

TOMBSTONES = ("retracted", "taken_down")


def _full_name(person: str) -> Coalesce:
    """What ``person``, a relation to a user, is called: by their names, or as they log in."""
    names = Concat(f"{person}__first_name", Value(" "), f"{person}__last_name")
    return Coalesce(NullIf(Trim(names), Value("")), f"{person}__username")


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


class StatedQuerySet(models.QuerySet[Any]):
    """What has a record's id as its key, and can say what the world sees of that record."""

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


class RecordQuerySet(StatedQuerySet):
    """Records, for the desk."""

    def get_by_natural_key(self, key: str) -> Any:
        return self.get(key=key)

    def with_label(self) -> Self:
        """Records with what a reference to them says, where that takes more than their own fields."""
        return self

    def with_name(self) -> Self:
        """Records with what ``str`` of them takes."""
        return self.with_label()

    def with_work(self) -> Self:
        """Annotate the stage of the work, who submitted and who reviews it, without a query for each record."""
        from publishing.models import WorkState  # the models are built from this module

        work = WorkState.objects.filter(record=OuterRef("pk"))
        return self.annotate(
            work_stage=Coalesce(Subquery(work.values("stage")[:1]), Value(Stage.CLEAN)),
            work_submitted_by=Subquery(work.values("submitted_by")[:1]),
            work_reviewer=Subquery(work.values("reviewer")[:1]),
            work_reviewer_name=Subquery(work.annotate(name=_full_name("reviewer")).values("name")[:1]),
            work_sent_back_at=Subquery(work.values("sent_back_at")[:1]),
        )


class DeskEntryQuerySet(StatedQuerySet):
    """The desk's lines on all records, whatever their kind."""

    def of(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def saying(self, words: str) -> Self:
        """Those whose page says every one of ``words``, in any spelling or script; none where no letter is asked."""
        return self._holding("folded", words)

    def named(self, words: str) -> Self:
        """Those whose names hold every one of ``words``, in any spelling or script."""
        return self._holding("names", words)

    def closest_first(self, words: str) -> Self:
        """By how far they are called so: the whole title, its beginning, a name; then those that only say so."""
        skeleton = fold(words)
        ranks = [
            Q(names__startswith=f"| {skeleton} |"),
            Q(names__contains=f"| {skeleton} |"),
            Q(names__startswith=f"| {skeleton}"),
            Q(names__contains=f" {skeleton}"),
            Q(pk__in=self.model._default_manager.named(words).values("pk")),
        ]
        rank = Case(
            *(When(condition, then=Value(place)) for place, condition in enumerate(ranks)),
            default=Value(len(ranks)),
            output_field=models.IntegerField(),
        )
        return self.annotate(rank=rank).order_by("rank", "title", "pk")

    def draft(self) -> Self:
        """Never released, and nothing waits to be."""
        return self.filter(~Exists(_editions().released()), ~Exists(_editions().waiting()))

    def live(self) -> Self:
        return self.filter(Exists(_editions().live()))

    def changed(self) -> Self:
        """Live, with changes that nobody has published or scheduled."""
        same = _editions().current().filter(content_hash=OuterRef("working_hash"), key=OuterRef("key"))
        return self.live().filter(~Exists(same), ~Exists(_editions().waiting()))

    def scheduled(self) -> Self:
        waiting = _editions().waiting()
        return self.filter(Exists(waiting)).annotate(due_at=Subquery(waiting.values("due_at")[:1]))

    def failing(self) -> Self:
        return self.filter(Q(errors__gt=0) | Q(warnings__gt=0))

    def with_last_look(self) -> Self:
        """Annotate ``looked_at``: when the live edition came out, or when somebody last found it still right."""
        from publishing.models import Confirmation  # the models are built from this module

        confirmed = Confirmation.objects.filter(record=OuterRef("pk")).order_by("-confirmed_at")
        released = _editions().live().values("released_at")[:1]
        return self.annotate(
            released_at=Subquery(released), confirmed_at=Subquery(confirmed.values("confirmed_at")[:1])
        ).annotate(
            looked_at=Case(
                When(confirmed_at__gt=F("released_at"), then=F("confirmed_at")), default=F("released_at")
            )
        )

    def ageing(self, before: datetime.datetime) -> Self:
        """Live, and since ``before`` neither published anew nor found still right."""
        return self.with_last_look().filter(looked_at__lt=before)

    def _holding(self, column: str, words: str) -> Self:
        skeletons = fold(words).split()
        found = self if skeletons else self.none()
        for word in skeletons:
            found = found.filter(**{f"{column}__contains": word})
        return found


def _editions() -> Any:
    from publishing.models import Edition  # the models are built from this module

    return Edition.objects.filter(record=OuterRef("pk"))
