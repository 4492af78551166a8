"""The computed picture: levels, headline, evaluation, and the pack of a Rakor."""
