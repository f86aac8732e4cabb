from publishing.models.comment import Comment
from publishing.models.confirmation import Confirmation
from publishing.models.desk_entry import DeskEntry
from publishing.models.editing import Editing
from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.merger import Merger
from publishing.models.picture_size import PictureSize
from publishing.models.preview_link import PreviewLink, PreviewOpening
from publishing.models.record import Record, Row
from publishing.models.save import DeletedRecord, Save
from publishing.models.saved_filter import FirstFilter, SavedFilter
from publishing.models.spreadsheet_import import SpreadsheetImport
from publishing.models.stored_file import StoredFile
from publishing.models.work import WorkEvent, WorkState, Writing

__all__ = [
    "Comment",
    "Confirmation",
    "DeletedRecord",
    "DeskEntry",
    "Editing",
    "Edition",
    "Facet",
    "FirstFilter",
    "Merger",
    "PictureSize",
    "PreviewLink",
    "PreviewOpening",
    "Record",
    "Rendition",
    "Row",
    "Save",
    "SavedFilter",
    "SpreadsheetImport",
    "StoredFile",
    "WorkEvent",
    "WorkState",
    "Writing",
]
