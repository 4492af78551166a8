"""Issues: the list with what is stuck first, the story, and every step of it."""
