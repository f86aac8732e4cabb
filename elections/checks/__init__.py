from elections.checks import ballots, election, rule, tally

__all__ = ["ballots", "election", "rule", "tally"]
