"""The watch desk: what must be touched now, what can wait, and who is silent."""
