"""Submit, publish and schedule from lists: each record is checked on its own, in a transaction of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format

from publishing import actions, approval, documents
from publishing.admin import pages
from publishing.admin.bulk_forms import BulkPublishForm, BulkScheduleForm, BulkSubmitForm
from publishing.errors import Refused
from publishing.workflow import actions as review
from publishing.workflow import rules

AT_MOST = 100
Verb = Callable[[HttpRequest, Any, dict[str, Any], str], str]


@dataclass(frozen=True)
class Step:
    """One thing that can be done to many records. ``verb`` does it to one and says what was done."""

    move: str
    label: str
    form_class: Any
    verb: Verb
    is_checked: bool = True


@dataclass
class Line:
    """What the pages say of one record."""

    record: Any
    address: str
    chips: str = ""
    publish_address: str = ""
    shown: str = ""
    done: str = ""
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Bulk:
    """Mixed into the admin of records: its lists offer the steps that their user may take."""

    def get_actions(self, request: HttpRequest) -> dict:
        found = super().get_actions(request)
        if "_popup" in request.GET:
            return found
        own = {
            name: (_runner(step), name, step.label)
            for name, step in STEPS.items()
            if rules.has_permission(step.move, self.model, request.user)
        }
        return found | own

    def response_action(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        try:
            queryset.filter(pk__in=request.POST.getlist(ACTION_CHECKBOX_NAME))
        except ValidationError:
            messages.warning(
                request, "What was chosen is no record of this list. Choose it in the list again."
            )
            return None
        return super().response_action(request, queryset)


def _runner(step: Step) -> Any:
    def run(model_admin: Any, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        records = list(queryset[: AT_MOST + 1])
        if len(records) > AT_MOST:
            messages.warning(request, f"At most {AT_MOST} records go at once. Choose fewer.")
            return None
        form = step.form_class(request.POST if "confirmed" in request.POST else None)
        if form.is_valid():
            return _report(model_admin, request, step, records, form.cleaned_data)
        lines = [_foreseen(model_admin, request, step, record) for record in records]
        return _answer(model_admin, request, step, "confirm", lines=lines, form=form)

    return run


def _foreseen(model_admin: Any, request: HttpRequest, step: Step, record: Any) -> Line:
    """Say what would stand in the way of one record, before anybody confirms."""
    line = Line(record, pages.address_of(model_admin, "change", record))
    line.chips = model_admin.state_and_stage(record)
    loaded = documents.load(record)
    content = documents.compose(loaded)
    line.shown = f"{record.pk}:{content.content_hash}@{record.key}"
    problems = approval.desk_checks(loaded, content)
    line.warnings = [problem.message for problem in problems if not (problem.blocks and step.is_checked)]
    line.reasons = [problem.message for problem in problems if problem.blocks and step.is_checked]
    try:
        rules.check(step.move, record, by=request.user)
    except Refused as refusal:
        line.reasons.insert(0, str(refusal))
    if step.is_checked:
        line.publish_address = pages.address_of(model_admin, "publish", record)
    return line


def _report(
    model_admin: Any, request: HttpRequest, step: Step, records: list[Any], said: dict[str, Any]
) -> HttpResponse:
    shown = dict(one.split(":", 1) for one in request.POST.getlist("shown") if ":" in one)
    lines = [
        _attempt(model_admin, request, step, record, said, shown.get(str(record.pk), ""))
        for record in records
    ]
    done, refused = [line for line in lines if line.done], [line for line in lines if not line.done]
    return _answer(model_admin, request, step, "report", done=done, refused=refused)


def _attempt(
    model_admin: Any, request: HttpRequest, step: Step, record: Any, said: dict[str, Any], shown: str
) -> Line:
    line = Line(record, pages.address_of(model_admin, "change", record))
    try:
        line.done = step.verb(request, record, said, shown)
    except Refused as refusal:
        line.reasons = [str(refusal), *(problem.message for problem in refusal.problems)]
    except PermissionDenied as denial:
        line.reasons = [str(denial)]
    else:
        LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, line.done, single_object=True)
    return line


def _submit(request: HttpRequest, record: Any, said: dict[str, Any], shown: str) -> str:
    review.submit(record, by=request.user, at=timezone.now(), note=said["note"], reviewer=said["reviewer"])
    return "Submitted for review."


def _publish(request: HttpRequest, record: Any, said: dict[str, Any], shown: str) -> str:
    content_hash, _, key = shown.partition("@")
    if not content_hash:
        raise Refused("The page before did not show this record. Choose it in the list again.")
    if key != record.key:
        raise Refused("Somebody changed the address meanwhile. Choose the record in the list again.")
    edition = actions.publish(
        record,
        by=request.user,
        at=timezone.now(),
        note=said["note"],
        due_at=said.get("due_at"),
        acknowledged=actions.ALL_WARNINGS if said["overrule"] else (),
        shown=content_hash,
    )
    if edition is None:
        raise Refused("Nothing has changed since the live edition, so there is nothing to publish.")
    if edition.is_waiting:
        return f"Scheduled for {date_format(edition.due_at, 'j F Y, H:i')} UTC."
    return f"Published as edition {edition.number}."


STEPS = {
    "submit_selected": Step("submit", "Submit for review…", BulkSubmitForm, _submit, is_checked=False),
    "publish_selected": Step("publish", "Publish…", BulkPublishForm, _publish),
    "schedule_selected": Step("schedule", "Schedule…", BulkScheduleForm, _publish),
}


def _answer(model_admin: Any, request: HttpRequest, step: Step, page: str, **context: Any) -> HttpResponse:
    return TemplateResponse(
        request,
        f"admin/publishing/workflow/bulk_{page}.html",
        {
            **model_admin.admin_site.each_context(request),
            "opts": model_admin.opts,
            "title": step.label.rstrip("…"),
            "action": next(name for name, one in STEPS.items() if one is step),
            "checkbox": ACTION_CHECKBOX_NAME,
            "media": model_admin.media + context["form"].media if "form" in context else model_admin.media,
            **context,
        },
    )
