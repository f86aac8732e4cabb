"""The pages beside a record's form: preview, publish, take back a schedule, retract, take down, editions."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from publishing import actions, approval, differences, documents, preview, reading, references
from publishing.admin.forms import CancelForm, PublishForm, RetractForm, TakedownForm
from publishing.errors import Refused
from publishing.models import Edition, Rendition


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


def publish_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Show what will go out, then send out exactly that."""
    record = _record(model_admin, request, pk, "publishing.publish_record")
    reading.site_version(at=timezone.now())
    loaded = documents.load(record)
    content = documents.compose(loaded)
    current = Edition.objects.current().filter(record=record.pk).first()
    problems = approval.desk_checks(loaded, content)
    is_first = current is None or current.is_tombstone
    form = PublishForm(
        request.POST if request.method == "POST" else None,
        problems=problems,
        is_first=is_first,
        initial={"shown": content.content_hash},
    )
    if request.method == "POST" and form.is_valid():
        done = _attempt(model_admin, request, record, form, lambda: _publish(request, record, form))
        if done:
            return done
        form.show(content.content_hash)
    live = (
        reading.find(model_admin.kind, current.key).document | {"address": current.key}
        if not is_first
        else {}
    )
    is_same = not is_first and (current.content_hash, current.key) == (content.content_hash, record.key)
    return _answer(
        model_admin,
        request,
        record,
        "publish",
        form=form,
        problems=problems,
        is_blocked=any(problem.blocks for problem in problems),
        is_first=is_first,
        waiting=Edition.objects.waiting().filter(record=record.pk).first(),
        is_same=is_same,
        changes=differences.between(live, content.document | {"address": record.key}),
        preview_url=address_of(model_admin, "preview", record),
    )


def _publish(request: HttpRequest, record: Any, form: PublishForm) -> str:
    edition = actions.publish(
        record,
        by=request.user,
        at=timezone.now(),
        note=form.cleaned_data["note"],
        due_at=form.cleaned_data["due_at"],
        action=form.cleaned_data.get("action"),
        acknowledged=form.cleaned_data.get("acknowledged", ()),
        shown=form.cleaned_data["shown"],
    )
    if edition is None:
        raise Refused("Nothing has changed since the live edition, so there is nothing to publish.")
    if edition.is_waiting:
        return f"Scheduled for {date_format(edition.due_at, 'j F Y, H:i')} UTC."
    return f"Published as edition {edition.number}. Readers and partners see it now."


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
    "publish": publish_page,
    "cancel": cancel_page,
    "retract": retract_page,
    "takedown": takedown_page,
    "editions": editions_page,
}


TITLES = {
    "publish": "Publish",
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
    return _answer(model_admin, request, record, page, form=form, quoting=_quoting(model_admin.kind, record))


def _quoting(kind: str, record: Any) -> list[Rendition]:
    """What is live and names ``record``: it stays as it is until it is published anew."""
    keys = Edition.objects.released().filter(record=record.pk).values_list("key", flat=True)
    return references.quoting(kind, sorted(set(keys)))


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
