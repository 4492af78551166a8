"""Groups: reports that say the same, by growth, and one with its wordings."""
