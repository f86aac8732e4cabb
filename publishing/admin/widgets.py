"""How relations are chosen on the desk's forms."""

import uuid
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db import models
from django.forms import Media
from django.forms.widgets import Script
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from publishing.models import StoredFile

BLANK = str(uuid.UUID(int=0))

SELECT2_ATTRIBUTES = {
    "data-ajax--cache",
    "data-ajax--delay",
    "data-ajax--type",
    "data-ajax--url",
    "data-allow-clear",
    "data-placeholder",
    "data-theme",
    "lang",
}


def is_uuid(value: Any) -> bool:
    try:
        uuid.UUID(str(value))
    except ValueError:
        return False
    return True


class _UuidsOnly:
    """Shows a refused form again whatever was sent: what is no key of a record chooses nothing."""

    def optgroups(self, name: str, value: list[Any], attrs: dict[str, Any] | None = None) -> list[Any]:
        return super().optgroups(name, [one for one in value if is_uuid(one)], attrs)


class _PickedByName:
    """The desk's own combobox over Django's autocomplete address, in place of select2."""

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict:
        attrs = super().build_attrs(base_attrs, extra_attrs)
        known = {name: value for name, value in attrs.items() if name not in SELECT2_ATTRIBUTES}
        classes = known["class"].replace("admin-autocomplete", "desk-pick")
        return known | {"class": classes, "data-ajax-url": self.get_url()}

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            css={"all": ("desk/combobox.css",)}, js=(forms.Script("desk/combobox.js", type="module"),)
        )


class RecordSelect(_PickedByName, _UuidsOnly, AutocompleteSelect):
    pass


class PictureSelect(RecordSelect):
    """Chooses a picture by its words, and shows the one that is chosen."""

    @property
    def media(self) -> Any:
        return super().media + Media(
            js=[Script("desk/picture-select.js", type="module")], css={"all": ["desk/media.css"]}
        )

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        address = reverse("admin:publishing_storedfile_thumbnail", args=[BLANK])
        return format_html(
            '{}<span class="picture-chosen" data-picture-of="{}" data-address="{}" data-blank="{}">{}</span>',
            super().render(name, value, attrs, renderer),
            (attrs or {}).get("id", f"id_{name}"),
            address,
            BLANK,
            self._chosen(value),
        )

    def _chosen(self, value: Any) -> str:
        stored = StoredFile.objects.filter(pk=value).first() if is_uuid(value) else None
        if stored is None:
            return ""
        if stored.erased_at:
            return "This picture was erased for legal reasons. Choose another."
        return format_html(
            '<a href="{}" target="_blank" rel="noopener"><img src="{}" alt="Open {} in the library"></a>',
            reverse("admin:publishing_storedfile_change", args=[stored.pk]),
            reverse("admin:publishing_storedfile_thumbnail", args=[stored.pk]),
            stored.name,
        )


class RecordSelectMultiple(_PickedByName, _UuidsOnly, AutocompleteSelectMultiple):
    pass


class DateAndTime(forms.SplitDateTimeWidget):
    """The browser's own date and time fields, each with a name of its own for who cannot see them."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            attrs,
            date_attrs={"type": "date", "aria-label": "Date"},
            time_attrs={"type": "time", "aria-label": "Time"},
            date_format="%Y-%m-%d",
            time_format="%H:%M",
        )

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0" if id_ else id_


class Lines(AdminTextareaWidget):
    """Browsers send line ends as two characters; a text that nobody touched stays as it was."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class RecordFields:
    """For the admin classes of records and rows: relations by name, https by default, nothing but look and add."""

    # A bare "example.org" is read as an https address (Django asks for a decision until 6.0).
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.TextField: {"widget": Lines},
    }

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            select = PictureSelect if db_field.related_model is StoredFile else RecordSelect
            kwargs.setdefault("widget", select(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RecordSelectMultiple(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = False
        return field
