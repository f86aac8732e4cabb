from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.record import Record, Row
from publishing.models.save import DeletedRecord, Save
from publishing.models.stored_file import StoredFile

__all__ = ["DeletedRecord", "Edition", "Facet", "Record", "Rendition", "Row", "Save", "StoredFile"]
