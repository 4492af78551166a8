"""Who else is on a page now: it warns, never locks, and nothing of it is kept."""
