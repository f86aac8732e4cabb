"""The list of deleted records, and the way back for each."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from publishing import registry
from publishing.admin.history import BringBackForm
from publishing.errors import Refused
from publishing.history import actions, restoring, versions
from publishing.models import DeletedRecord, Save


def _kinds(request: HttpRequest, action: str = "view") -> dict[str, str]:
    """The kinds that the user may view (or add to): kind → name."""
    return {
        kind.kind: str(kind.model._meta.verbose_name).capitalize()
        for kind in registry.kinds()
        if request.user.has_perm(f"{kind.model._meta.app_label}.{action}_{kind.model._meta.model_name}")
    }


class KindFilter(admin.SimpleListFilter):
    title = "kind"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        names = _kinds(request)
        found = model_admin.get_queryset(request).order_by().values_list("kind", flat=True).distinct()
        return [(kind, names[kind]) for kind in names if kind in set(found)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(DeletedRecord)
class DeletedRecordAdmin(admin.ModelAdmin):
    """Every record that was deleted and not recovered since."""

    list_display = ("record_name", "kind_name", "key", "deleted_at", "deleted_by", "reason")
    list_filter = (KindFilter, "at")
    search_fields = ("title", "key", "by_name", "comment")
    ordering = ("-pk",)
    list_per_page = 50
    readonly_fields = ("by",)

    @admin.display(description="Record", ordering="title")
    def record_name(self, deleted: DeletedRecord) -> str:
        return deleted.title

    @admin.display(description="Deleted", ordering="at")
    def deleted_at(self, deleted: DeletedRecord) -> Any:
        return deleted.at

    @admin.display(description="By", ordering="by_name")
    def deleted_by(self, deleted: DeletedRecord) -> str:
        return deleted.by_name

    @admin.display(description="Reason")
    def reason(self, deleted: DeletedRecord) -> str:
        return deleted.comment

    @admin.display(description="Kind", ordering="kind")
    def kind_name(self, deleted: DeletedRecord) -> str:
        return str(registry.get(deleted.kind).model._meta.verbose_name)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        later = Save.objects.filter(record=OuterRef("record"), pk__gt=OuterRef("pk"))
        deleted = super().get_queryset(request).filter(how=Save.How.DELETED, kind__in=_kinds(request))
        return deleted.filter(~Exists(later)).defer("packed")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {"title": "Deleted records", **(extra_context or {})})

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(_kinds(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return (obj.kind in _kinds(request)) if obj else self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:publishing_deletedrecord_change", args=[object_id]))

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show what was deleted; a POST recovers it."""
        deleted = self.get_object(request, unquote(object_id)) if object_id else None
        if deleted is None:
            raise Http404("There is no such deleted record, or it was recovered.")
        may_recover = deleted.kind in _kinds(request, "add")
        if request.method == "POST" and not may_recover:
            raise PermissionDenied
        form = BringBackForm(request.POST if request.method == "POST" else None, save=deleted)
        if request.method == "POST" and form.is_valid():
            record = self._recover(request, deleted, form)
            if record is not None:
                return HttpResponseRedirect(
                    reverse(
                        f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk]
                    )
                )
        state = deleted.state
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": deleted.title,
            "deleted": deleted,
            "kind_name": self.kind_name(deleted),
            "form": form,
            "may_recover": may_recover,
            "sections": versions.sections(state),
            "planned": restoring.plan(registry.get(deleted.kind).model, state, {}),
        }
        return TemplateResponse(request, "admin/publishing/history/deleted.html", context)

    def _recover(self, request: HttpRequest, deleted: Save, form: BringBackForm) -> Any:
        key = form.cleaned_data.get("key", "")
        try:
            record = actions.recover(deleted, by=request.user, at=timezone.now(), key=key)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return None
        said = f"“{record}” was recovered with its rows. Nobody outside the desk sees that."
        messages.success(request, said)
        LogEntry.objects.log_actions(request.user.pk, [record], ADDITION, said, single_object=True)
        return record
