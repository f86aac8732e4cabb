from django.contrib import admin

from observers.models import Meeting, MeetingParty, MeetingTone, MeetingTopic
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE, ClaimInline


class MeetingPartyInline(ClaimInline):
    model = MeetingParty
    autocomplete_fields = (*CITED, "party")
    own_fields = (("party", "name_as_written", "met_on"), "note")
    measured = ("party",)


class MeetingTopicInline(ClaimInline):
    model = MeetingTopic
    own_fields = ("topic", "text")


class MeetingToneInline(ClaimInline):
    model = MeetingTone
    own_fields = ("text",)


@admin.register(Meeting)
class MeetingAdmin(RecordAdmin):
    list_display = ("title", "mission", "began_on")
    list_filter = ("mission",)
    list_select_related = ("mission",)
    search_fields = ("title", "key", "mission__name", "place")
    autocomplete_fields = (*CITED, "mission")
    inlines = (MeetingPartyInline, MeetingTopicInline, MeetingToneInline)
    fieldsets = (
        (None, {"fields": ("title", "key", "mission", "participants", "summary")}),
        ("When and where", {"fields": (("began_on", "ended_on", "as_written"), "place", "first_time")}),
        SOURCE,
    )
