from django.contrib import admin

from observers.models import Allegation, AllegationStep
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE, ClaimInline


class AllegationStepInline(ClaimInline):
    model = AllegationStep
    autocomplete_fields = (*CITED, "statement")
    own_fields = (("kind", "happened_on", "as_written"), "text", "statement")


@admin.register(Allegation)
class AllegationAdmin(RecordAdmin):
    list_display = ("title", "topic", "is_criminal", "made_on")
    identity_fields = ("key", "title", "text")
    list_filter = ("topic", "is_criminal", "elections")
    search_fields = ("title", "text", "key", "said_by_text", "against_text")
    autocomplete_fields = (
        *CITED,
        *("said_by_party", "statement", "against_party", "against_person", "against_organisation"),
        *("parties", "people", "elections", "disputed_tally"),
    )
    inlines = (AllegationStepInline,)
    fieldsets = (
        (None, {"fields": ("title", "key", "text", ("topic", "is_criminal"))}),
        (
            "Who says so, and when",
            {"fields": (("said_by_party", "statement"), ("made_on", "made_as_written"))},
        ),
        (
            "Against whom",
            {
                "fields": (
                    ("against_party", "against_person", "against_organisation"),
                    "against_text",
                    ("parties", "people"),
                )
            },
        ),
        ("What it disputes", {"fields": ("elections", ("disputes", "disputed_tally"))}),
        SOURCE,
    )
