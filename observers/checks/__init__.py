from observers.checks import allegation, meeting, mission, recommendation, statement

__all__ = ["allegation", "meeting", "mission", "recommendation", "statement"]
