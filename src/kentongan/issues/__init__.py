"""What the team has taken up: who owns it, what comes next, until when."""
