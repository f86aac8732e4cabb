from observers.admin.mission import MissionAdmin
from observers.admin.recommendation import RecommendationAdmin
from observers.admin.statement import StatementAdmin

__all__ = ["MissionAdmin", "RecommendationAdmin", "StatementAdmin"]
