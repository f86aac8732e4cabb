from typing import Any

from django.contrib import admin, messages
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotModified,
    HttpResponseRedirect,
)
from django.urls import path, reverse
from django.utils import timezone

from publishing import registry
from publishing.admin import making
from publishing.admin.picture_filters import LackFilter, UseFilter
from publishing.admin.picture_forms import DescribeForm, UploadForm
from publishing.errors import Refused
from publishing.models import Edition, StoredFile
from publishing.pictures import actions, sizes, uses

DESKTOP = 1280
THUMBNAIL = 320


@admin.register(StoredFile)
class StoredFileAdmin(admin.ModelAdmin):
    """The picture library. Bytes never change: another picture is another file. What is in use cannot vanish."""

    list_display = ("name", "alt", "credit", "licence", "width", "height", "uploaded_at")
    list_filter = (UseFilter, LackFilter, "licence")
    list_select_related = ("uploaded_by",)
    list_per_page = 48
    search_fields = ("name", "alt", "caption", "credit", "sha256")
    search_help_text = "Name, description, caption or credit"
    ordering = ("-uploaded_at", "pk")
    actions = None
    change_list_template = "admin/publishing/storedfile/change_list.html"
    change_form_template = "admin/publishing/storedfile/change_form.html"
    delete_confirmation_template = "admin/publishing/storedfile/delete_confirmation.html"

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(
            request, obj, change=change, **{**kwargs, "form": DescribeForm if change else UploadForm}
        )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        upload = [] if obj else [("Picture", {"fields": ("file", "name")})]
        return [
            *upload,
            (
                "What readers are told",
                {
                    "fields": ("alt", "caption", ("credit", "licence")),
                    "description": "Changes reach readers when the stories that use the picture are published again.",
                },
            ),
            (
                "Focal point",
                {
                    "fields": (("focal_x", "focal_y"),),
                    "description": "Click on what matters most in the picture: "
                    "no cut for a teaser or a share card loses it.",
                },
            ),
        ]

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """What a takedown erased can be found in the library, and chosen nowhere."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        is_chosen = request.path.endswith("/autocomplete/")
        return found.filter(erased_at__isnull=True) if is_chosen else found, may_repeat

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> Any:
        """Make the sizes before the transaction begins: meanwhile nobody else waits to write."""
        request.ready = making.sizes_of(request, object_id) if request.method == "POST" else []
        return super().changeform_view(request, object_id, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: StoredFile, form: Any, change: bool) -> None:
        now = timezone.now()
        if not change:
            actions.store(obj, form.inspected, by=request.user, at=now, ready=request.ready)
            if obj.width < DESKTOP:
                said = f"It is only {obj.width} pixels wide and will look soft on a desktop. Is there a larger one?"
                messages.warning(request, said)
            return
        touched = actions.describe(obj, by=request.user, at=now, ready=request.ready)
        if touched:
            named = ", ".join(f"“{record}”" for record in touched)
            messages.info(request, f"Readers see the change once these are published again: {named}.")

    def has_change_permission(self, request: HttpRequest, obj: StoredFile | None = None) -> bool:
        return not (obj and obj.erased_at) and super().has_change_permission(request, obj)

    def delete_model(self, request: HttpRequest, obj: StoredFile) -> None:
        actions.delete(obj, by=request.user, at=timezone.now())

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        try:
            return super().delete_view(request, object_id, extra_context)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(reverse("admin:publishing_storedfile_change", args=[object_id]))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Whatever shows the picture protects it, editions too, which no foreign key ties to it."""
        to_delete, counts, lacking, _protected = super().get_deleted_objects(objs, request)
        protected = [row for stored in objs for row in used_in(stored)]
        return to_delete, counts, lacking, protected

    def get_urls(self) -> list:
        thumbnail = self.admin_site.admin_view(self.thumbnail, cacheable=True)
        return [
            path("<uuid:pk>/thumbnail/", thumbnail, name="publishing_storedfile_thumbnail"),
            *super().get_urls(),
        ]

    def thumbnail(self, request: HttpRequest, pk: Any) -> Any:
        """Show the desk a picture that may be private still, at a width or cut to a shape."""
        stored = StoredFile.objects.filter(pk=pk, erased_at__isnull=True).prefetch_related("sizes").first()
        if stored is None or not self.has_view_permission(request, stored):
            raise Http404("There is no such picture.")
        wanted = request.GET.get("width", "")
        width = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 5 else THUMBNAIL
        shown = sizes.for_desk(stored, request.GET.get("shape", ""), width)
        etag = f'"{shown.sha256}"'
        if request.headers.get("If-None-Match") == etag:
            return HttpResponseNotModified(headers={"ETag": etag})
        response = FileResponse(shown.file.open(), content_type=shown.media_type)
        response["ETag"], response["Cache-Control"] = etag, "private, no-cache"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        heading = {"title": "Picture library"}
        response = super().changelist_view(request, heading | (extra_context or {}))
        context = getattr(response, "context_data", None) or {}
        if "cl" in context:
            shown = list(context["cl"].result_list)
            counted = uses.records_by_picture(shown)
            context["cards"] = [(stored, counted[stored.pk]) for stored in shown]
        return response

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        stored = kwargs.get("obj")
        if stored is not None:
            context |= {"uses": used_in(stored), "stored": stored}
        return super().render_change_form(request, context, *args, **kwargs)


def used_in(stored: StoredFile) -> list[dict[str, str]]:
    """Where a picture is used, each with the page of the desk that tells more."""
    used = uses.of(stored)
    drafts = [
        {"what": registry.for_model(type(record)).kind, "name": str(record), "url": _url(record)}
        for record in used.records
    ]
    editions = [
        {"what": edition.kind, "name": edition.key, "when": _when(edition), "url": _editions_url(edition)}
        for edition in used.editions
    ]
    return drafts + editions


def _when(edition: Edition) -> str:
    if edition.number is None:
        return "waits for its time"
    return f"edition {edition.number}" + (", replaced since" if edition.superseded_at else ", live")


def _url(record: Any) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def _editions_url(edition: Edition) -> str:
    options = registry.get(edition.kind).model._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_editions", args=[edition.record])
