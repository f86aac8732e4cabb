from django.contrib import admin

from parties.models import Party, PartyName
from publishing.admin import RecordAdmin
from sources.admin import ClaimInline


class PartyNameInline(ClaimInline):
    model = PartyName
    own_fields = (("text", "kind"), ("language", "script"), ("valid_from", "valid_to"), "note")


@admin.register(Party)
class PartyAdmin(RecordAdmin):
    list_display = ("name", "country", "status", "founded")
    list_filter = ("status", "country")
    search_fields = ("names__text", "key")
    inlines = (PartyNameInline,)
    fieldsets = (
        (None, {"fields": ("key", ("country", "status"), "summary")}),
        ("Dates", {"fields": (("founded", "founded_as_written"), "dissolved")}),
        ("Appearance", {"fields": (("colour", "website"),)}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).with_rows()
