"""What came in, sealed, and what the machine reads in it."""
