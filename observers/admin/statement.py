from django.contrib import admin

from observers.models import Finding, Quotation, Statement
from publishing.admin import RecordAdmin
from sources.admin import CITED, SOURCE, ClaimInline


class FindingInline(ClaimInline):
    model = Finding
    own_fields = ("text", ("topic", "polarity", "is_second_hand"))


class QuotationInline(ClaimInline):
    model = Quotation
    autocomplete_fields = (*CITED, "speaker")
    own_fields = ("text", ("speaker", "role"), "language")


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    list_display = ("title", "kind", "issued_by", "issued_on")
    list_filter = ("kind", "elections")
    list_select_related = ("mission", "organisation")
    search_fields = ("title", "key", "findings__text", "quotations__text")
    autocomplete_fields = (*CITED, "mission", "organisation", "party", "person", "elections")
    inlines = (FindingInline, QuotationInline)
    fieldsets = (
        (None, {"fields": ("title", "key", "kind", "elections", "summary")}),
        ("Who issued it", {"fields": (("mission", "organisation"), ("party", "person"))}),
        ("When and where", {"fields": (("issued_on", "issued_as_written"), "place")}),
        SOURCE,
    )

    @admin.display(description="Issued by")
    def issued_by(self, statement):
        return statement.mission or statement.organisation
