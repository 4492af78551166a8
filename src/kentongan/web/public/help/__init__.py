"""The manual as pages: by role, searched by words, linked from the page it is about."""
