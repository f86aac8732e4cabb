"""The way of a record to its next edition: the table of moves, who may make one, and the verbs that make it."""
