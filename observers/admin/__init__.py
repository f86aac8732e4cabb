from observers.admin.allegation import AllegationAdmin
from observers.admin.meeting import MeetingAdmin
from observers.admin.mission import MissionAdmin
from observers.admin.recommendation import RecommendationAdmin
from observers.admin.statement import StatementAdmin

__all__ = ["AllegationAdmin", "MeetingAdmin", "MissionAdmin", "RecommendationAdmin", "StatementAdmin"]
