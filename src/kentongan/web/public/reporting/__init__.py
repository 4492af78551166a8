"""Telling the city something, without a name; and coming back with a receipt."""
