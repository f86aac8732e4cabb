from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.record import Record, Row
from publishing.models.stored_file import StoredFile
from publishing.models.work import WorkEvent, WorkState, Writing

__all__ = [
    "Edition",
    "Facet",
    "Record",
    "Rendition",
    "Row",
    "StoredFile",
    "WorkEvent",
    "WorkState",
    "Writing",
]
