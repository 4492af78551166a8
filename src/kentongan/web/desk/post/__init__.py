"""A post's own page on the phone: nihil in one tap, or one sentence."""
