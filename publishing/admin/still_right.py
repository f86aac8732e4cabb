"""The button by which an editor says that a live page needs no change."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import timezone

from publishing.admin import pages
from publishing.desk import confirming
from publishing.errors import Refused


def confirm_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """Take the press of the button; there is nothing to look at here."""
    record = model_admin.get_queryset(request).filter(pk=pk).first()
    if record is None:
        raise Http404("There is no such record.")
    if not model_admin.has_change_permission(request, record) or not request.user.has_perm(
        confirming.PERMISSION
    ):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        confirming.confirm(record, by=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        said = "Found still right."
        LogEntry.objects.log_actions(request.user.pk, [record], CHANGE, said, single_object=True)
        messages.success(request, "Kept: you read the live page and found it still right.")
    return pages.redirect_to(pages.address_of(model_admin, "change", record))


PAGES = {"still_right": confirm_page}


def of(model_admin: Any, request: HttpRequest, record: Any, current: Any) -> dict[str, Any]:
    """What the panel of a record shows of it: when somebody last looked, and the button where it may be pressed."""
    if current is None or current.is_tombstone:
        return {}
    last = confirming.last_look(record)
    return {
        "last_look": last if last and last.confirmed_at > current.released_at else None,
        "still_right_url": pages.address_of(model_admin, "still_right", record)
        if request.user.has_perm(confirming.PERMISSION)
        else "",
    }
