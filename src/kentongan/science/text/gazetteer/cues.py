"""Words around a place name that say it is one, and of which level."""

from __future__ import annotations

from pathlib import Path

from kentongan.science.text.wordlists import word_lists

_WORDS = word_lists(Path(__file__).with_name("cue_words.csv"))

VILLAGE = _WORDS["village"]
"""Before the name of a kelurahan: "kelurahan", "lurah", "babinsa"."""
DISTRICT = _WORDS["district"]
"""Before the name of a kecamatan: "kecamatan", "camat", "polsek"."""
LEVELED = VILLAGE | DISTRICT
REGENCY = _WORDS["regency"]
"""Before the name of a regency."""
BEFORE = LEVELED | REGENCY | _WORDS["near"]
"""Before a place: the levels, and "di", "dekat", "warga"."""
NEXT = _WORDS["next"]
"""Right after a place: "nihil", "banjir"."""
EVERYDAY = _WORDS["everyday"]
"""Place names that are ordinary words too, and need a cue: "jati", "sumber"."""
