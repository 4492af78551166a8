"""Copies of a house: made while it runs, read back, and brought back elsewhere."""
