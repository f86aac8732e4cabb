from django.contrib import admin

from observers.models import FollowUp, Recommendation
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE, ClaimInline


class FollowUpInline(ClaimInline):
    model = FollowUp
    own_fields = (("rating", "noted_on"), "as_written", "note")


@admin.register(Recommendation)
class RecommendationAdmin(RecordAdmin):
    list_display = ("title", "number", "topic", "organisation")
    identity_fields = ("key", "title", "text", "number")
    list_filter = ("topic", "priority", "organisation")
    list_select_related = ("organisation",)
    search_fields = ("title", "text", "number", "key")
    autocomplete_fields = (*CITED, "statement", "organisation", "elections")
    inlines = (FollowUpInline,)
    fieldsets = (
        (None, {"fields": ("title", "key", "text", ("number", "topic", "priority"), "addressee")}),
        ("Who recommends it", {"fields": (("statement", "organisation"), "elections")}),
        SOURCE,
    )
