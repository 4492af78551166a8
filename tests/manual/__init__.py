"""The manual's pictures, taken from a demo that is served for the purpose."""
