from django.contrib import admin
from django.http import HttpRequest

from publishing.models import Edition


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):
    """The log of everything that went out or waits to. Nobody changes it."""

    list_display = ("kind", "key", "number", "action", "released_at", "due_at", "editor_name", "note")
    list_filter = ("action", "kind", "released_at")
    search_fields = ("key", "note", "editor_name")
    date_hierarchy = "created_at"
    ordering = ("-pk",)
    fields = (
        ("kind", "key", "number", "sequence"),
        ("action", "editor_name"),
        "note",
        "reason_private",
        ("created_at", "due_at", "due_zone", "cancelled_at"),
        "embargo_reason",
        ("released_at", "superseded_at", "erased_at"),
        "content_hash",
        "chain_hash",
        "warnings",
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False
