"""What lists of records are narrowed by."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from publishing.models import Record
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
            yield {**choice, "display": names.get(choice["display"], choice["display"]) or "None given"}


class UsedRecordsFilter(admin.RelatedFieldListFilter):
    """Offers the records that some record of the list refers to: of all elections, those that have a tally."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        name = self.field_path
        used = model_admin.model._default_manager.filter(**{f"{name}__isnull": False}).values(name)
        ordering = self.field_admin_ordering(field, request, model_admin)
        return field.get_choices(include_blank=False, limit_choices_to={"pk__in": used}, ordering=ordering)


admin.FieldListFilter.register(
    lambda field: field.is_relation and issubclass(field.related_model, Record),
    UsedRecordsFilter,
    take_priority=True,
)
admin.FieldListFilter.register(
    lambda field: not field.is_relation and len(field.flatchoices) > TOO_MANY,
    UsedChoicesFilter,
    take_priority=True,
)
