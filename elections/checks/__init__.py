from elections.checks import election, rule, tally

__all__ = ["election", "rule", "tally"]
