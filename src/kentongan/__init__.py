"""Kentongan: hear early, check, act, meet, tell the truth, and learn."""

__version__ = "0.1.0"
