"""Addresses below the kelurahan: house numbers, RT and RW, blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = r"(?:no(?:mor|mer)?|nmr|nmor|nomr|num)"
_UNITS = (
    r"(?:meter|mtr|m|km|cm|orang|org|kk|unit|hari|jam|menit|mnt|(?:rumah|rmh)(?! "
    r"(?:pak|bu|mas|mbak|bapak|ibu|saya|sy))|ekor|tahun|thn|th"
    r"|wib|malam|pagi|siang|sore|titik|pohon|motor|mobil|pemotor|kali|x|warga|anak"
    r"|lubang"
    r"|arah|ribu|rb|jt|juta|lantai|lt|persen|kg|liter|truk|bulan|minggu)"
)
_RT_RW = re.compile(
    r"(?<![a-z])(?:rt[ .:]{0,2}\d{1,3}(?:[ ]?[/\-][ ]?(?:rw[ .:]{0,2})?"
    r"|[ ,.]{0,3}rw[ .:]{0,2})"
    r"|rw[ .:]{0,2}\d{1,3}[ ,./\-]{0,3}rt[ .:]{0,2})\d{1,3}(?!\d)"
)
_NOT_STREET = (
    r"(?!(?:km|depan|dpn|dekat|dkt|arah|sejauh|sepanjang|pukul|jam|di|ke|dan|yang|yg"
    r"|rusak"
    r"|berlubang|ambles|macet|lingkungan|gelap|licin|ini|itu|sudah|sdh|ada|lagi|lg|rt"
    r"|rw|mati|sebelah|samping|kaki|terus|pulang|bisa|tidak|tdk|buntu|sempit|utama"
    r"|gang|gg"
    r"|blok|blk|no|nomor|nomer|nmr|sampai|sampe|lewat|tadi|td|kemarin|banjir"
    r"|tergenang|penuh"
    r"|ditutup|diaspal|sekitar|sama|karena|krn|untuk|utk|masih|baru saja|tinggal"
    r"|jalan|pakai)\b)"
)
_GANG = r"(?:gg|gang)[ .]{0,2}(?:[a-z]{3,14}[ .]?\d{0,2}|\d{1,2}[a-z]?|[ivx]{1,4})\b"
_BLOK = (
    r"(?:blok|blk)[ .]{0,2}[a-z]{1,2}\b[ .\-/]{0,2}\d{0,3}|(?:blok"
    r"|blk)[ .]{0,2}[a-z]{1,2}\d{1,3}"
    r"|(?<![a-z])[a-z]{1,2}[\-/]\d{1,3}(?:[\-/]\d{1,3})?"
)
_SAID = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
    r"|dua belas)"
)
_NO = (
    rf"{_NUMBER}[ .:]{{1,3}}{_SAID}\b|{_NUMBER}[ .:]{{0,3}}[a-z]?[\-/]?\d{{1,4}}"
    rf"(?:[\-/]\d{{1,3}})?[ ]?(?:[a-z]\b)?"
)
_RT = r"r[tw][ .:]{0,2}\d{1,3}(?:[ ]?/[ ]?(?:rw[ .:]{0,2})?\d{1,3})?"
_BARE = (
    rf"(?:\d{{1,4}}(?:[/\-]\d{{1,3}})?(?:[ ]?[a-h](?![\w])|[a-z])?"
    rf"|[ivx]{{1,4}}/\d{{1,3}}|[ivx]{{1,4}}(?=[ ,./]{{1,3}}(?:no|{_RT}|\d)))"
    rf"(?![\w]|[.:,/]\d|[ ]?{_UNITS}\b)"
)
_PART = (
    rf"(?:{_GANG}|{_BLOK}|{_NO}|{_RT}|{_BARE}|kamar[ ]\d{{1,3}}|kav(?:ling"
    rf"|eling)?[ .]{{0,2}}\w{{1,4}})"
)
_NEXT = r"[ ,.\-/]{0,3}"
_STREET = re.compile(
    r"(?:(?<![a-z0-9])|(?<=almt))(?:jl|jln|jalan|gg|gang|dusun|dsn|perum(?:ahan"
    r"|nas)?|kompleks?|griya|puri"
    r"|lingk(?:ungan)?|permai|btn)(?![a-z])[. ]{0,3}(?:(?:gg|gang|perum"
    r"|griya)[. ]{1,3})?"
    rf"(?:(?:{_NOT_STREET}[^\W\d_][\w'\-]{{0,24}}(?:[ .]{{1,2}}|[ ]?,[ ]?"
    rf"(?={_PART}))){{1,4}}?|\d{{1,2}}[ ,.]{{1,2}}|[ivx]{{1,4}}[ ,.]{{1,2}})"
    rf"{_PART}(?:{_NEXT}{_PART}){{0,5}}",
)
_HOUSE_WORD = (
    r"(?:rumah|rmh|omah(?:e|ku)?|roma(?:na)?|bengko|griya|kost?|kos2an|kontrakan"
    r"|alamat|almt|almat|dalem)"
)
_HOUSE = re.compile(
    rf"(?<![a-z]){_HOUSE_WORD}(?:nya|ny|e|ku)?[ :.]{{1,3}}"
    rf"(?:(?:di|nya|{_NUMBER}\.?|blok|ada"
    rf"|sebelah)[ ]?){{1,3}}[a-z]?[ \-]?\d{{1,4}}[a-z]?\b"
    rf"(?!\s?{_UNITS}\b)",
)
_BLOCK = re.compile(
    r"\bblo?k[ .]{0,2}[a-z]{1,2}[ .\-/]{0,2}\d{1,3}\b"
    rf"(?:{_NEXT}{_NUMBER}[ .]{{0,2}}\d{{1,4}}[a-z]?)?"
)
_NO_RT = re.compile(
    rf"(?<![a-z]){_NUMBER}[ .:]{{0,2}}\d{{1,4}}[a-z]?[ ,.]{{1,3}}{_RT}"
    rf"(?:{_NEXT}{_RT})?(?!\d)"
)
_HOME = re.compile(
    rf"(?<![a-z]){_HOUSE_WORD}(?:nya|ny)?[ :.,]{{1,3}}"
    rf"(?:\w{{2,12}}[ .,]{{1,2}}){{0,3}}({_RT}(?:{_NEXT}{_RT})?)(?!\d)"
)
_OF_POST = re.compile(r"\b(?:pak|bu|bapak|ibu|ketua|pengurus|bpk|ketuanya)[ ]$")
_STREET_WORDS = frozenset({
    "jl", "jln", "jalan", "gg", "gang", "dusun", "dsn", "perum", "perumahan",
    "perumnas", "komplek", "kompleks", "griya", "puri", "lingk", "lingkungan", "permai",
    "btn",
})  # fmt: skip
_HOUSE_WORDS = frozenset({
    "rumah", "rumahnya", "rmh", "rmhnya", "rmhny", "omah", "omahe", "omahku", "roma",
    "romana", "bengko", "griya", "kos", "kost", "kosnya", "kostnya", "kontrakan",
    "kontrakannya", "alamat", "alamatnya", "almt", "almat", "alamate", "dalem",
})  # fmt: skip


def addresses(low: str, words: Sequence[str]) -> Iterator[Span]:
    """Yield the addresses of a shadow in lower case, of which `words` are the words.

    A street alone is a public place and stays; so does "Pak RT 03", who is an officer.
    """
    housed = not _HOUSE_WORDS.isdisjoint(words)
    if "rt" in low or "rw" in low:
        yield from _neighbourhoods(low, housed=housed)
    if "blok" in low or "blk" in low:
        yield from _spans(_BLOCK, low)
    if "jl" in low or not _STREET_WORDS.isdisjoint(words):
        yield from _spans(_STREET, low)
    if housed:
        yield from _spans(_HOUSE, low)


def _spans(pattern: re.Pattern[str], low: str) -> Iterator[Span]:
    for found in pattern.finditer(low):
        yield Span(*found.span(), SpanKind.ADDRESS)


def _neighbourhoods(low: str, *, housed: bool) -> Iterator[Span]:
    """Yield RT and RW, unless an officer is called by them."""
    for pattern in (_RT_RW, _NO_RT, _HOME) if housed else (_RT_RW, _NO_RT):
        for found in pattern.finditer(low):
            start, end = found.span(pattern.groups)
            if not _OF_POST.search(low, max(0, start - 12), start):
                yield Span(start, end, SpanKind.ADDRESS)
