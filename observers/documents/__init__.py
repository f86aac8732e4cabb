# Kinds register in the order in which they refer to each other.
# isort: off
from observers.documents.mission import MissionDocument
from observers.documents.meeting import MeetingDocument
from observers.documents.statement import StatementDocument
from observers.documents.recommendation import RecommendationDocument
from observers.documents.allegation import AllegationDocument
# isort: on

__all__ = [
    "AllegationDocument",
    "MeetingDocument",
    "MissionDocument",
    "RecommendationDocument",
    "StatementDocument",
]
