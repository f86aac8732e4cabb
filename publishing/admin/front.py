"""What every list and form of records has from the desk's ways of finding and seeing."""

from publishing.admin.alike import AlikeAdmin
from publishing.admin.findable import FindableAdmin
from publishing.admin.saved_filters import SavedFiltersAdmin


class FrontAdmin(SavedFiltersAdmin, AlikeAdmin, FindableAdmin):
    """Found by any spelling, filtered by name, added one like another."""
