"""The situation: what changed, what waits for me, how sure are we; on one page."""
