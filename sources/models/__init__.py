from sources.models.bibliography import BibliographicNote, DocumentLink
from sources.models.claim import Claim, Sourced
from sources.models.document import Document
from sources.models.naming import Naming
from sources.models.organisation import Organisation, OrganisationName
from sources.models.person import Person, PersonName, PersonRole

__all__ = [
    "BibliographicNote",
    "Claim",
    "Document",
    "DocumentLink",
    "Naming",
    "Organisation",
    "OrganisationName",
    "Person",
    "PersonName",
    "PersonRole",
    "Sourced",
]
