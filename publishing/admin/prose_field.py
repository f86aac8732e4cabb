"""A form's field for a long text, and how its page tells what was taken out of one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.forms.widgets import Script
from django.http import HttpRequest
from django.urls import reverse

from publishing.prose.cleaning import clean

LONGEST = 100_000


class ProseWidget(forms.Textarea):
    """A plain text field; the script puts a toolbar and a preview beside it."""

    class Media:
        css = {"all": ["desk/richtext.css"]}
        js = (Script("desk/picker.js", type="module"), Script("desk/richtext.js", type="module"))

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        pages = {f"data-{page}": reverse(f"admin-prose-{page}") for page in ("preview", "records", "paste")}
        own = {"class": "vLargeTextField prose", "rows": 18, "spellcheck": "true", **pages}
        return super().get_context(name, value, {**(attrs or {}), **own})


class ProseField(forms.CharField):
    """Keeps ``removed``, what cleaning took out, for the page to tell.

    Its length is bounded before it is cleaned: the desk's lock is held meanwhile.
    """

    widget = ProseWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs | {"max_length": LONGEST})
        self.removed: list[str] = []

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No limit in the browser, which would cut off what is pasted without a word."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}

    def clean(self, value: Any) -> str:
        cleaned = clean(super().clean(value) or "")
        self.removed = cleaned.removed
        return cleaned.text


class ProseFields:
    """For the admin class of a record with long texts: ``prose_fields`` names them."""

    prose_fields: tuple[str, ...] = ()

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.prose_fields:
            return db_field.formfield(form_class=ProseField, widget=ProseWidget)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        for name in self.prose_fields:
            field = form.fields.get(name)
            if field is not None and field.removed:
                said = "; ".join(field.removed)
                messages.warning(request, f"Taken out of the {field.label.lower()}: {said}.")
