from django.contrib import admin

from elections.admin.election import FIGURE, MEASURED
from elections.models import Tally, TallyFigure, TallyLine
from sources.admin import CITED, ClaimInline
from sources.disputes.desk import DisputedAdmin


class TallyLineInline(ClaimInline):
    model = TallyLine
    autocomplete_fields = (*CITED, "party")
    like_fields = ("party", "label", "position")
    own_fields = (
        ("party", "label"),
        ("share_qualifier", "share"),
        ("votes_qualifier", "votes", "votes_as_written"),
        ("seats_qualifier", "seats", "seat_category"),
        "note",
    )
    measured = ("party", "label", "seat_category")


class TallyFigureInline(ClaimInline):
    model = TallyFigure
    autocomplete_fields = (*CITED, "area")
    own_fields = FIGURE
    measured = MEASURED


@admin.register(Tally)
class TallyAdmin(DisputedAdmin):
    list_display = ("title", "election", "stage")
    list_filter = ("stage", "category", "election")
    list_select_related = ("election",)
    identity_fields = ("key", "title", "note")
    search_fields = ("title", "key", "election__name")
    autocomplete_fields = ("election", "authority")
    inlines = (TallyLineInline, TallyFigureInline)
    fieldsets = (
        (None, {"fields": ("title", "key", "election", ("stage", "category"), "note")}),
        (
            "Who gave it out",
            {"fields": (("authority", "authority_text"), ("released_on", "released_as_written"))},
        ),
    )
