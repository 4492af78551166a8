"""What follows an act: one table of jobs, and the loop that is the only scheduler."""
