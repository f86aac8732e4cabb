from django.contrib import admin

from publishing.admin import ProseFields, RecordAdmin
from stories.models import Story


@admin.register(Story)
class StoryAdmin(ProseFields, RecordAdmin):
    prose_fields = ("body",)
    list_display = ("headline", "kind", "byline", "dated_on", "language")
    identity_fields = ("key", "headline", "standfirst", "body", "dated_on", "translation_of")
    list_filter = ("kind", "language", "elections")
    search_fields = ("headline", "standfirst", "body", "key")
    autocomplete_fields = ("image", "elections", "parties", "missions", "sources", "translation_of")
    fieldsets = (
        (None, {"fields": ("headline", "key", "standfirst", "body", ("kind", "byline", "dated_on"))}),
        (
            "Image",
            {
                "fields": ("image", "image_alt", ("image_caption", "image_credit")),
                "description": "Description, caption and credit come from the library, unless you write others here.",
            },
        ),
        ("What it is about", {"fields": ("elections", "parties", "missions", "sources")}),
        ("Language", {"fields": (("language", "translation_of"),)}),
    )
