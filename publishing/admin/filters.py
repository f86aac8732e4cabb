"""What lists of records are narrowed by."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from publishing.states import PublicState

TOO_MANY = 30


class PublicStateFilter(admin.SimpleListFilter):
    title = "public state"
    parameter_name = "public_state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return PublicState.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(public_state=self.value()) if self.value() else queryset


class UsedChoicesFilter(admin.AllValuesFieldListFilter):
    """Offers the choices that some record has: of all countries of the world, the few that are covered."""

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        names = dict(self.field.flatchoices)
        for choice in super().choices(changelist):
            yield {**choice, "display": names.get(choice["display"], choice["display"])}


admin.FieldListFilter.register(
    lambda field: len(field.flatchoices) > TOO_MANY, UsedChoicesFilter, take_priority=True
)
