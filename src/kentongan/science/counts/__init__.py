"""Counts over time: what was to be expected, and what stands out."""
