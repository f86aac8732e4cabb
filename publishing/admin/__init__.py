from publishing.admin.edition import EditionAdmin
from publishing.admin.prose_field import ProseFields
from publishing.admin.record import RecordAdmin, RowInline, StackedRowInline
from publishing.admin.stored_file import StoredFileAdmin

__all__ = ["EditionAdmin", "ProseFields", "RecordAdmin", "RowInline", "StackedRowInline", "StoredFileAdmin"]
