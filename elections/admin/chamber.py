from django.contrib import admin

from elections.models import Chamber, ChamberName, Convocation
from publishing.admin import RecordAdmin
from sources.admin import ClaimInline, NamingInline


class ChamberNameInline(NamingInline):
    model = ChamberName


class ConvocationInline(ClaimInline):
    model = Convocation
    own_fields = (("number", "as_written"), ("valid_from", "valid_to"), "note")
    measured = ("number",)


@admin.register(Chamber)
class ChamberAdmin(RecordAdmin):
    list_display = ("name", "kind", "parent")
    list_filter = ("kind", "country")
    list_select_related = ("parent",)
    search_fields = ("name", "key", "names__text")
    autocomplete_fields = ("parent",)
    inlines = (ChamberNameInline, ConvocationInline)
    fieldsets = ((None, {"fields": ("name", "key", ("kind", "country", "parent"), "summary")}),)
