from sources.disputes.rule import ClaimDispute, Disputed, Reading, Value, agree, doubly_preferred, find

__all__ = ["ClaimDispute", "Disputed", "Reading", "Value", "agree", "doubly_preferred", "find"]
