"""Above each list of records: what somebody, or the newsroom, narrows it to day by day."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse

from publishing.desk import saved_filters
from publishing.errors import Refused
from publishing.models import SavedFilter


class ListOfRecords(ChangeList):
    """Knows a list that somebody wants whole from one that was only opened."""

    def get_filters_params(self, params: Any = None) -> dict[str, Any]:
        known = super().get_filters_params(params)
        known.pop(saved_filters.EVERYTHING, None)
        return known

    def get_query_string(self, new_params: Any = None, remove: Any = None) -> str:
        query = super().get_query_string(new_params, remove)
        return query if query != "?" else f"?{saved_filters.EVERYTHING}=1"


class SavedFiltersAdmin(admin.ModelAdmin):
    """A list that opens with the filter that a person chose for it, and keeps others under names."""

    change_list_template = "admin/publishing/record/change_list.html"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return ListOfRecords

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        known = saved_filters.for_list(self.opts.label_lower, request.user) if request.method == "GET" else []
        first = next((saved for saved in known if saved.is_first), None)
        if first and not request.GET:
            return HttpResponseRedirect(f"{request.path}?{first.query}")
        return super().changelist_view(
            request, {"saved_filters": self._bar(request, known, first), **(extra_context or {})}
        )

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_filters"
        return [
            path("filters/", self.admin_site.admin_view(self.filters_view), name=name),
            *super().get_urls(),
        ]

    def filters_view(self, request: HttpRequest) -> HttpResponse:
        """Carry out what the forms above the list ask for, and show the list again."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        shown = saved_filters.normal(request.POST.get("query", ""))
        try:
            shown = self._carry_out(request, shown)
        except Refused as refusal:
            messages.error(request, str(refusal))
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return HttpResponseRedirect(f"{address}?{shown or f'{saved_filters.EVERYTHING}=1'}")

    def _carry_out(self, request: HttpRequest, shown: str) -> str:
        """Return what the list shows afterwards."""
        asked = request.POST
        if "keep" in asked:
            saved = saved_filters.keep(
                self.opts.label_lower,
                asked.get("name", ""),
                shown,
                is_shared="is_shared" in asked,
                is_first="is_first" in asked,
                by=request.user,
            )
            messages.success(request, f"Saved as “{saved.name}”.")
            return saved.query
        if "everything" in asked:
            saved_filters.open_with_everything(self.opts.label_lower, by=request.user)
            messages.success(request, "The list opens with everything from now on.")
            return shown
        saved = self._named(asked.get("first") or asked.get("remove") or "")
        if "first" in asked:
            saved_filters.open_with(saved, by=request.user)
            messages.success(request, f"The list opens with “{saved.name}” from now on, for you alone.")
            return saved.query
        saved_filters.remove(saved, by=request.user)
        messages.success(request, f"The filter “{saved.name}” is gone. No record was touched.")
        return shown

    def _named(self, pk: str) -> SavedFilter:
        try:
            return SavedFilter.objects.get(pk=pk, list_name=self.opts.label_lower)
        except (SavedFilter.DoesNotExist, ValidationError) as missing:
            raise Http404("There is no such filter.") from missing

    def _bar(self, request: HttpRequest, known: list[Any], first: Any) -> dict[str, Any]:
        shown = saved_filters.normal(request.GET.urlencode())
        for saved in known:
            saved.is_shown = saved.query == shown
            saved.is_removable = saved_filters.may_remove(saved, request.user)
        return {
            "known": known,
            "first": first,
            "shown": shown,
            "is_new": bool(shown) and not any(saved.is_shown for saved in known),
            "everything": f"?{saved_filters.EVERYTHING}=1",
            "url": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_filters"),
        }
