"""Results drawn: what a tally says as bars of shares or as seats in a half circle."""
