"""Finding reports by words: the index of the redacted words, and what was meant."""

from kentongan.reports.search.index import Wanted, holding, keep, newest, rebuild
from kentongan.reports.search.naming import names
from kentongan.reports.search.understanding import PARTS, Understood, understand
from kentongan.reports.search.wanting import typed, wanted

__all__ = [
    "PARTS",
    "Understood",
    "Wanted",
    "holding",
    "keep",
    "names",
    "newest",
    "rebuild",
    "typed",
    "understand",
    "wanted",
]
