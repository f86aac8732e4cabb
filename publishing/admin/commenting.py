"""Conversations on a record's form: below the form, and with script beside each field."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from publishing import comments
from publishing.admin import places
from publishing.errors import Refused
from publishing.models import Comment
from publishing.people import name_of


class CommentingAdmin(admin.ModelAdmin):
    """Shows what is said about a record. Who may see the record may speak; who may change it resolves."""

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_comments"
        view = self.admin_site.admin_view(self.comments_view)
        return [path("<uuid:pk>/comments/", view, name=name), *super().get_urls()]

    def get_list_filter(self, request: HttpRequest) -> tuple:
        return (*super().get_list_filter(request), CommentsFilter)

    def comments_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Answer with the conversations of a record, or of the one ``field`` that is asked for."""
        record = self.get_queryset(request).filter(pk=pk).first()
        if record is None:
            raise Http404("There is no such record.")
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        refusal = None
        if request.method == "POST":
            try:
                self._do(request, record)
            except Refused as refused:
                refusal = str(refused)
        is_part = "part" in request.GET
        if request.method == "POST" and not refusal and not is_part:
            return redirect(reverse(self._name("change"), args=[pk]) + "#desk-comments")
        context = {"comments": self.conversations(request, record, request.GET.get("field"), refusal)}
        if is_part:
            return TemplateResponse(request, "admin/publishing/record/comments.html", context)
        context |= self.admin_site.each_context(request)
        context |= {"opts": self.opts, "record": record, "title": "Comments", "page": "comments"}
        context |= {"change_url": reverse(self._name("change"), args=[pk]), "media": self.media}
        return TemplateResponse(request, "admin/publishing/record/comments_page.html", context)

    def conversations(
        self, request: HttpRequest, record: Any, field: str | None = None, refusal: str | None = None
    ) -> dict[str, Any]:
        """Return what the template of the conversations needs. ``field`` narrows them to one."""
        replies = Comment.objects.in_order().select_related("author")
        found = Comment.objects.about(record).threads().select_related("author", "resolved_by")
        if field is not None:
            found = found.filter(field=field)
        threads = list(found.in_order().prefetch_related(Prefetch("replies", replies)))
        is_changer = self.has_change_permission(request, record)
        return {
            "open": [thread for thread in threads if thread.resolved_at is None],
            "resolved": [thread for thread in threads if thread.resolved_at is not None],
            "field": field,
            "place": _place(self, request, record, field),
            "fields": list(places.own_fields(self, request, record)) if field is None else [],
            "people": [(name_of(user), user.username) for user in _colleagues(request)],
            "may_resolve": is_changer,
            "me": request.user.pk,
            "url": reverse(self._name("comments"), args=[record.pk]),
            "scope": "record" if field is None else "field",
            "refusal": refusal,
            "refused": (request.POST.get("do"), request.POST.get("comment", "")) if refusal else ("", ""),
            "refused_text": request.POST.get("text", "") if refusal else "",
        }

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if record is not None and not context.get("is_popup"):
            context["comments"] = self.conversations(request, record)
        return super().render_change_form(request, context, *args, **kwargs)

    def _do(self, request: HttpRequest, record: Any) -> None:
        said = {"by": request.user, "at": timezone.now()}
        text, name = request.POST.get("text", ""), request.POST.get("do", "")
        if name == "write":
            field = request.POST.get("field", "")
            place = places.in_words(self, request, record, field)
            comments.write(record, text, field=field, place=place, **said)
            return
        pk = request.POST.get("comment", "")
        comment = Comment.objects.about(record).filter(pk=pk).first() if pk.isdecimal() else None
        if comment is None:
            raise Refused("This comment is no longer there: its author has taken it back.")
        if name in ("resolve", "reopen"):
            if not self.has_change_permission(request, record) and comment.author_id != request.user.pk:
                raise PermissionDenied
            (comments.resolve if name == "resolve" else comments.reopen)(comment, **said)
        elif name == "reply":
            comments.write(record, text, reply_to=comment, **said)
        elif name == "rewrite":
            comments.rewrite(comment, text, **said)
        elif name == "remove":
            comments.remove(comment, **said)
        else:
            raise Refused("Nothing was done: the form did not say what to do.")

    def _name(self, page: str) -> str:
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"


class CommentsFilter(admin.SimpleListFilter):
    title = "comments"
    parameter_name = "comments"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("unresolved", "Unresolved"), ("mine", "Unresolved, and calling on me")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        unresolved = Comment.objects.unresolved().filter(record=OuterRef("pk"))
        if self.value() == "unresolved":
            return queryset.filter(Exists(unresolved))
        if self.value() == "mine":
            return queryset.filter(Exists(unresolved.for_user(request.user)))
        return queryset


def _place(model_admin: Any, request: HttpRequest, record: Any, field: str | None) -> str:
    try:
        return places.in_words(model_admin, request, record, field or "")
    except Refused:
        return ""


def _colleagues(request: HttpRequest) -> QuerySet:
    return User.objects.filter(is_active=True, is_staff=True).exclude(pk=request.user.pk).order_by("username")
