from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.picture_size import PictureSize
from publishing.models.record import Record, Row
from publishing.models.stored_file import StoredFile

__all__ = ["Edition", "Facet", "PictureSize", "Record", "Rendition", "Row", "StoredFile"]
