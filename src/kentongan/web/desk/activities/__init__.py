"""What each office does in a month for prevention, cessation and recovery."""
