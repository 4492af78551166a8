"""How right the city was: what it promised, and what came true."""
