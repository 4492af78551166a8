"""Reading a message: normalise, redact, locate, date, classify, group, match."""
