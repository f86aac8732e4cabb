from django.contrib import admin

from elections.models import Dispute, DisputeSide
from publishing.admin import RecordAdmin
from sources.admin import ClaimInline


class DisputeSideInline(ClaimInline):
    model = DisputeSide
    own_fields = ("text",)


@admin.register(Dispute)
class DisputeAdmin(RecordAdmin):
    list_display = ("title", "kind")
    list_filter = ("kind", "country")
    search_fields = ("title", "key", "explanation")
    autocomplete_fields = ("elections", "parties", "people", "organisations", "rules", "chambers")
    inlines = (DisputeSideInline,)
    fieldsets = (
        (None, {"fields": ("title", "key", ("kind", "country"), "explanation")}),
        (
            "What it concerns",
            {"fields": ("elections", "parties", "people", "organisations", "rules", "chambers")},
        ),
    )
