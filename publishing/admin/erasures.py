"""What a takedown does to pictures, told before and after."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from publishing.admin import pages
from publishing.models import StoredFile
from publishing.pictures import erasure, uses


def takedown_page(model_admin: Any, request: HttpRequest, pk: Any) -> HttpResponse:
    """The page of a takedown, with the fate of each picture that the record ever showed."""
    record = model_admin.model(pk=pk)
    pictures = uses.pictures_of(record)
    response = pages.takedown_page(model_admin, request, pk)
    if isinstance(response, TemplateResponse) and response.context_data is not None:
        others = [(stored, erasure.others_using(stored, record)) for stored in pictures]
        response.context_data["pictures"] = others
    elif pictures:
        _tell(request, record, pictures)
    return response


def _tell(request: HttpRequest, record: Any, pictures: list[StoredFile]) -> None:
    """Name what is left to do: a picture that must go stays as long as anything else shows it."""
    for stored in StoredFile.objects.filter(pk__in=[one.pk for one in pictures]).order_by("name", "pk"):
        if stored.erased_at:
            messages.success(request, f"The picture “{stored.name}” is erased, in every size.")
        else:
            others = erasure.others_using(stored, record).in_words
            messages.warning(request, f"The picture “{stored.name}” is kept: it is used by {others}.")


PAGES = {"takedown": takedown_page}
