"""The manual as values, and which part of it a page is about."""
