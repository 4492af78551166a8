"""What is public as RSS and Atom."""
