"""Deleting a record: only what no reader sees and nothing refers to, and never for good."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from publishing.admin.answers import answer
from publishing.admin.usage import WhereUsed
from publishing.errors import Refused
from publishing.history import actions, comparison, obstacles, snapshots
from publishing.history.names import is_record, kind_of_row


class DeleteForm(forms.Form):
    reason = forms.CharField(
        label="Reason",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
        help_text="For colleagues who look for it in the list of deleted records.",
    )


class SafeDeletion(WhereUsed):
    """Shows what refers to a record before it is deleted, and keeps the record to be recovered."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is public, or about to be, is retracted first."""
        if not super().has_delete_permission(request, obj):
            return False
        return obj is None or not obstacles.to_deletion(obj)

    def get_actions(self, request: HttpRequest) -> dict:
        return {
            name: action for name, action in super().get_actions(request).items() if name != "delete_selected"
        }

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if not super().has_delete_permission(request, record):
            raise PermissionDenied
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        obstacle = obstacles.to_deletion(record)
        form = DeleteForm(request.POST if request.method == "POST" and not obstacle else None)
        if form.is_bound and form.is_valid() and self._delete(request, record, form):
            return HttpResponseRedirect(
                reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
            )
        used = self.usage_of(request, record)
        return answer(
            self,
            request,
            record,
            "admin/publishing/history/delete.html",
            "Delete",
            status=403 if obstacle else 200,
            form=form,
            obstacle=obstacle,
            **used,
            rows=_rows(self.model, record),
            is_free=not obstacle and not used["uses"].paginator.count,
        )

    def _delete(self, request: HttpRequest, record: Any, form: DeleteForm) -> bool:
        pk, named = record.pk, str(record)
        try:
            with transaction.atomic():
                self.log_deletions(request, self.model._default_manager.filter(pk=pk))
                save = actions.delete(
                    record, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
                )
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return False
        address = reverse("admin:publishing_deletedrecord_change", args=[save.pk])
        said = format_html(
            "“{}” was deleted. <a href='{}'>Recover it</a> whenever it is wanted again.", named, address
        )
        messages.success(request, said)
        return True


def _rows(model: Any, record: Any) -> list[tuple[str, int]]:
    """What goes with the record: the kinds of its rows, with their numbers."""
    state = snapshots.take(model, record.pk)
    labels = sorted((label for label in state if not is_record(label)), key=comparison.record_first)
    return [(kind_of_row(label, plural=len(state[label]) > 1), len(state[label])) for label in labels]
