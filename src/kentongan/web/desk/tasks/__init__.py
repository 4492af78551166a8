"""What an office promised and until when, and the questions it is asked."""
