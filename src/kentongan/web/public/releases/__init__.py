"""Press releases of the meeting, with residents' responses under them."""
