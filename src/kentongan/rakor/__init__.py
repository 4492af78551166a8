"""The meeting and what it decides: agenda, statements, minutes, decisions, reviews."""
