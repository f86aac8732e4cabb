from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from feed import keys
from feed.models import PartnerKey


@admin.register(PartnerKey)
class PartnerKeyAdmin(admin.ModelAdmin):
    """Makes keys and revokes them. A key is never changed or deleted, so that it stays known who had one."""

    list_display = ("name", "prefix", "created_at", "created_by", "last_used_at", "revoked_at")
    list_select_related = ("created_by",)
    list_filter = (("revoked_at", admin.EmptyFieldListFilter),)
    search_fields = ("name", "prefix")
    ordering = ("name", "pk")
    fields = ("name",)
    actions = ("revoke",)

    def save_model(self, request: HttpRequest, obj: PartnerKey, form: Any, change: bool) -> None:
        key, token = keys.issue(obj.name, by=request.user, at=timezone.now())
        obj.pk, obj.prefix = key.pk, key.prefix
        messages.warning(request, f"The key of {key.name} is {token} . Copy it now: it is not shown again.")

    @admin.action(description="Revoke the selected keys at once", permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[PartnerKey]) -> None:
        for key in queryset:
            keys.revoke(key, at=timezone.now())
        messages.success(request, "Revoked. Requests with these keys are refused from now on.")

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("feed.change_partnerkey")

    def has_change_permission(self, request: HttpRequest, obj: PartnerKey | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: PartnerKey | None = None) -> bool:
        return False
