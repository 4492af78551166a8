"""Early warnings: what comes, what to do, until when, and who announces it."""
