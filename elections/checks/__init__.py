from elections.checks import dispute, election, rule, tally

__all__ = ["dispute", "election", "rule", "tally"]
