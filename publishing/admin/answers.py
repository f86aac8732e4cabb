"""How the pages of a record's history find the record, and what all of them show."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from publishing.admin import pages


def record_of(model_admin: Any, request: HttpRequest, pk: Any) -> Any:
    """Return the record to whoever may view it; raises ``Http404`` or ``PermissionDenied``."""
    record = model_admin.get_queryset(request).filter(pk=pk).first()
    if record is None:
        raise Http404("There is no such record.")
    if not model_admin.has_view_or_change_permission(request, record):
        raise PermissionDenied
    return record


def answer(
    model_admin: Any,
    request: HttpRequest,
    record: Any,
    template: str,
    title: str,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    form = context.get("form")
    shared = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": title,
        "record": record,
        "media": model_admin.media + form.media if form else model_admin.media,
        "change_url": pages.address_of(model_admin, "change", record),
        "page": template.rpartition("/")[2].removesuffix(".html"),
    }
    return TemplateResponse(request, template, shared | context, status=status)
