"""The disputes of a record as its open form has it: the rule is the same before a save as after it."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from django.forms.models import _get_foreign_key
from django.http import HttpRequest, QueryDict

from publishing import documents
from sources.disputes.rule import ClaimDispute, find

ROW = re.compile(r"(.+)-(\d+)")
NOT_NEEDED = {"document", "locator", "position", "basis", "is_inferred", "preferred_because", "__all__"}
Names = dict[Any, str]


def disputes(model_admin: Any, request: HttpRequest, record: Any) -> tuple[list[ClaimDispute], Names]:
    """Return the disputes that rows of the posted form are a part of, and what the form calls each row, by its id.

    The form sends the rows that were changed or added, all others count as they are stored. ``record`` is None for
    one that is only being made. Nothing is written.
    """
    reading = copy.copy(request)
    reading.method = "GET"
    loaded = documents.load(record) if record else model_admin.model()
    own = model_admin.get_form(reading, record, change=record is not None)(request.POST, instance=loaded)
    own.full_clean()
    typed: Names = {}
    for inline in model_admin.get_inline_instances(reading, record):
        formset = inline.get_formset(reading, record)
        parent = _get_foreign_key(model_admin.model, inline.model, fk_name=inline.fk_name)
        rows = list(getattr(loaded, formset.get_default_prefix()).all()) if record else []
        for name in _sent(request.POST, formset.get_default_prefix()):
            row = _take(formset.form, request.POST, name, rows, {parent.name: loaded})
            if row is not None:
                typed[row.pk] = name
        _put(loaded, formset.get_default_prefix(), inline.model, rows)
    found = find(loaded.readings())
    return [one for one in found if any(claim.pk in typed for claim in claims_of(one))], typed


def claims_of(dispute: ClaimDispute) -> Iterator[Any]:
    for value in dispute.values:
        yield from value.claims


def _sent(data: QueryDict, prefix: str) -> list[str]:
    matches = (ROW.fullmatch(name) for name in data.getlist("rows"))
    return [match[0] for match in matches if match and match[1] == prefix]


def _take(form_class: Any, data: QueryDict, name: str, rows: list[Any], parent: dict[str, Any]) -> Any:
    """Put a row as it was typed in the place of the stored one; leave it out where it is removed or unfinished."""
    pk = data.get(f"{name}-id", "")
    stored = next((row for row in rows if str(row.pk) == pk), None)
    form = form_class(
        data, prefix=name, instance=copy.copy(stored) if stored else form_class._meta.model(**parent)
    )
    form.full_clean()
    at = rows.index(stored) if stored else len(rows)
    if form.errors.keys() - NOT_NEEDED or f"{name}-DELETE" in data:
        del rows[at : at + 1]
        return None
    row = form.instance
    if "document" in form.errors:
        row.document = None
    many = {field.name for field in row._meta.many_to_many} & form.cleaned_data.keys()
    row._prefetched_objects_cache = {field: form.cleaned_data[field] for field in many}
    rows[at : at + 1] = [row]
    return row


def _put(record: Any, name: str, model: Any, rows: list[Any]) -> None:
    """Let ``record`` show ``rows``, as if they had been fetched together with it."""
    fetched = model._default_manager.none()
    fetched._result_cache, fetched._prefetch_done = rows, True
    record.__dict__.setdefault("_prefetched_objects_cache", {})[name] = fetched
