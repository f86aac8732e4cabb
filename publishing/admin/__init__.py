from publishing.admin.deleted import DeletedRecordAdmin
from publishing.admin.edition import EditionAdmin
from publishing.admin.prose_field import ProseFields
from publishing.admin.record import RecordAdmin, RowInline, StackedRowInline
from publishing.admin.stored_file import StoredFileAdmin
from publishing.desk import own_blocks, work_blocks  # noqa: F401 -- they register themselves

__all__ = [
    "DeletedRecordAdmin",
    "EditionAdmin",
    "ProseFields",
    "RecordAdmin",
    "RowInline",
    "StackedRowInline",
    "StoredFileAdmin",
]
