from django.contrib import admin

from elections.models import Election, ElectionFigure
from publishing.admin import RecordAdmin
from sources.admin import ClaimInline

FIGURE = (("measure", "label"), ("qualifier", "value", "unit"), ("base", "place"), ("as_of", "as_written"))


class ElectionFigureInline(ClaimInline):
    model = ElectionFigure
    own_fields = FIGURE


@admin.register(Election)
class ElectionAdmin(RecordAdmin):
    list_display = ("name", "country", "kind", "polling_on", "is_early")
    list_filter = ("kind", "country", "is_early")
    search_fields = ("name", "key", "chamber")
    autocomplete_fields = ("previous",)
    inlines = (ElectionFigureInline,)
    fieldsets = (
        (None, {"fields": ("name", "key", ("country", "kind", "is_early"), "summary")}),
        ("Polling", {"fields": (("polling_on", "polling_as_written"), "polling_basis")}),
        ("What is elected", {"fields": (("chamber", "seats"), "system", "previous")}),
    )
