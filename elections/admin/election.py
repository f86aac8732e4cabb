from django.contrib import admin

from elections.models import Election, ElectionFigure, Participation, PollingDate
from sources.admin import CITED, ClaimInline
from sources.disputes.desk import DisputedAdmin

FIGURE = (
    ("measure", "label"),
    ("qualifier", "value", "value_to", "unit"),
    ("base", "place", "area"),
    ("as_of", "as_written"),
)
MEASURED = ("measure", "label", "unit", "base", "place", "area", "as_of")


class ElectionFigureInline(ClaimInline):
    model = ElectionFigure
    autocomplete_fields = (*CITED, "area")
    own_fields = FIGURE
    measured = MEASURED


class PollingDateInline(ClaimInline):
    model = PollingDate
    own_fields = (("polling_on", "as_written"), "called")


class ParticipationInline(ClaimInline):
    model = Participation
    autocomplete_fields = (*CITED, "party")
    like_fields = ("party", "label", "form", "scope", "position")
    own_fields = (
        ("party", "label"),
        ("form", "scope", "candidates"),
        ("standing", "reason"),
        "note",
    )
    measured = ("party", "label", "form", "scope")


@admin.register(Election)
class ElectionAdmin(DisputedAdmin):
    list_display = ("name", "kind", "polling_on", "country")
    list_filter = ("kind", "country", "is_early")
    search_fields = ("name", "key", "chamber")
    autocomplete_fields = ("previous", "body", "cycle", "held_with")
    inlines = (PollingDateInline, ParticipationInline, ElectionFigureInline)
    fieldsets = (
        (None, {"fields": ("name", "key", ("country", "kind", "is_early"), "summary")}),
        ("Polling", {"fields": (("polling_on", "polling_as_written"), "polling_basis")}),
        (
            "What is elected",
            {"fields": (("chamber", "body"), ("convocation", "seats"), "system", "previous")},
        ),
        ("Among other votes", {"fields": ("cycle", "held_with")}),
    )
