from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

admin.site.unregister(User)


@admin.register(User)
class PeopleAdmin(UserAdmin):
    """Whoever manages people hands out roles. Only a superuser makes, changes or removes a superuser."""

    list_display = ("username", "first_name", "last_name", "is_active", "is_superuser", "last_login")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None):
        fields = (*super().get_readonly_fields(request, obj), "last_login", "date_joined")
        return fields if request.user.is_superuser else (*fields, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and self._is_within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self._is_within_reach(request, obj)

    def _is_within_reach(self, request: HttpRequest, obj: User | None) -> bool:
        return request.user.is_superuser or obj is None or not obj.is_superuser
