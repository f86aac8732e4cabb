from django.contrib import admin

from observers.models import Mission, MissionHead
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE, ClaimInline


class MissionHeadInline(ClaimInline):
    model = MissionHead
    autocomplete_fields = (*CITED, "person")
    own_fields = (("person", "title"), ("valid_from", "valid_to"))
    measured = ("person", "title")


@admin.register(Mission)
class MissionAdmin(RecordAdmin):
    list_display = ("name", "kind", "umbrella")
    list_filter = ("kind", "elections", "organisations")
    list_select_related = ("umbrella",)
    search_fields = ("name", "key", "organisations__name", "organisations__abbreviation")
    autocomplete_fields = (*CITED, "organisations", "umbrella", "elections")
    inlines = (MissionHeadInline,)
    fieldsets = (
        (None, {"fields": ("name", "key", "kind", "organisations", "country", "umbrella", "summary")}),
        ("What it watched, and when", {"fields": ("elections", ("began_on", "ended_on"))}),
        SOURCE,
    )
