"""Addresses below the kelurahan: house numbers, RT and RW, blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_RT_RW = re.compile(
    r"(?<![a-z])(?:rt[ .:]{0,2}\d{1,3}(?:[ ]?[/\-][ ]?(?:rw[ .:]{0,2})?"
    r"|[ ,.]{0,3}rw[ .:]{0,2})"
    r"|rw[ .:]{0,2}\d{1,3}[ ,./\-]{0,3}rt[ .:]{0,2})\d{1,3}(?!\d)"
)
_NOT_STREET = (
    r"(?!(?:km|depan|dpn|dekat|dkt|arah|sejauh|sepanjang|pukul|jam|di|ke|dan|yang|yg|rusak"
    r"|berlubang|ambles|macet|raya|lingkungan|gelap|licin|ini|itu|sudah|sdh|ada|lagi|lg|rt"
    r"|rw|mati|sebelah|samping|kaki|terus|pulang|bisa|tidak|tdk|buntu|sempit|utama|gang)\b)"
)
_STREET = re.compile(
    r"(?:jl|jln|jalan|gg|gang|dusun|dsn|perum(?:ahan)?|kompleks?|griya)\.?[ ]"
    rf"(?:raya[ ])?(?:{_NOT_STREET}[^\W\d_][\w.'\-]{{0,30}}[ .]{{1,2}}"
    rf"|[ivx]{{1,4}}[ ]){{1,4}}?"
    r"(?:(?:gang|gg)[ .]{1,2}\w{1,12}[ ,.]{1,2})?,?[ ]?"
    r"(?:(?:blok|blk)[ .]{0,2}[a-z]{1,2}[ .\-/]{0,2}\d{0,3}[ ,.]{0,2}(?:no\.?"
    r"|nomor)?[ ]?"
    r"\d{0,4}[a-z]?\b"
    r"|(?:no\.?|nomor|nomer|nmr)[ .]{0,2}\d{1,4}[ ]?[a-z]?\b"
    r"|\d{1,4}(?:[a-z]\b|\b)(?![.:,/]\d|\s?(?:meter|m\b|km|orang|org|kk|unit|hari|jam|menit"
    r"|rumah|ekor|cm|tahun|th|wib|malam|pagi|siang|sore|titik|pohon|motor|mobil|pemotor)))"
    r"|(?:gg|gang)[ .]{1,2}\w{1,12}[ ,.]{1,2}(?:no\.?|nomor"
    r"|nomer)[ .]{0,2}\d{1,4}[ ]?[a-z]?\b",
)
_HOUSE = re.compile(
    r"(?:rumah|rmh|omah|bengko|kost?|kontrakan|alamat(?:nya)?)[ :]{1,2}"
    r"(?:(?:di|nya|no\.?|nomor|nomer|blok)[ ]?){1,3}[a-z]?[ \-]?\d{1,4}[a-z]?\b"
    r"(?!\s?(?:meter|km|orang|org|kk|unit|jam|rumah|tahun|th))",
)
_BLOCK = re.compile(
    r"\bblok[ .]{0,2}[a-z]{1,2}[ .\-/]{0,2}\d{1,3}\b(?:[ ,.]{0,2}no\.?[ ]?\d{1,4})?"
)
_OF_POST = re.compile(r"\b(?:pak|bu|bapak|ibu|ketua|pengurus)[ ]$")


def addresses(low: str) -> Iterator[Span]:
    """Yield the addresses of a shadow in lower case.

    A street alone is a public place and stays; so does "Pak RT 03", who is an officer.
    """
    if "rt" in low or "rw" in low:
        for found in _RT_RW.finditer(low):
            if not _OF_POST.search(low, max(0, found.start() - 12), found.start()):
                yield Span(*found.span(), SpanKind.ADDRESS)
    if "blok" in low or "blk" in low:
        for found in _BLOCK.finditer(low):
            yield Span(*found.span(), SpanKind.ADDRESS)
    for pattern in (_STREET, _HOUSE):
        for found in pattern.finditer(low):
            if not low[max(0, found.start() - 1) : found.start()].isalnum():
                yield Span(*found.span(), SpanKind.ADDRESS)
