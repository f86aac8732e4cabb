from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.merger import Merger
from publishing.models.preview_link import PreviewLink, PreviewOpening
from publishing.models.record import Record, Row
from publishing.models.stored_file import StoredFile

__all__ = [
    "Edition",
    "Facet",
    "Merger",
    "PreviewLink",
    "PreviewOpening",
    "Record",
    "Rendition",
    "Row",
    "StoredFile",
]
