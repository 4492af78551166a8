"""Saved views: tabs with counts over a list, a name on its filters."""
