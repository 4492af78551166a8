"""Reports that say the same: one group as they come, without reading the archive."""

from kentongan.science.text.grouping.grouper import Grouper
from kentongan.science.text.grouping.verdict import Limits, Proposal

__all__ = ["Grouper", "Limits", "Proposal"]
