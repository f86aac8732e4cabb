"""Lists of records narrowed by the stage of the work, and by who reviews it."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from publishing.models import WorkState
from publishing.states import Stage

SENT_BACK = "sent_back"
ME, NOBODY = "me", "nobody"


class StageFilter(admin.SimpleListFilter):
    title = "stage of the work"
    parameter_name = "stage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        draft, in_review, clean = Stage.choices
        return [draft, in_review, (SENT_BACK, "Sent back"), clean]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == SENT_BACK:
            return queryset.filter(work_sent_back_at__isnull=False)
        return queryset.filter(work_stage=self.value()) if self.value() else queryset


class ReviewerFilter(admin.SimpleListFilter):
    """Offers whoever reviews something now, and those that wait for a reviewer."""

    title = "reviewer"
    parameter_name = "reviewer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        busy = WorkState.objects.in_review().values("reviewer")
        people = User.objects.filter(pk__in=busy).exclude(pk=request.user.pk).order_by("username", "pk")
        others = [(str(user.pk), user.get_full_name() or user.get_username()) for user in people]
        return [(ME, "Me"), (NOBODY, "Nobody yet"), *others]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        wanted = self.value()
        if wanted == NOBODY:
            return queryset.filter(work_stage=Stage.IN_REVIEW, work_reviewer__isnull=True)
        known = {pk for pk, _name in self.lookup_choices}
        if wanted not in known:
            return queryset
        return queryset.filter(work_reviewer=request.user.pk if wanted == ME else int(wanted))
