from django.contrib import admin

from elections.models import Place, PlaceName
from publishing.admin import RecordAdmin
from sources.admin import NamingInline


class PlaceNameInline(NamingInline):
    model = PlaceName


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    can_merge = True
    list_display = ("name", "level", "parent")
    list_filter = ("level", "country")
    list_select_related = ("parent",)
    search_fields = ("name", "key", "names__text")
    autocomplete_fields = ("parent",)
    inlines = (PlaceNameInline,)
    fieldsets = ((None, {"fields": ("name", "key", ("level", "country", "parent"), "summary")}),)
