"""Words for codes that refusals carry; the pages' tables fill it when the web begins.

Here no room is imported, so that a public page can say a refusal too.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from kentongan.domain.refusals import plain
from kentongan.domain.words import Words

_CODES: dict[tuple[type, object], Words] = {}


def know(words: Mapping[Any, Words]) -> None:
    """Keep the words of codes by their kind: kinds share values, as "batal"."""
    for code, text in words.items():
        _CODES.setdefault((type(code), code.value), text)


def words_of(code: Enum) -> Words:
    """Return what people read for a code."""
    return _CODES.get((type(code), code.value)) or plain(code)
