"""What a form would make of its record: saved as the admin saves it, read, and taken back."""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError, transaction
from django.forms import all_valid
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

from publishing import lock
from publishing.preview import Draft

CHANGED_MEANWHILE = (
    "Somebody saved this record after you opened it. Save the form to see both versions side by side, "
    "then preview it."
)
NOT_STORABLE = "The database would refuse this record as it is typed. Save the form to be told where."


@dataclass(frozen=True)
class Typed:
    """What was typed into a form: the draft that it makes, or what keeps it from being one, in words."""

    draft: Draft | None
    problems: list[str] = field(default_factory=list)


def read(model_admin: Any, request: HttpRequest, record: Any) -> Typed:
    """Return what the posted form makes of ``record``, or of a new one where that is None.

    It is saved under the lock by the admin's own form and formsets, and rolled back whatever happens. Uploads are
    left out, because a file that is written does not roll back.
    """
    asked = _without_traces(request)
    try:
        with transaction.atomic():
            lock.hold()
            try:
                return _saved(model_admin, asked, record)
            finally:
                transaction.set_rollback(True)
    except IntegrityError:
        return Typed(None, [NOT_STORABLE])


def _without_traces(request: HttpRequest) -> Any:
    """The request without its files, and with messages that nobody will see."""
    posted = request.POST
    asked: Any = copy.copy(request)
    asked._post, asked._files = posted, MultiValueDict()
    asked._messages = CookieStorage(asked)
    return asked


def _saved(model_admin: Any, request: Any, record: Any) -> Typed:
    change = record is not None
    fields = flatten_fieldsets(model_admin.get_fieldsets(request, record))
    form_class = model_admin.get_form(request, record, change=change, fields=fields)
    form = form_class(request.POST, request.FILES, instance=record)
    formsets, _inlines = model_admin._create_formsets(request, form.instance, change=change)
    if getattr(request, "collision", None):
        return Typed(None, [CHANGED_MEANWHILE])
    is_valid = form.is_valid()
    typed = model_admin.save_form(request, form, change=change) if is_valid else form.instance
    if not (all_valid(formsets) and is_valid):
        return Typed(None, list(_problems(form, formsets)))
    model_admin.save_model(request, typed, form, change)
    model_admin.save_related(request, form, formsets, change)
    return Typed(Draft.of(typed))


def _problems(form: Any, formsets: Iterable[Any]) -> Iterator[str]:
    yield from _of_form(form)
    for formset in formsets:
        title = str(formset.model._meta.verbose_name).capitalize()
        yield from (f"{title}: {error}" for error in formset.non_form_errors())
        for number, row in enumerate(formset.forms, start=1):
            yield from (f"{title} #{number} › {problem}" for problem in _of_form(row))


def _of_form(form: Any) -> Iterator[str]:
    for name, errors in form.errors.items():
        shown = form.fields.get(name)
        place = f"{shown.label}: " if shown else ""
        yield from (f"{place}{error}" for error in errors)
