"""Import with preview, and export, for every list of records."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import ngettext

from publishing import registry
from publishing.errors import Refused
from publishing.models import SpreadsheetImport
from publishing.spreadsheets import actions, exporting, files, importing
from publishing.spreadsheets.importing import CHANGED, NEW, REMOVED, Outcome
from publishing.spreadsheets.sheets import sheets_of

MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
SHOWN_LINES = 200
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What the export takes beside the filters of the list.
FORMAT, SHEET, EMPTY = "format", "sheet", "empty"


class FileForm(forms.Form):
    file = forms.FileField(
        label="File",
        help_text="CSV in UTF-8 or XLSX, up to 5 MB. You see what it would do before anything is stored.",
        widget=forms.FileInput(attrs={"accept": f".csv,.xlsx,text/csv,{XLSX}"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("The file is larger than 5 MB. Split it, and import the parts.")
        return file


class SpreadsheetAdmin(admin.ModelAdmin):
    """Adds the pages “Import” and “Export” to a list of records."""

    actions = ("export_selected",)

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        seen = self.admin_site.admin_view
        own = [
            path("import/", seen(self.import_page), name=f"{name}_import"),
            path("import/<uuid:chosen>/", seen(self.carry_out_page), name=f"{name}_carry_out"),
            path("export/", seen(self.export_page), name=f"{name}_export"),
        ]
        return own + super().get_urls()

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request)

    def import_page(self, request: HttpRequest) -> HttpResponse:
        """Take a file, and show what it would do."""
        self._require(self.has_import_permission(request))
        form = FileForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                chosen = actions.choose(
                    self._kind, file.name, file.read(), by=request.user, at=timezone.now()
                )
                return self._show(request, chosen)
            except Refused as refusal:
                form.add_error("file", str(refusal))
        earlier = SpreadsheetImport.objects.filter(kind=self._kind, imported_at__isnull=False)
        return self._answer(
            request,
            "import",
            form=form,
            sheets=[(sheet.name, sheet.help()) for sheet in sheets_of(self)],
            earlier=earlier.select_related("chosen_by").defer("content").order_by("-imported_at", "pk")[:10],
        )

    def carry_out_page(self, request: HttpRequest, chosen: Any) -> HttpResponse:
        """Import what was shown. A file can be imported once."""
        self._require(self.has_import_permission(request))
        if request.method != "POST":
            return HttpResponseRedirect(self._address("import"))
        known = SpreadsheetImport.objects.filter(kind=self._kind, chosen_by=request.user)
        kept = get_object_or_404(known, pk=chosen)
        if kept.imported_at:
            messages.info(request, f"“{kept}” was imported already.")
            return HttpResponseRedirect(self._address("changelist"))
        try:
            outcome = actions.carry_out(
                kept,
                sheets_of(self),
                by=request.user,
                at=timezone.now(),
                shown=request.POST.get("shown", ""),
            )
        except Refused as refusal:
            return self._show(request, kept, str(refusal))
        said = f"Imported “{kept}”: {in_words(outcome)}"
        LogEntry.objects.log_actions(request.user.pk, list(outcome.touched.values()), CHANGE, said)
        messages.success(request, f"{said}. Readers see it once you publish.")
        return HttpResponseRedirect(self._address("changelist"))

    def export_page(self, request: HttpRequest) -> HttpResponse:
        """Answer the list as it is filtered, as a file; with ``empty=1`` its columns alone."""
        self._require(self.has_view_permission(request))
        asked = request.GET.copy()
        wanted = {name: asked.pop(name, [""])[-1] for name in (FORMAT, SHEET, EMPTY)}
        records = self.get_queryset(request).none() if wanted[EMPTY] else self._filtered(request, asked)
        return self._file(records, wanted[FORMAT], wanted[SHEET])

    @admin.action(description="Export as XLSX", permissions=["view"])
    def export_selected(self, request: HttpRequest, records: QuerySet) -> HttpResponse:
        return self._file(records, "xlsx", "")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        export = f"{self._address('export')}?{request.GET.urlencode()}"
        offered = {
            "import_url": self._address("import") if self.has_import_permission(request) else "",
            "export_url": f"{export}&" if request.GET else export,
        }
        return super().changelist_view(request, {**(extra_context or {}), **offered})

    def _filtered(self, request: HttpRequest, asked: QueryDict) -> QuerySet:
        request.GET = asked  # type: ignore[assignment]  # the list reads its filters from there
        return self.get_changelist_instance(request).queryset

    def _file(self, records: QuerySet, form: str, name: str) -> HttpResponse:
        sheets = sheets_of(self)
        if form == "xlsx":
            return _attachment(exporting.as_workbook(sheets, records), f"{self._plural}.xlsx", XLSX)
        if form != "csv":
            raise Http404("A list is exported as csv or as xlsx.")
        sheet = next((one for one in sheets if name in ("", one.name)), None)
        if sheet is None:
            raise Http404("The list has no such sheet.")
        return _attachment(exporting.as_csv(sheet, records), f"{sheet.name}.csv", "text/csv; charset=utf-8")

    def _show(self, request: HttpRequest, chosen: SpreadsheetImport, refusal: str = "") -> HttpResponse:
        tables = files.read(chosen.file_name, bytes(chosen.content))
        outcome = importing.preview(sheets_of(self), tables, by=request.user)
        return self._answer(
            request,
            "preview",
            chosen=chosen,
            outcome=outcome,
            summary=in_words(outcome),
            lines=outcome.lines[:SHOWN_LINES],
            more=max(0, len(outcome.lines) - SHOWN_LINES),
            troubles=outcome.troubles[:SHOWN_LINES],
            more_troubles=max(0, len(outcome.troubles) - SHOWN_LINES),
            refusal=refusal,
            carry_out_url=self._address("carry_out", chosen.pk),
        )

    def _answer(self, request: HttpRequest, page: str, **context: Any) -> HttpResponse:
        return TemplateResponse(
            request,
            f"admin/publishing/spreadsheets/{page}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "title": f"Import {self.opts.verbose_name_plural}",
                "import_url": self._address("import"),
                "export_url": f"{self._address('export')}?",
                **context,
            },
        )

    def _address(self, page: str, *arguments: Any) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=arguments)

    def _require(self, is_allowed: bool) -> None:
        if not is_allowed:
            raise PermissionDenied

    @property
    def _kind(self) -> str:
        return registry.for_model(self.model).kind

    @property
    def _plural(self) -> str:
        return registry.for_model(self.model).plural


def in_words(outcome: Outcome) -> str:
    """Say what a file does: "2 new, 1 changed"."""
    said = [f"{outcome.count(act)} {act}" for act in (NEW, CHANGED, REMOVED) if outcome.count(act)]
    same = ngettext("%d line as it is", "%d lines as they are", outcome.unchanged) % outcome.unchanged
    return ", ".join([*said, same] if outcome.unchanged or not said else said)


def _attachment(content: bytes, name: str, content_type: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
