"""Merging field by field: which of the values in a form that came back give way to what is stored."""

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict

from publishing.admin.told import as_sent

TAKE_STORED = "take_stored"


def taken(data: QueryDict, form: Any, formsets: Iterable[Any]) -> QueryDict:
    """Return posted ``data`` with the stored value in each field that its editor gave up; ``form`` is the stored one.

    A field is named as in the form. What is no field of the record or of a stored row is passed over.
    """
    wanted = data.getlist(TAKE_STORED)
    if not wanted:
        return data
    data = data.copy()
    rows = {
        (formset.prefix, str(row.instance.pk)): row for formset in formsets for row in formset.initial_forms
    }
    for name in wanted:
        prefix, _, rest = name.partition("-")
        number, _, column = rest.partition("-")
        stored = rows.get((prefix, data.get(f"{prefix}-{number}-id", ""))) if rest else form
        field = column if rest else name
        if stored is not None and field in stored.fields:
            data.setlist(name, as_sent(stored[field]))
    return data
