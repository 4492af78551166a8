"""Rules of places: packaged facts, borders, names and what may be brought in."""
