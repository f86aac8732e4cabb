"""Values of a form in words, for an editor who compares two of them."""

from typing import Any

from django.db.models import Model
from django.forms import ModelChoiceField, ModelMultipleChoiceField
from django.utils.choices import flatten_choices


def value_of(form: Any, name: str) -> Any:
    """What a form holds in a field: as it was loaded or, where it was sent, as it was typed."""
    if form.is_bound:
        cleaned = getattr(form, "cleaned_data", {})
        return cleaned[name] if name in cleaned else form[name].value()
    if isinstance(form.fields[name], ModelMultipleChoiceField):
        return list(form.initial.get(name) or ())
    if isinstance(form.fields[name], ModelChoiceField):
        return getattr(form.instance, name, None)
    return form.initial.get(name)


def as_sent(shown: Any) -> list[str]:
    """What a browser would send for a field as it was loaded."""
    value = shown.value()
    return [
        "" if one is None else str(one) for one in (value if isinstance(value, list | tuple) else [value])
    ]


def told(field: Any, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(field, ModelMultipleChoiceField):
        return ", ".join(str(one) for one in value)
    if isinstance(value, Model) or isinstance(field, ModelChoiceField):
        return str(value)
    return str(dict(flatten_choices(getattr(field, "choices", ()))).get(value, value))


def told_row(form: Any) -> str:
    """A row on one line: what is filled in, each with its label."""
    parts = []
    for name, field in form.fields.items():
        value = value_of(form, name) if not field.widget.is_hidden else None
        if name not in ("position", "DELETE") and value not in (None, "", False):
            parts.append(f"{field.label}: {told(field, value)}")
    return " · ".join(parts)
