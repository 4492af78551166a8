"""A text of the same length in which one character stands for its look-alikes."""

from __future__ import annotations

import re
import unicodedata

TOKEN = re.compile(
    r"\[(TAUTAN|SUREL|NIK|KK|NOMOR|REKENING|PLAT|ALAMAT|SEKOLAH|KELAS|UMUR|NAMA|TEKS)"
    r"-(\d{1,6})\]"
)
"""A token of an earlier redaction: its kind and its number."""
MASK = "\0"  # stands where a token of an earlier redaction is; no pattern matches it


class _Fold(dict[int, str]):
    """Each character to one character; filled as they come."""

    def __missing__(self, code: int) -> str:
        folded = _fold(chr(code))
        self[code] = folded
        return folded


def shadow(text: str) -> str:
    """Return `text` with compatibility forms, accents and invisible marks undone.

    Every character stays at its place, so that spans found in the shadow are spans of
    the original. Full-width digits become digits, zero-width marks and emoji blanks.
    """
    folded = text if _simple(text) else text.translate(_FOLDED)
    if "[" in folded:
        folded = TOKEN.sub(lambda found: MASK * len(found[0]), folded)
    return folded


def _simple(text: str) -> bool:
    return text.isascii() and MASK not in text


def _fold(char: str) -> str:
    if char == MASK:
        return " "
    if char in "\u2018\u2019\u02bc\u00b4\u02bb":
        return "'"
    if char in "\u2010\u2011\u2012\u2013\u2014\u2212":
        return "-"
    form = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in form if not unicodedata.combining(part))
    if len(bare) != 1:
        return " " if unicodedata.category(char)[0] in "CZM" else char
    return " " if unicodedata.category(bare)[0] in "CSM" and ord(bare) > 127 else bare


_FOLDED = _Fold({code: chr(code) for code in range(1, 128)} | {0: " "})
