"""What only a real browser shows, on a real server."""
