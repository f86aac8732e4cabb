"""The pages of a record's history: what happened, one state of it, two of them side by side, and the way back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.validators import validate_slug
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from publishing.admin import pages
from publishing.admin.answers import answer, record_of
from publishing.errors import Refused
from publishing.history import (
    actions,
    comparison,
    keeping,
    obstacles,
    restoring,
    snapshots,
    timeline,
    versions,
)
from publishing.models import Save


class BringBackForm(forms.Form):
    """``shown`` carries the hash of the state that the page was made from; the key is asked for only if taken."""

    key = forms.CharField(
        label="Key",
        max_length=120,
        validators=[validate_slug],
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Another record has the key of that time now. Give this one another.",
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, save: Save, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not obstacles.key_is_taken(save):
            del self.fields["key"]

    def show(self, state_hash: str) -> None:
        """Let the page, shown once more, stand for the record as it is now."""
        self.data = self.data.copy()
        self.data["shown"] = state_hash


class KeptHistory(admin.ModelAdmin):
    """Keeps what a record was before its first change at the desk, and shows its saves in place of Django's log."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            keeping.keep_before_change(obj, at=timezone.now())
        super().save_model(request, obj, form, change)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return pages.redirect_to(pages.address_of(self, "history", record))


def history_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = record_of(model_admin, request, pk)
    newest = keeping.newest_of(record.pk)
    entries = timeline.page_of(record.pk, request.GET.get("page"))
    now = snapshots.hash_of(snapshots.take(model_admin.model, record.pk))
    is_kept = newest is not None and newest.state_hash == now
    refs = [entry.ref for entry in entries]
    if entries.number == 1 and not is_kept:
        refs.insert(0, versions.NOW)
    return answer(
        model_admin,
        request,
        record,
        "admin/publishing/history/history.html",
        "History",
        entries=entries,
        pages=entries.paginator.get_elided_page_range(entries.number),
        is_kept=is_kept,
        chosen=dict(zip(("new", "old"), refs, strict=False)),
        newest=newest,
        may_change=model_admin.has_change_permission(request, record),
        **_addresses(model_admin, record, "look", "compare", "bring-back"),
    )


def look_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = record_of(model_admin, request, pk)
    version = _version(record, request.GET.get("entry", ""))
    state, document = version.state, version.document
    return answer(
        model_admin,
        request,
        record,
        "admin/publishing/history/look.html",
        version.title,
        version=version,
        entry=request.GET["entry"],
        sections=versions.sections(state) if state else [],
        values=versions.values(document) if document and not state else [],
        may_bring_back=version.save is not None and model_admin.has_change_permission(request, record),
        **_addresses(model_admin, record, "history", "compare", "bring-back"),
    )


def compare_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    record = record_of(model_admin, request, pk)
    old, new = (_version(record, request.GET.get(name, "")) for name in ("old", "new"))
    return answer(
        model_admin,
        request,
        record,
        "admin/publishing/history/compare.html",
        "Compare",
        old=old,
        new=new,
        changes=versions.changes(old, new),
        swapped=f"?old={request.GET['new']}&new={request.GET['old']}",
        **_addresses(model_admin, record, "history"),
    )


def bring_back_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Show what would change in the record, then do exactly that."""
    record = record_of(model_admin, request, pk)
    if not model_admin.has_change_permission(request, record):
        raise PermissionDenied
    version = _version(record, request.GET.get("entry", ""))
    if version.save is None:
        raise Http404("Of this, no state is kept that could be brought back.")
    now = snapshots.take(model_admin.model, record.pk)
    planned = restoring.plan(model_admin.model, version.save.state, now)
    form = BringBackForm(
        request.POST if request.method == "POST" else None,
        save=version.save,
        initial={"shown": snapshots.hash_of(now)},
    )
    if request.method == "POST" and form.is_valid():
        if _bring_back(request, record, version.save, form):
            return pages.redirect_to(pages.address_of(model_admin, "change", record))
        now = snapshots.take(model_admin.model, record.pk)
        form.show(snapshots.hash_of(now))
    return answer(
        model_admin,
        request,
        record,
        "admin/publishing/history/bring_back.html",
        "Bring back",
        form=form,
        version=version,
        planned=planned,
        changes=comparison.between(now, planned.state),
        **_addresses(model_admin, record, "history"),
    )


PAGES = {
    "history": history_page,
    "look": look_page,
    "compare": compare_page,
    "bring-back": bring_back_page,
}


def _version(record: Any, ref: str) -> versions.Version:
    version = versions.find(record, ref)
    if version is None:
        raise Http404("There is no such save or edition of this record.")
    return version


def _bring_back(request: HttpRequest, record: Any, save: Save, form: BringBackForm) -> bool:
    chosen = {"key": form.cleaned_data.get("key", ""), "shown": form.cleaned_data["shown"]}
    try:
        actions.bring_back(record, save, by=request.user, at=timezone.now(), **chosen)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    said = "Brought back, as an unpublished change. Readers see it once you publish."
    messages.success(request, said)
    LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, said, single_object=True)
    return True


def _addresses(model_admin: Any, record: Any, *names: str) -> dict[str, str]:
    return {f"{name.replace('-', '_')}_url": pages.address_of(model_admin, name, record) for name in names}
