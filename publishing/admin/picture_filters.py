from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from publishing.models import Edition, Facet
from publishing.pictures import uses


class UseFilter(admin.SimpleListFilter):
    """Pictures that something shows or is to show, and those that may go."""

    title, parameter_name = "use", "use"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("used", "In use"), ("unused", "Not in use")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        standing = Edition.objects.filter(erased_at__isnull=True, cancelled_at__isnull=True)
        used = Q(sha256__in=Facet.objects.filter(name=uses.FILE, edition__in=standing).values("value"))
        for model, name in uses.relations():
            used |= Q(pk__in=model._default_manager.filter(**{f"{name}__isnull": False}).values(name))
        return {"used": queryset.filter(used), "unused": queryset.exclude(used)}.get(
            self.value() or "", queryset
        )


class LackFilter(admin.SimpleListFilter):
    """What is still to be said of a picture."""

    title, parameter_name = "what is missing", "lacks"
    LACKS = {"alt": Q(alt=""), "credit": Q(credit=""), "licence": Q(licence="")}

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("alt", "Description"), ("credit", "Credit"), ("licence", "Licence")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(self.LACKS.get(self.value() or "", Q()))
