from django.contrib import admin

from elections.models import Event, EventAccount
from publishing.admin import RecordAdmin
from sources.admin import ClaimInline


class EventAccountInline(ClaimInline):
    model = EventAccount
    own_fields = (("text", "happened_on"), ("qualifier", "value", "unit", "counted"))
    measured = ("unit", "counted")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    list_display = ("title", "kind", "began_on", "place")
    list_filter = ("kind", "country")
    list_select_related = ("place",)
    search_fields = ("title", "key", "accounts__text")
    autocomplete_fields = ("place", "chambers", "elections", "parties", "people", "organisations", "acts")
    inlines = (EventAccountInline,)
    fieldsets = (
        (None, {"fields": ("title", "key", ("kind", "country"), "summary")}),
        ("When and where", {"fields": (("began_on", "ended_on", "as_written"), ("place", "place_text"))}),
        ("Whom it concerns", {"fields": ("people", "parties", "organisations")}),
        ("Among what else", {"fields": ("elections", "chambers", "acts")}),
    )
