from observers.models.allegation import Allegation, AllegationStep
from observers.models.meeting import Meeting, MeetingParty, MeetingTone, MeetingTopic
from observers.models.mission import Mission, MissionHead
from observers.models.recommendation import FollowUp, Recommendation
from observers.models.statement import Finding, Quotation, Statement

__all__ = [
    "Allegation",
    "AllegationStep",
    "Finding",
    "FollowUp",
    "Meeting",
    "MeetingParty",
    "MeetingTone",
    "MeetingTopic",
    "Mission",
    "MissionHead",
    "Quotation",
    "Recommendation",
    "Statement",
]
