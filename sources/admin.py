from django.contrib import admin

from publishing.admin import RecordAdmin, StackedRowInline
from sources.models import (
    BibliographicNote,
    Document,
    DocumentLink,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    PersonRole,
)

WHERE = ("document", "locator", "status")
WHOSE_WORD = (("said_by_organisation", "said_by_person", "said_by_text"), "is_inferred", "basis")
CITED = ("document", "said_by_organisation", "said_by_person")
SOURCE = ("Source", {"fields": (WHERE, *WHOSE_WORD), "description": "Which document says so, on whose word."})


class ClaimInline(StackedRowInline):
    """A sourced row: its own fields and its source, then, folded away, on whose word the source says so."""

    autocomplete_fields: tuple[str, ...] = CITED
    own_fields: tuple = ()
    # What a claim measures: a second source of the same begins with these fields filled in.
    measured: tuple[str, ...] = ()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in self.measured:
            field.widget.attrs["data-measured"] = True
        return field

    def get_fieldsets(self, request, obj=None):
        return (
            (None, {"fields": (*self.own_fields, WHERE, "position")}),
            ("Who says so, and how sure it is", {"fields": WHOSE_WORD, "classes": ("collapse",)}),
            ("Where sources disagree", {"fields": ("preferred_because",), "classes": ("collapse",)}),
        )


class NamingInline(ClaimInline):
    own_fields = (("text", "kind"), ("language", "script"), ("valid_from", "valid_to"), "note")
    measured = ("kind", "language", "script")


class OrganisationNameInline(NamingInline):
    model = OrganisationName
    fk_name = "organisation"


class PersonNameInline(NamingInline):
    model = PersonName
    fk_name = "person"


class BibliographicNoteInline(ClaimInline):
    model = BibliographicNote
    fk_name = "source"
    own_fields = (("kind", "text"), ("read_on", "reading", "is_favoured"))
    measured = ("kind",)


class DocumentLinkInline(ClaimInline):
    model = DocumentLink
    fk_name = "source"
    autocomplete_fields = (*CITED, "target")
    own_fields = (("url", "as_written"), ("relevance", "dated", "target"), "text")


class PersonRoleInline(ClaimInline):
    model = PersonRole
    fk_name = "person"
    autocomplete_fields = (*CITED, "organisation")
    own_fields = (("title", "organisation"), ("valid_from", "valid_to"), "as_written")
    measured = ("title", "organisation")


@admin.register(Organisation)
class OrganisationAdmin(RecordAdmin):
    can_merge = True
    list_display = ("name", "kind", "country")
    identity_fields = ("key", "name", "abbreviation", "website", "summary")
    list_filter = ("kind", "country")
    search_fields = ("name", "abbreviation", "key", "names__text")
    autocomplete_fields = ("parent",)
    inlines = (OrganisationNameInline,)
    fieldsets = (
        (None, {"fields": (("name", "abbreviation"), "key", ("kind", "country"), "parent")}),
        ("For readers", {"fields": ("summary", "website")}),
    )


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    can_merge = True
    list_display = ("name", "native_name")
    identity_fields = ("key", "name", "native_name", "summary")
    search_fields = ("name", "native_name", "key", "names__text")
    inlines = (PersonNameInline, PersonRoleInline)
    fieldsets = ((None, {"fields": (("name", "native_name"), "key", "summary")}),)


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ("title", "publisher", "kind", "published_on")
    identity_fields = (
        *("key", "title", "url", "archived_url", "summary"),
        *("is_held", "held_sha256", "held_text"),
    )
    list_filter = ("kind", "is_held", "language_of_text")
    list_select_related = ("publisher",)
    search_fields = ("title", "key", "publisher__name", "byline")
    autocomplete_fields = ("publisher", "author")
    inlines = (BibliographicNoteInline, DocumentLinkInline)
    fieldsets = (
        (None, {"fields": ("title", "key", ("kind", "language_of_text"), "summary")}),
        ("Who answers for it", {"fields": ("publisher", "publisher_basis", ("author", "byline"))}),
        ("When", {"fields": (("published_on", "published_as_written"), "date_note")}),
        ("Where", {"fields": ("url", "archived_url", ("is_held", "held_sha256"), "held_text")}),
    )
