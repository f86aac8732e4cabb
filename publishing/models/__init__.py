from publishing.models.comment import Comment
from publishing.models.editing import Editing
from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.record import Record, Row
from publishing.models.stored_file import StoredFile

__all__ = ["Comment", "Editing", "Edition", "Facet", "Record", "Rendition", "Row", "StoredFile"]
