"""Were we right, were we in time: one month scored, the worst misses named."""
