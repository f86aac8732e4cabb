from django.contrib import admin

from elections.models import ActEffect, LegalAct, Rule, RuleProvision
from publishing.admin import RecordAdmin
from sources.admin import CITED, ClaimInline
from sources.disputes.desk import DisputedAdmin


class ActEffectInline(ClaimInline):
    model = ActEffect
    own_fields = ("text",)


@admin.register(LegalAct)
class LegalActAdmin(RecordAdmin):
    list_display = ("name", "kind", "adopted_on")
    list_filter = ("kind", "country")
    search_fields = ("name", "key", "effects__text")
    autocomplete_fields = ("amends", "elections")
    inlines = (ActEffectInline,)
    fieldsets = (
        (None, {"fields": ("name", "key", ("kind", "country"), "summary")}),
        ("When, and on what", {"fields": (("adopted_on", "adopted_as_written"), "amends", "elections")}),
    )


class RuleProvisionInline(ClaimInline):
    model = RuleProvision
    autocomplete_fields = (*CITED, "elections", "acts")
    own_fields = (
        "text",
        ("qualifier", "value", "unit", "replaces"),
        ("equivalent", "equivalent_unit"),
        ("valid_from", "valid_to"),
        ("elections", "acts"),
    )
    measured = ("text", "unit", "equivalent_unit", "valid_from", "valid_to", "elections", "acts")


@admin.register(Rule)
class RuleAdmin(DisputedAdmin):
    list_display = ("name", "subject", "measure")
    list_filter = ("subject", "country")
    search_fields = ("name", "key", "provisions__text")
    autocomplete_fields = ("body",)
    inlines = (RuleProvisionInline,)
    fieldsets = ((None, {"fields": ("name", "key", ("country", "subject", "measure"), "body", "summary")}),)
