from sources.models.claim import Claim, Sourced
from sources.models.document import Document
from sources.models.organisation import Organisation
from sources.models.person import Person, PersonRole

__all__ = ["Claim", "Document", "Organisation", "Person", "PersonRole", "Sourced"]
