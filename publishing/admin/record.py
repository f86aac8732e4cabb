"""The admin class of every record: its public state, and the way from a change to the world."""

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html

from publishing import actions, lock, registry
from publishing.admin import (
    collisions,
    erasures,
    history,
    merge,
    moments,
    pages,
    panel,
    preview_links,
    previews,
    publishing_page,
    still_right,
    usage,
)
from publishing.admin.alike import AlikeRows
from publishing.admin.bulk import Bulk
from publishing.admin.commenting import CommentingAdmin
from publishing.admin.deletion import SafeDeletion
from publishing.admin.editing import EditingAdmin
from publishing.admin.filters import PublicStateFilter
from publishing.admin.front import FrontAdmin
from publishing.admin.history import KeptHistory
from publishing.admin.marks import MarkedAdmin
from publishing.admin.review import Reviewed
from publishing.admin.row_formset import RowFormSet
from publishing.admin.spreadsheets import SpreadsheetAdmin
from publishing.admin.stage_filters import ReviewerFilter, StageFilter
from publishing.admin.widgets import RecordFields
from publishing.models import Save
from publishing.states import PublicState


class RowInline(AlikeRows, RecordFields, admin.TabularInline):
    """Rows of a record, as a table."""

    formset = RowFormSet
    extra = 0
    ordering = ("position", "pk")


class StackedRowInline(AlikeRows, RecordFields, admin.StackedInline):
    """Rows of a record that are too wide for a table: each on one line that opens."""

    template = "admin/publishing/record/rows.html"
    formset = RowFormSet
    extra = 0
    ordering = ("position", "pk")


class RecordAdmin(
    previews.PreviewedForm,
    SafeDeletion,
    KeptHistory,
    MarkedAdmin,
    CommentingAdmin,
    EditingAdmin,
    Reviewed,
    Bulk,
    FrontAdmin,
    RecordFields,
    SpreadsheetAdmin,
):
    """Edits a record, and publishes it on pages of its own. Saving never changes what readers see."""

    change_form_template = "admin/publishing/record/change_form.html"
    list_filter = (PublicStateFilter,)
    list_per_page = 50
    can_merge = False  # whether two records can turn out to be of one thing

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_public_state()

    def get_list_display(self, request: HttpRequest) -> tuple:
        return (*super().get_list_display(request), "at_work", "state_and_stage", "last_change")

    def get_list_filter(self, request: HttpRequest) -> tuple:
        others = (f for f in super().get_list_filter(request) if f is not PublicStateFilter)
        return (PublicStateFilter, StageFilter, ReviewerFilter, *others)

    def get_ordering(self, request: HttpRequest) -> tuple:
        return tuple(self.ordering or ("key",))

    @admin.display(description="Public state", ordering="public_state")
    def state_chip(self, record: Any) -> str:
        state = PublicState(record.public_state)
        return format_html('<span class="state state-{}">{}</span>', state.value, state.label)

    @admin.display(description="Last change", ordering="changed_at")
    def last_change(self, record: Any) -> str:
        return moments.briefly(record.changed_at or record.created_at, timezone.now())

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Read and save under the lock: nobody publishes half of it, and of two who save at once one sees the other."""
        if request.method != "POST":
            return super().changeform_view(request, *args, **kwargs)
        with transaction.atomic():
            lock.hold()
            return super().changeform_view(request, *args, **kwargs)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if request.method != "POST" or obj is None or not change:
            return form
        request.collision = collisions.find(self, request, obj)
        if request.collision is None and collisions.COMPARE not in request.POST:
            return form
        return type(form)(form.__name__, (collisions.Unsaved, form), {})

    def get_formset_kwargs(self, request: Any, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        known = super().get_formset_kwargs(request, obj, inline, prefix)
        collision = getattr(request, "collision", None)
        return known | {"data": collision.take_in(known["data"], prefix)} if collision else known

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        how = Save.How.CHANGED if change else Save.How.CREATED
        is_written = not change or form.has_changed() or any(rows.has_changed() for rows in formsets)
        actions.note_change(
            form.instance, by=request.user, at=timezone.now(), how=how, has_changed=is_written
        )

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path(
                f"<uuid:pk>/{page}/",
                self.admin_site.admin_view(self._page(view)),
                name=f"{name}_{page}",
            )
            for page, view in self.record_pages().items()
        ]
        return own + super().get_urls()

    def record_pages(self) -> dict[str, Any]:
        """Return the pages beside the form, by the last part of their address: view(model_admin, request, pk)."""
        own = pages.PAGES | publishing_page.PAGES | still_right.PAGES | history.PAGES | usage.PAGES
        own |= previews.PAGES | preview_links.PAGES | erasures.PAGES | (merge.PAGES if self.can_merge else {})
        return own | super().record_pages()

    def desk_panel(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """Return what the form shows on top of the saved ``record``."""
        return panel.of(self, request, record)

    def _page(self, view: Any) -> Any:
        def answer(request: HttpRequest, pk: Any) -> HttpResponse:
            return view(self, request, pk)

        return answer

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_publish"] = request.user.has_perm("publishing.publish_record")
        record = kwargs.get("obj")
        context["may_submit"] = self.may_submit(request, record)
        if record is not None:
            context["desk"] = self.desk_panel(request, record)
            context |= collisions.context_of(request, context)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._on_to_publishing(request, obj) or super().response_change(request, obj)

    def response_add(self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._on_to_publishing(request, obj) or super().response_add(request, obj, *args, **kwargs)

    def _on_to_publishing(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        if "_publish" not in request.POST:
            return None
        messages.info(request, "Saved. Readers see it once you publish.")
        return pages.redirect_to(pages.address_of(self, "publish", obj))

    @property
    def kind(self) -> str:
        return registry.for_model(self.model).kind
