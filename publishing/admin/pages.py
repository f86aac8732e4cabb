"""The pages beside a record's form: preview, publish, take back a schedule, retract, take down, editions."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from publishing import actions, preview
from publishing.admin.forms import CancelForm, RetractForm, TakedownForm
from publishing.errors import Refused
from publishing.models import Edition


def redirect_to(address: str) -> HttpResponse:
    return HttpResponseRedirect(address)


def address_of(model_admin: Any, page: str, record: Any) -> str:
    """Return the admin address of ``page`` ("change", "publish" …) for ``record``."""
    return reverse(
        f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_{page}", args=[record.pk]
    )


def preview_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = _record(model_admin, request, pk)
    return preview.answer(request, record, at=timezone.now(), language=request.GET.get("language", ""))


def cancel_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def cancel(record: Any, form: CancelForm) -> str:
        actions.cancel_scheduled(record, by=request.user, at=timezone.now())
        return "The scheduled edition was cancelled. What was live before stays live."

    return _confirm(model_admin, request, pk, "cancel", CancelForm, cancel, "publishing.publish_record")


def retract_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def retract(record: Any, form: RetractForm) -> str:
        actions.retract(record, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"])
        return "Retracted. Readers see the reason, and partners are told."

    return _confirm(model_admin, request, pk, "retract", RetractForm, retract, "publishing.retract_record")


def takedown_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def takedown(record: Any, form: TakedownForm) -> str:
        actions.takedown(
            record,
            by=request.user,
            at=timezone.now(),
            public_reason=form.cleaned_data["reason"],
            reason=form.cleaned_data["private"],
        )
        return "Taken down. The content of every edition is erased."

    return _confirm(
        model_admin, request, pk, "takedown", TakedownForm, takedown, "publishing.takedown_record"
    )


def editions_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = _record(model_admin, request, pk)
    editions = Edition.objects.filter(record=record.pk).select_related("cancelled_by").order_by("-pk")
    return _answer(model_admin, request, record, "editions", editions=editions)


PAGES = {
    "preview": preview_page,
    "cancel": cancel_page,
    "retract": retract_page,
    "takedown": takedown_page,
    "editions": editions_page,
}


TITLES = {
    "publish": "Publish",
    "outcome": "The newest edition",
    "cancel": "Cancel the scheduled edition",
    "retract": "Retract",
    "takedown": "Take down for legal reasons",
    "editions": "Editions",
}


def _record(model_admin: Any, request: HttpRequest, pk: Any, permission: str = "") -> Any:
    record = model_admin.get_queryset(request).filter(pk=pk).first()
    if record is None:
        raise Http404("There is no such record.")
    if not model_admin.has_view_or_change_permission(request, record):
        raise PermissionDenied
    if permission and not request.user.has_perm(permission):
        raise PermissionDenied
    return record


def _confirm(
    model_admin: Any, request: HttpRequest, pk: Any, page: str, form_class: Any, verb: Any, permission: str
) -> HttpResponse:
    record = _record(model_admin, request, pk, permission)
    form = form_class(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        done = _attempt(model_admin, request, record, form, lambda: verb(record, form))
        if done:
            return done
    return _answer(model_admin, request, record, page, form=form, **model_admin.usage_of(request, record))


def _attempt(
    model_admin: Any, request: HttpRequest, record: Any, form: Any, verb: Any
) -> HttpResponse | None:
    try:
        said = verb()
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, said)
    LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, said, single_object=True)
    return redirect_to(address_of(model_admin, "change", record))


def _answer(model_admin: Any, request: HttpRequest, record: Any, page: str, **context: Any) -> HttpResponse:
    return TemplateResponse(
        request,
        f"admin/publishing/record/{page}.html",
        {
            **model_admin.admin_site.each_context(request),
            "opts": model_admin.opts,
            "title": TITLES[page],
            "record": record,
            "media": model_admin.media + context["form"].media if "form" in context else model_admin.media,
            "change_url": address_of(model_admin, "change", record),
            "page": page,
            **context,
        },
    )
