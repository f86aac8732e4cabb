from publishing.models.edition import Edition, Facet, Rendition
from publishing.models.record import Record, Row
from publishing.models.spreadsheet_import import SpreadsheetImport
from publishing.models.stored_file import StoredFile

__all__ = ["Edition", "Facet", "Record", "Rendition", "Row", "SpreadsheetImport", "StoredFile"]
