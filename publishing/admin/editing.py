"""Open forms: who else has one, what was saved meanwhile, and whether somebody is still signed in."""

import datetime
import re
from typing import Any
from uuid import UUID

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import path
from django.utils import timezone

from publishing import presence
from publishing.admin import collisions
from publishing.models import Editing
from publishing.people import name_of

FORM, SAVED = "typed_in", "desk_saved"
NAME_OF_A_FORM = re.compile(r"[0-9a-f]{32}")
REMEMBERED = 20


class EditingAdmin(admin.ModelAdmin):
    """Tells the form of a record who else has it open, and the browser what it need no longer keep."""

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        guard = self.admin_site.admin_view
        return [
            path("signed-in/", guard(self.signed_in_view), name=f"{name}_signed_in"),
            path("<uuid:pk>/editing/", guard(self.editing_view), name=f"{name}_editing"),
            *super().get_urls(),
        ]

    def signed_in_view(self, request: HttpRequest) -> HttpResponse:
        """Say who is signed in, and give the token that forms are sent with: signing in anew changes it."""
        return JsonResponse(
            {"user": request.user.pk, "name": name_of(request.user), "token": get_token(request)}
        )

    def editing_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Take a sign of life of an open form; answer who else is there and what was saved since it was loaded."""
        record = self.get_queryset(request).filter(pk=pk).first()
        if record is None:
            raise Http404("There is no such record.")
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        form, now = request.POST.get("form", ""), timezone.now()
        if request.method != "POST" or not NAME_OF_A_FORM.fullmatch(form):
            return HttpResponseBadRequest("A sign of life names its form.")
        if "leaving" in request.POST:
            presence.leave(record, form, by=request.user, at=now)
            return HttpResponse(status=204)
        presence.note(
            record,
            form,
            by=request.user,
            at=now,
            has_unsaved="unsaved" in request.POST,
            is_in_background="background" in request.POST,
        )
        return JsonResponse({"told": _told(self, request, record, now, request.POST.get("loaded_at", ""))})

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        request.is_saved = True

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().changeform_view(request, *args, **kwargs)
        if getattr(request, "is_saved", False):
            _say_saved(request, response)
        return response

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        may = self.has_change_permission(request, record) if record else self.has_add_permission(request)
        if may:
            context["editing"] = self._editing(request, context, record)
        return super().render_change_form(request, context, *args, **kwargs)

    def _editing(self, request: HttpRequest, context: dict, record: Any) -> dict[str, Any]:
        forms = [context["adminform"].form]
        forms += [form for one in context["inline_admin_formsets"] for form in one.formset.forms]
        typed = [form.add_prefix(name) for form in forms if form.is_bound for name in form.changed_data]
        loaded_at = _stamp(record)
        return {
            "form": request.POST.get(FORM, ""),
            "user": request.user.pk,
            "typed": typed,
            "is_sent": request.method == "POST",
            "loaded_at": loaded_at,
            "told": _told(self, request, record, timezone.now(), loaded_at) if record else "",
            "is_asked": collisions.COMPARE in request.POST,
        }


def _told(model_admin: Any, request: HttpRequest, record: Any, now: datetime.datetime, loaded_at: str) -> str:
    """Return, as HTML, who else has ``record`` open, and who saved it after the form was loaded."""
    there: dict[int, Editing] = {}
    for editing in Editing.objects.present(now).of(record.pk).exclude(user=request.user):
        first = there.setdefault(editing.user_id, editing)
        first.has_unsaved |= editing.has_unsaved
    is_overtaken = loaded_at != _stamp(record)
    return render_to_string(
        "admin/publishing/record/presence.html",
        {
            "others": [(name_of(editing.user), editing) for editing in there.values()],
            "today": now.date(),
            "overtaken_by": name_of(record.changed_by) if is_overtaken else "",
            "is_own": record.changed_by_id == request.user.pk,
            "changed_at": record.changed_at,
            "form_id": f"{model_admin.opts.model_name}_form",
        },
        request,
    )


def _stamp(record: Any) -> str:
    return record.changed_at.isoformat() if record and record.changed_at else ""


def _say_saved(request: HttpRequest, response: HttpResponse) -> None:
    """Tell the browser which form's text is stored, so that it lets go of its own copy of that and no other."""
    form = request.POST.get(FORM, "")
    if NAME_OF_A_FORM.fullmatch(form):
        known = NAME_OF_A_FORM.findall(request.COOKIES.get(SAVED, ""))
        forms = ".".join([*known, form][-REMEMBERED:])
        response.set_cookie(
            SAVED, forms, path="/admin/", samesite="Lax", secure=request.is_secure(), max_age=14 * 24 * 3600
        )
