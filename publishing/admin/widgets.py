"""How relations are chosen on the desk's forms."""

import uuid
from typing import Any

from django.contrib.admin.widgets import (
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


class RecordSelect(_UuidsOnly, AutocompleteSelect):
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


class RecordSelectMultiple(_UuidsOnly, AutocompleteSelectMultiple):
    pass


class RecordFields:
    """For the admin classes of records and rows: relations by name, https by default, nothing but look and add."""

    # A bare "example.org" is read as an https address (Django asks for a decision until 6.0).
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

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
