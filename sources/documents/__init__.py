from sources.documents.claim import (
    HEAD,
    SPEAKERS,
    DeskDocument,
    PeriodSerializer,
    RowSerializer,
    cite,
    cited_documents,
    day_of,
    label_of,
    prose,
    speakers,
    year_of,
)
from sources.documents.naming import NAMING_FIELDS, NamingSerializer
from sources.documents.organisation import OrganisationDocument
from sources.documents.person import PersonDocument
from sources.documents.source import SourceDocument

__all__ = [
    "HEAD",
    "NAMING_FIELDS",
    "SPEAKERS",
    "DeskDocument",
    "NamingSerializer",
    "OrganisationDocument",
    "PeriodSerializer",
    "PersonDocument",
    "RowSerializer",
    "SourceDocument",
    "cite",
    "cited_documents",
    "day_of",
    "label_of",
    "prose",
    "speakers",
    "year_of",
]
