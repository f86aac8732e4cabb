from elections.checks import election, event, participation, rule, tally

__all__ = ["election", "event", "participation", "rule", "tally"]
