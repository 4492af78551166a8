"""The health of a house: what stands, since when, and what to do about it."""

from kentongan.web.health.facts import facts, last_backup
from kentongan.web.health.said import Fact

__all__ = ["Fact", "facts", "last_backup"]
