"""The pages of review beside a record's form: submit, withdraw, assign, send back, and the log of moves."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from publishing import approval, documents
from publishing.admin import pages, review_panel
from publishing.admin.review_forms import NoteForm, ReviewForm, SendBackForm
from publishing.errors import Refused
from publishing.models import WorkEvent
from publishing.workflow import actions, rules
from publishing.workflow.moves import MOVES

BUTTONS = {
    "submit": "Submit for review",
    "withdraw": "Withdraw from review",
    "assign": "Assign",
    "send_back": "Send back",
}


def submit_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def submit(record: Any, said: dict[str, Any]) -> str:
        state = actions.submit(
            record, by=request.user, at=timezone.now(), note=said["note"], reviewer=said["reviewer"]
        )
        return f"Submitted for review, by {_name(state.reviewer)}."

    return _page(model_admin, request, pk, "submit", ReviewForm, submit)


def withdraw_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def withdraw(record: Any, said: dict[str, Any]) -> str:
        actions.withdraw(record, by=request.user, at=timezone.now(), note=said["note"])
        return "Withdrawn from review. It is yours to write again."

    return _page(model_admin, request, pk, "withdraw", NoteForm, withdraw)


def assign_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def assign(record: Any, said: dict[str, Any]) -> str:
        state = actions.assign(
            record, by=request.user, at=timezone.now(), reviewer=said["reviewer"], note=said["note"]
        )
        return f"Assigned: it is reviewed by {_name(state.reviewer)}."

    return _page(model_admin, request, pk, "assign", ReviewForm, assign)


def send_back_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    def send_back(record: Any, said: dict[str, Any]) -> str:
        state = actions.send_back(record, by=request.user, at=timezone.now(), reason=said["reason"])
        return f"Sent back to {_name(state.submitted_by)}, with your reason."

    return _page(model_admin, request, pk, "send_back", SendBackForm, send_back)


def moves_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Everything that was done on the way of this record to its readers, and what was said."""
    record = pages._record(model_admin, request, pk)
    events = WorkEvent.objects.filter(record=record.pk).select_related("by", "reviewer", "edition")
    told = [review_panel.told(event) for event in events.order_by("-at", "-pk")]
    return _answer(model_admin, request, record, "moves", "Moves", events=told)


PAGES = {
    MOVES["submit"].page: submit_page,
    MOVES["withdraw"].page: withdraw_page,
    MOVES["assign"].page: assign_page,
    MOVES["send_back"].page: send_back_page,
    "moves": moves_page,
}


def _page(
    model_admin: Any,
    request: HttpRequest,
    pk: Any,
    move: str,
    form_class: Any,
    verb: Callable[[Any, dict[str, Any]], str],
) -> HttpResponse:
    record = pages._record(model_admin, request, pk)
    if not rules.has_permission(move, model_admin.model, request.user):
        raise PermissionDenied
    place = rules.place_of(record)
    form = _form(request, form_class, place)
    if request.method == "POST" and form.is_valid():
        done = pages._attempt(model_admin, request, record, form, lambda: verb(record, form.cleaned_data))
        if done:
            return done
    loaded = documents.load(record)
    return _answer(
        model_admin,
        request,
        record,
        "move",
        MOVES[move].label.rstrip("…"),
        form=form,
        move=MOVES[move],
        button=BUTTONS[move],
        refusal=_refusal(move, record, request.user, place),
        problems=approval.desk_checks(loaded, documents.compose(loaded)) if move == "submit" else None,
        word=review_panel.latest_word(record, place),
    )


def _form(request: HttpRequest, form_class: Any, place: rules.Place) -> Any:
    named: dict[str, Any] = {}
    if form_class is ReviewForm:
        named["writers"] = place.writers if settings.SECOND_PERSON else frozenset()
        named["initial"] = {"reviewer": place.reviewer}
    return form_class(request.POST if request.method == "POST" else None, **named)


def _refusal(move: str, record: Any, user: Any, place: rules.Place) -> str:
    try:
        rules.check(move, record, by=user, place=place)
    except Refused as refusal:
        return str(refusal)
    return ""


def _name(user: Any) -> str:
    return review_panel.name_of(user) if user else "whoever comes first"


def _answer(
    model_admin: Any, request: HttpRequest, record: Any, template: str, title: str, **context: Any
) -> HttpResponse:
    media = model_admin.media + context["form"].media if "form" in context else model_admin.media
    return TemplateResponse(
        request,
        f"admin/publishing/workflow/{template}.html",
        {
            **model_admin.admin_site.each_context(request),
            "opts": model_admin.opts,
            "title": title,
            "record": record,
            "media": media,
            "change_url": pages.address_of(model_admin, "change", record),
            "page": template,
            **context,
        },
    )
