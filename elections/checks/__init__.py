from elections.checks import ballots, dispute, election, event, participation, rule, tally

__all__ = ["ballots", "dispute", "election", "event", "participation", "rule", "tally"]
