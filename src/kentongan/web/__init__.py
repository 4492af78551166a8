"""Pages: the edge, the desk of officers, and the public side."""
