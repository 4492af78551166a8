"""A claim taken up: who was asked, what they said, and the bounded public answer."""
