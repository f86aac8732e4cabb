from django.contrib import admin, messages

from parties.checks import name_belongs_to_no_other_party
from parties.models import Leadership, Party, PartyEvent, PartyGoal, PartyLabel, PartyName, PartyRelation
from sources.admin import CITED, ClaimInline
from sources.disputes.desk import DisputedAdmin


class PartyNameInline(ClaimInline):
    model = PartyName
    own_fields = (
        ("text", "kind"),
        ("language", "script"),
        ("valid_from", "valid_to"),
        ("meaning_of", "note"),
    )
    measured = ("kind", "language", "script", "meaning_of")


class PartyEventInline(ClaimInline):
    model = PartyEvent
    autocomplete_fields = (*CITED, "decided_by")
    own_fields = (
        ("kind", "happened_on", "happened_as_written"),
        "text",
        ("name_before", "name_after"),
        ("decided_by", "decided_by_text"),
        "reason",
    )
    measured = ("kind", "name_before", "name_after", "decided_by", "decided_by_text")


class PartyRelationInline(ClaimInline):
    model = PartyRelation
    fk_name = "party"
    autocomplete_fields = (*CITED, "other")
    own_fields = (("kind", "other"), ("valid_from", "valid_to"), "note")
    measured = ("kind", "other")


class LeadershipInline(ClaimInline):
    model = Leadership
    autocomplete_fields = (*CITED, "person")
    own_fields = (("person", "person_text"), "role", ("valid_from", "valid_to", "as_of"), "as_written")
    measured = ("person", "person_text", "role")


class PartyGoalInline(ClaimInline):
    model = PartyGoal
    own_fields = ("text", "points", ("attribution", "heading_as_written"), "as_of")


class PartyLabelInline(ClaimInline):
    model = PartyLabel
    own_fields = ("text", "explanation", ("as_of", "as_of_as_written"))


@admin.register(Party)
class PartyAdmin(DisputedAdmin):
    list_display = ("name", "kind", "status", "founded")
    identity_fields = ("key", "summary", "colour", "website", "founded", "founded_as_written", "dissolved")
    list_filter = ("kind", "status", "country")
    search_fields = ("names__text", "key")
    inlines = (
        PartyNameInline,
        PartyEventInline,
        PartyRelationInline,
        LeadershipInline,
        PartyGoalInline,
        PartyLabelInline,
    )
    fieldsets = (
        (None, {"fields": ("key", ("kind", "country", "status"), "summary")}),
        ("Dates", {"fields": (("founded", "founded_as_written"), "dissolved")}),
        ("Appearance", {"fields": (("colour", "website"),)}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).with_names()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for problem in name_belongs_to_no_other_party(form.instance):
            messages.warning(request, problem.message)
