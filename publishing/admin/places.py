"""Fields of a record's form, named so that the name outlives a change of order: see ``Comment.field``."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.utils import flatten_fieldsets, label_for_field
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.forms.models import _get_foreign_key
from django.http import HttpRequest
from django.utils.text import capfirst

from publishing.errors import Refused

UNKNOWN = "There is no such field in this record any more. Comment on the record as a whole."
NO_FIELDS = ("id", "position", "DELETE")


def own_fields(model_admin: Any, request: HttpRequest, record: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the label of each field of the record itself, as its form shows them."""
    for name in flatten_fieldsets(model_admin.get_fieldsets(request, record)):
        yield name, capfirst(label_for_field(name, model_admin.model, model_admin))


def in_words(model_admin: Any, request: HttpRequest, record: Any, field: str) -> str:
    """Return what the desk calls ``field``; raises ``Refused`` where the record has none of that name."""
    if not field:
        return ""
    if "/" not in field:
        label = dict(own_fields(model_admin, request, record)).get(field)
        if label is None:
            raise Refused(UNKNOWN)
        return label
    row, name = _row(model_admin, request, record, *_parts(field))
    return f"{capfirst(row._meta.verbose_name)} {row} › {capfirst(name)}"[:300]


def _parts(field: str) -> tuple[str, str, str]:
    parts = field.split("/")
    if len(parts) != 3 or parts[2] in NO_FIELDS:
        raise Refused(UNKNOWN)
    return parts[0], parts[1], parts[2]


def _row(
    model_admin: Any, request: HttpRequest, record: Any, rows: str, pk: str, name: str
) -> tuple[Any, str]:
    for inline in model_admin.get_inline_instances(request, record):
        parent = _get_foreign_key(model_admin.model, inline.model, fk_name=inline.fk_name)
        if parent.remote_field.get_accessor_name() != rows:
            continue
        try:
            row = inline.model._default_manager.get(**{parent.name: record, "pk": pk})
            return row, inline.model._meta.get_field(name).verbose_name
        except (inline.model.DoesNotExist, FieldDoesNotExist, ValidationError) as unknown:
            raise Refused(UNKNOWN) from unknown
    raise Refused(UNKNOWN)
