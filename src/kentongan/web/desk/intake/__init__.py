"""Files: brought, looked at, matched, taken in, and what became of every line."""
