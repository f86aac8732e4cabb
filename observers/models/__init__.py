from observers.models.mission import Mission, MissionHead
from observers.models.recommendation import FollowUp, Recommendation
from observers.models.statement import Finding, Quotation, Statement

__all__ = ["Finding", "FollowUp", "Mission", "MissionHead", "Quotation", "Recommendation", "Statement"]
