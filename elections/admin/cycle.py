from django.contrib import admin

from elections.models import Cycle
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE


@admin.register(Cycle)
class CycleAdmin(RecordAdmin):
    list_display = ("name", "began", "ended")
    list_filter = ("country",)
    search_fields = ("name", "key")
    autocomplete_fields = CITED
    fieldsets = (
        (None, {"fields": ("name", "key", "country", ("began", "ended"), "summary")}),
        SOURCE,
    )
