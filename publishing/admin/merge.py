"""Two records of one thing become one, on a page that shows first what moves."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.models import CHANGE, DELETION, LogEntry
from django.core.exceptions import PermissionDenied
from django.db.models import ManyToOneRel
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from publishing import merge_plan, merging, registry
from publishing.admin import pages
from publishing.admin.widgets import RecordSelect
from publishing.errors import Refused
from publishing.merge_plan import Plan

MOST_SHOWN = 60


class OtherForm(forms.Form):
    """Asks which record is of the same thing."""

    other = forms.ModelChoiceField(queryset=None, label="The other record of the same thing")

    def __init__(self, data: Any, *, model_admin: Any, kept: Any) -> None:
        super().__init__(data)
        field = self.fields["other"]
        field.queryset = model_admin.model._default_manager.exclude(pk=kept.pk)
        field.widget = RecordSelect(_column_to(model_admin.model), model_admin.admin_site)
        field.widget.choices = field.choices
        field.error_messages["invalid_choice"] = "Choose another record than this one."


def merge_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Choose the other record, see side by side what would become of the two, and merge them."""
    kept = pages._record(model_admin, request, pk, merging.PERMISSION)
    if not _may_merge(model_admin, request, kept):
        raise PermissionDenied
    if request.method == "POST":
        folded, refusal = _other(model_admin, request.POST.get("other", "")), ""
        try:
            return _merge(model_admin, request, kept, folded)
        except Refused as refused:
            refusal = str(refused)
        return _side_by_side(model_admin, request, kept, folded, refusal=refusal)
    asked = OtherForm(request.GET if "other" in request.GET else None, model_admin=model_admin, kept=kept)
    if not asked.is_valid():
        return _page(model_admin, request, kept, form=asked, media=model_admin.media + asked.media)
    return _side_by_side(model_admin, request, kept, asked.cleaned_data["other"])


def _may_merge(model_admin: Any, request: HttpRequest, record: Any) -> bool:
    return model_admin.can_merge and model_admin.has_change_permission(request, record)


def _other(model_admin: Any, asked: str) -> Any:
    try:
        other = model_admin.model._default_manager.filter(pk=uuid.UUID(asked)).first()
    except ValueError:
        other = None
    if other is None:
        raise Http404("There is no such record; it may have been merged already.")
    return other


def _merge(model_admin: Any, request: HttpRequest, kept: Any, folded: Any) -> HttpResponse:
    name, removed = str(folded), folded.pk
    merger = merging.merge(
        kept,
        folded,
        taking={
            key.removeprefix("take-"): value for key, value in request.POST.items() if key.startswith("take-")
        },
        shown=request.POST.get("shown", ""),
        by=request.user,
        at=timezone.now(),
    )
    folded.pk = removed
    LogEntry.objects.log_actions(
        request.user.pk, [folded], DELETION, f"Merged into {kept}.", single_object=True
    )
    LogEntry.objects.log_actions(
        request.user.pk, [kept], CHANGE, f"Merged {name} into it.", single_object=True
    )
    said = f"“{name}” is part of this record now."
    if merger.tombstone_id:
        said += " Its public address leads here, and partners are told."
    messages.success(
        request, f"{said} Readers see what moved once this and the records that named it are published."
    )
    return pages.redirect_to(pages.address_of(model_admin, "change", kept))


def _side_by_side(
    model_admin: Any, request: HttpRequest, kept: Any, folded: Any, *, refusal: str = ""
) -> HttpResponse:
    plan = merge_plan.of(kept, folded)
    touched = _touched(plan)
    return _page(
        model_admin,
        request,
        kept,
        plan=plan,
        refusal=refusal,
        pairs=[(pair, request.POST.get(f"take-{pair.name}", pair.suggested)) for pair in plan.fields],
        moving=[_named(row) for row in plan.moving],
        dropping=[_named(row) for row in plan.dropping],
        touched=touched[:MOST_SHOWN],
        touched_count=len(touched),
        touched_more=max(0, len(touched) - MOST_SHOWN),
        swap_url=f"{pages.address_of(model_admin, 'merge', folded)}?other={kept.pk}",
        public_url=_url(plan.kept_live),
        leaving_url=_url(plan.folded_live),
    )


def _named(row: Any) -> tuple[str, str]:
    return str(row._meta.verbose_name), str(row)


def _url(edition: Any) -> str:
    return registry.get(edition.kind).url(edition.key) if edition else ""


def _touched(plan: Plan) -> list[tuple[str, str, str]]:
    """Return kind, name and places of each other record that points to the folded one."""
    where: dict[Any, set[str]] = {}
    for pointer in plan.pointers:
        where.setdefault(pointer.owner, set()).add(pointer.place.label)
    return sorted(
        (str(model._meta.verbose_name), str(record), ", ".join(sorted(where[record.pk])))
        for model, keys in plan.touched.items()
        for record in model._default_manager.filter(pk__in=keys).with_label()
    )


def _column_to(model: Any) -> Any:
    """Some column that points to records of ``model``: the admin's autocomplete goes by columns."""
    return next(one.field for one in model._meta.related_objects if isinstance(one, ManyToOneRel))


def _page(model_admin: Any, request: HttpRequest, record: Any, **context: Any) -> HttpResponse:
    context |= {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": f"Merge two {model_admin.opts.verbose_name_plural}",
        "record": record,
        "change_url": pages.address_of(model_admin, "change", record),
        "page": "merge",
    }
    return TemplateResponse(request, "admin/publishing/record/merge.html", context)


PAGES = {"merge": merge_page}
