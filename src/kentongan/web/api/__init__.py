"""The API for agencies' programs: the same acts, policy and words as the pages."""
