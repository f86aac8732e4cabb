from elections.checks import ballots, dispute, election, rule, tally

__all__ = ["ballots", "dispute", "election", "rule", "tally"]
