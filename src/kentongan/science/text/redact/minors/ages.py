"""Where an age is said: "umur 9 th", "limang taun", "(3,5 th)", "belum genap 4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNIT = r"(?:thn|th|tahunan|tahun|taun|taon|thun|thaun|thn2|bulan|bln|wulan)"
_YEAR = r"(?:thn|th|tahunan|tahun|taun|taon|thun|thaun)"
_ABOUT = (  # "umur nya br sekitar 6"
    r"(?:(?:nya|ny|e|ne|br|skitar|sktr|kira kira|kira|kr2|jalan|jln|menginjak|mau"
    r"|arep)[ ])?"
    r"(?:(?:sekitar|kurang lebih|kira-kira|kira2|krg lbh|\+-|baru|masih|msih|msh"
    r"|hampir|sudah|sdh"
    r"|udah|belum|blm|genap|antara|sekira|kisaran|di bawah|dibawah|adalah"
    r"|kurleb)[ ]?){0,3}"
)
_WORD = (
    r"(?:satu|dua|tiga|empat|lima|limang|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
    r"|setunggal|kalih|loro|rong|telu|telung|papat|patang|limo|enem|nem|pitu|pitung"
    r"|wolu|wolung|songo|sangang|sanga|sedasa|sewelas|rolas|settong|dhua|tello'?"
    r"|empa'?|lema'?"
    r"|ennem|petto(?:'|ng)?|ballu(?:'|ng)?|sangang|sanga'?|sapolo|gangsal|nenem"
    r"|lemang|empak|dubelas|selawe|seket|sewidak|suwidak)"
)
_WORDS = rf"(?:{_WORD}(?:[ ](?:belas|welas|setengah|puluh(?:[ ]{_WORD})?))?|belasan)"
_TWICE = rf"(?:[ ]?\((?:\d{{1,2}}|{_WORDS})\))?"
_NUMBER = r"\d{1,3}(?:[,.]\d)?(?:[ ]?(?:-|/|s/?d|sampai)[ ]?\d{1,2})?"
_SAID = re.compile(
    r"(?:umur|umr|usia|omor|yuswa)(?:nya|ne|e|na|ku|an|ra|ny)?(?:/ttl)?[ :=]{1,3}"
    rf"{_ABOUT}({_NUMBER}|{_WORDS}){_TWICE}(?:[ ]?{_UNIT})?(?![a-z0-9])"
)
_YEARS = re.compile(
    rf"(?:(?<![\w.,/\-])|(?<=[^\w][lp]/))(?<!the )(\d{{1,2}}|{_WORDS})(?:[,.]\d)?"
    rf"(?:[ ]?[\-/][ ]?\d{{1,2}})?[ ]?{_YEAR}\b(?:[ ]\d{{1,2}}[ ]?(?:bln|bulan)\b)?"
    r"(?![ ]?(?:lalu|yang lalu|yg lalu|20\d\d|19\d\d|penjara|kurungan|terakhir|ini"
    r"|berdiri|anggaran|ke|sekali|kontrak|garansi|berturut|kerja|mengabdi|lamanya|silam"
    r"|kedepan|mendatang|depan)\b)"
)
_NOT_AGE = re.compile(
    r"(?:selama|setiap|tiap|dalam|penjara|jangka|hukuman|divonis|maksimal|minimal"
    r"|berlaku"
    r"|pengalaman|setelah|sejak|hingga|per|kontrak|garansi|peringatan|masa) $"
)
_IN_BRACKETS = re.compile(
    rf"[^\W\d_][ ]?([(\[/][ ]?({_NUMBER}|{_WORDS})(?:[ ]?{_UNIT}|(?=[)\]]))[ ]?[)\]]?)"
)
_AFTER_CHILD = re.compile(
    rf"(?:bayi|balita|anak|adik|dek|batita)(?:nya|ku|e)?[ ](?:\w{{2,12}}[ ])?"
    rf"(?:umur[ ])?"
    rf"((?:\d{{1,2}}|{_WORDS})[ ]?(?:bulan|bln|wulan|minggu|hari))\b"
)
_NOT_YET = re.compile(
    rf"(?:blm|belum|durung|hampir|meh)[ ](?:ada[ ]|genap[ ])({_NUMBER}|{_WORDS})"
    rf"(?:[ ]?{_UNIT})?\b"
)
_BETWEEN_COMMAS = re.compile(r"[^\W\d_]{2},[ ](\d{1,2})(?=,[ ][a-z])")
_DIGIT = re.compile(r"\d")
_HINTS = frozenset({
    "th", "thn", "tahun", "tahunan", "taun", "taon", "thun", "thaun", "umur", "umr",
    "usia", "omor", "yuswa", "umurnya", "umure", "umurku", "umurna", "umurny", "umuran",
    "usianya", "usiane", "usiaku", "usiany", "omorra", "omorna", "yuswane",
    "yuswanipun", "bulan", "bln", "wulan", "minggu", "hari", "genap", "ada", "umurane",
    "umurra",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Age:
    """Where an age stands, its years (0: in words), and whether a word announces it."""

    start: int
    end: int
    years: int
    cued: bool = True


def ages(low: str, words: Sequence[str]) -> Iterator[Age]:
    """Yield the ages that the shadow `low` in lower case says in its `words`."""
    if "(" in low or "[" in low:
        for found in _IN_BRACKETS.finditer(low):
            yield _age(found, found.start(1), 2)
    if ", " in low and _DIGIT.search(low):
        for found in _BETWEEN_COMMAS.finditer(low):
            yield Age(*found.span(1), int(found[1]), cued=False)
    if not _HINTS.isdisjoint(words):
        yield from _in_words(low)


def _in_words(low: str) -> Iterator[Age]:
    """Yield the ages that a word tells from other numbers."""
    for found in _SAID.finditer(low):
        if not low[max(0, found.start() - 1) : found.start()].isalpha():  # "manusia"
            yield _age(found, found.start(), 1)
    for found in _YEARS.finditer(low):
        if not _NOT_AGE.search(low, max(0, found.start() - 12), found.start()):
            yield _age(found, found.start(), 1, cued=False)
    for found in _NOT_YET.finditer(low):
        yield _age(found, found.start(), 1)
    for found in _AFTER_CHILD.finditer(low):
        yield Age(*found.span(1), 0)


def _age(found: re.Match[str], start: int, group: int, *, cued: bool = True) -> Age:
    said = re.match(r"\d{1,3}", found[group])
    return Age(start, found.end(), int(said[0]) if said else 0, cued)
