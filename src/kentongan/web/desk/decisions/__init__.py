"""Decisions: by what right, what they wait for, who looks again and when."""
