"""What was said in public, frozen: the only door out, and what readers say back."""
