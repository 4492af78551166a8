"""The front page: what is true today, and how to ask or tell."""
