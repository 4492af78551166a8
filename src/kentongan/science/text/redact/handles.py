"""Plates, e-mail, and links and handles that lead to a profile."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REGIONS = (
    "A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL"
    " DM DN DP DR DS DT DW E EA EB ED F G H K KB KH KT KU L M N P PA PB R S T W Z"
)
_REGION = "|".join(sorted(_REGIONS.lower().split(), key=len, reverse=True))
_SEP = r"[ .\-_/]{0,3}"
_DIGIT = r"[\doil]"
_BEFORE = re.compile(rf"(?<![a-z0-9.])({_REGION}){_SEP}$")
_AFTER = re.compile(
    rf"{_SEP}([a-z](?:[ .]?[a-z](?![a-z])){{0,2}}|[a-z]{{1,3}})(?![a-z0-9]|/(?:\d"
    rf"|[ivx]+/))"
)
_RUN = re.compile(r"[oil]{0,2}\d(?:[\doil*?x]|[ ]\d){0,6}")
_ONLY_DIGITS = re.compile(r"\d+")
_CUE = re.compile(
    r"(?<![a-z])(?:nopol(?:nya|e)?|no\.?\s?pol(?:isi)?|no(?:mor|mer)?\s?pol(?:isi)?"
    r"|nmr\s?pol(?:isi)?"
    r"|pl?elat(?:nya)?|plat(?:nya|e|na)?|plate|plt|bernopol|berplat|berpelat|tnkb"
    r"|plat\s?nom[oe]r(?:nya)?)"
    r"[^a-z\d\0]{0,5}(?:(?:nomor(?:nya)?|nomer(?:nya|e)?|no|nopol|nmr|mobil(?:nya)?"
    r"|motor(?:nya)?|polisi|itu|kalo|kalau|klo|ga|gak|salah|depan|belakang|warna"
    r"|dinas|merah|hitam|item|putih|kuning|lama"
    r"|baru|asli|palsu|kendaraan|adalah|dr|dari|luar|kota|mbl|mtr)\b[.:, ]{0,3}){0,3}$"
)
_VEHICLE = re.compile(
    r"\b(?:mobil|motor|mtr|sepeda|truk|truck|tronton|pick\s?up|pikap|bus|elf|avanza"
    r"|xenia|innova|inova|kijang"
    r"|calya|sigra|ertiga|brio|jazz|agya|ayla|rush|terios|fortuner|pajero|grandmax"
    r"|gran\s?max|carry|l300"
    r"|apv|luxio|honda|yamaha|suzuki|toyota|daihatsu|mitsubishi|beat|vario|scoopy"
    r"|supra|mio|nmax|pcx|vixion"
    r"|revo|jupiter|satria|ninja|kendaraan|kendaraannya|hitam|putih|merah|biru"
    r"|silver|abu|item|ijo|kuning)"
    r"[^a-z\d\0]{0,3}(?:\w{3,8} ){0,2}$"
)
_LETTER = (
    r"(?:a|be|ce|de|e|ef|ge|ha|i|je|ka|el|em|en|o|pe|ki|kyu|er|es|te|u|ve|fe|we|eks"
    r"|ye|zet)"
)
_SPELT = re.compile(
    rf"(?<![a-z0-9])(?:en|el|em|pe|be|we|es|de|a ge|a e|te)[ \-]{{1,2}}"
    rf"(?:\d{{1,4}}|(?:(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    rf"|nol)[ \-]{{1,2}}){{2,4}})"
    rf"[ \-]{{0,2}}{_LETTER}(?:[ \-]{{1,2}}{_LETTER}(?![a-z])){{0,2}}(?![a-z0-9])"
)
_SAID_REGIONS = frozenset(
    {"en", "el", "em", "pe", "be", "we", "es", "de", "ge", "e", "te"}
)
_RARE = 2  # digits of a plate that is believed only after a cue
_DIGITS = 4
_REACH = 36  # characters before a plate in which its cue stands
_NOT_SERIES = frozenset({
    "an", "rb", "jt", "kg", "km", "m", "cm", "wib", "org", "kk", "k", "di", "ke", "dan",
    "yg", "rp", "ha", "mm", "gr", "lt", "pcs", "no", "hr", "mnt", "jam", "kwh", "mdpl",
    "gb", "mb", "cc", "hp", "ml", "m2", "ton", "ltr", "rw",
})  # fmt: skip

_AT = r"(?:\s{0,2}(?:@|[(\[{<]\s?(?:at|a|et|@)\s?[)\]}>]|_at_)\s{0,2})"
_DOT = r"(?:\.|\s?[(\[{<](?:dot|titik|\.)[)\]}>]\s?|\s(?:dot|titik)\s)"
_BOX = rf"[a-z0-9](?:[\w.+\-]{{0,63}}(?:{_DOT}[\w+\-]{{1,30}}){{0,2}})"
_HOST = (
    r"(?:gmail|gmaill?|gmial|yahoo|ymail|hotmail|outlook|icloud|rocketmail|proton"
    r"(?:mail)?"
    r"|live|mail|aol|zoho|email)"
)
_AT_SIGNS = (" at ", "(at", "[at", "{at", "<at", "_at_", "( at")
_EMAIL = re.compile(
    rf"(?<![\w.+\-])({_BOX}){_AT}("
    rf"(?:[a-z0-9\-]{{1,63}}{_DOT}){{1,4}}[a-z][a-z0-9\-]{{1,62}})"
    r"(?![\w@])",
)
_KNOWN_HOST = re.compile(
    rf"(?<![\w.+\-])({_BOX})(?:{_AT}|\s(?:at|et)\s)({_HOST}(?:\s?(?:{_DOT}|[.,])\s?"
    rf"(?:com|co|id|net|me)\b){{0,2}})"
    r"(?![\w@])",
)
_OFFICE_BOXES = frozenset({
    "humas", "info", "layanan", "admin", "pengaduan", "sekretariat", "kontak",
    "bakesbangpol", "kesbangpol", "diskominfo", "bpbd", "dinkes", "ppid", "kominfo",
    "satpolpp", "redaksi",
})  # fmt: skip
_HOSTS = (".com", ".me", ".net", "fb.", "instagr.am")
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.|m\.|web\.|vt\.|vm\.)?"
    r"(?:facebook\.com|fb\.com|fb\.me|fb\.watch|instagram\.com|instagr\.am|tiktok\.com"
    r"|twitter\.com|x\.com|threads\.net|t\.me|telegram\.me|wa\.me|api\.whatsapp\.com"
    r"|chat\.whatsapp\.com|youtube\.com/(?:@|c/|channel/|user/)|linkedin\.com/in"
    r"|line\.me|snapchat\.com/add)[^\s\0]{0,300}",
)
_HANDLE = re.compile(
    r"(?<![\w.@/])@(?!\d[\d.,]*(?:k|rb|ribu|jt|juta|kg|org|pcs"
    r"|x)?\b)[a-z0-9_][\w.]{2,29}(?!\w)"
)
_MENTION = re.compile(r"@ [^\W\d_][^\n\0@\d]{1,39}? (?=\W|$)")
_CUED_HANDLE = re.compile(
    r"\b(?:akun\s+(?:\w{2,10}\s+)?|ig|insta(?:gram)?|fb|tiktok|twitter|telegram)\s?:\s?"
    r"([a-z0-9_][\w.]{2,29})",
)


def plates(seen: str, low: str) -> Iterator[Span]:
    """Yield number plates of the shadow `seen`, of which `low` is the lower case."""
    for run in _RUN.finditer(low):
        if sum(map(str.isdigit, run[0])) <= _DIGITS:
            yield from _plate(seen, low, *run.span())
            if not run[0].isdigit():  # "L0X": the letters may be of the plate
                for digits in _ONLY_DIGITS.finditer(low, *run.span()):
                    yield from _plate(seen, low, *digits.span())


def spelt_plates(low: str, words: Sequence[str]) -> Iterator[Span]:
    """Yield plates written as they are said: "en 1556 er be"."""
    if not _SAID_REGIONS.isdisjoint(words):
        for found in _SPELT.finditer(low):
            yield Span(*found.span(), SpanKind.PLATE)


def _plate(seen: str, low: str, start: int, end: int) -> Iterator[Span]:
    """Yield the plate whose digits stand from `start` until `end`, if it is one."""
    before = _BEFORE.search(low, max(0, start - 6), start)
    after = _AFTER.match(low, end)
    if before is None and after is None:
        return
    first = start if before is None else before.start()
    last = end if after is None else after.end()
    if _CUE.search(low, max(0, first - _REACH), first) is not None:
        if before is not None or not _counts(seen[end:last]):
            yield Span(first, last, SpanKind.PLATE)
    elif before is not None and after is not None:
        if _is_series(seen[first:last]):
            yield Span(first, last, SpanKind.PLATE)
    elif _is_part(seen, first, start, end, last) and _VEHICLE.search(
        low, max(0, first - _REACH), first
    ):
        yield Span(first, last, SpanKind.PLATE)


def _counts(series: str) -> bool:
    """Return whether what follows digits is a measure: "3 org"."""
    return series.strip(" .-_/").lower() in _NOT_SERIES


def _is_part(seen: str, first: int, start: int, end: int, last: int) -> bool:
    """Return whether digits with letters on one side, in capitals, are of a plate."""
    letters = seen[first:start] + seen[end:last]
    bare = letters.strip(" .-_/")
    return (
        bare.isupper()
        and _RARE < end - start <= _DIGITS
        and not _counts(letters)
        and (first < start or len(bare) > 1)
    )


def links(low: str) -> Iterator[Span]:
    """Yield e-mail addresses, profile links and handles of a shadow in lower case."""
    if "." in low and any(map(low.__contains__, _HOSTS)):
        for found in _PROFILE.finditer(low):
            yield Span(*found.span(), SpanKind.LINK)
    if "@" in low or ("at" in low and any(map(low.__contains__, _AT_SIGNS))):
        yield from _boxes(low)
    if "@" in low:
        for pattern in (_HANDLE, _MENTION):
            for found in pattern.finditer(low):
                yield Span(*found.span(), SpanKind.LINK)
    if ":" in low:
        for found in _CUED_HANDLE.finditer(low):
            yield Span(*found.span(1), SpanKind.LINK)


def _boxes(text: str) -> Iterator[Span]:
    """Yield e-mail addresses; an office's box stays."""
    for found in chain(_EMAIL.finditer(text), _KNOWN_HOST.finditer(text)):
        box, host = found[1], found[2]
        if not (box in _OFFICE_BOXES and host.endswith((".go.id", ".desa.id"))):
            yield Span(*found.span(), SpanKind.EMAIL)


def _is_series(plate: str) -> bool:
    """Return whether letters, digits and letters look like a plate without a cue."""
    series = re.split(r"[\d .\-_/*?]+", plate)[-1].lower()
    if series in _NOT_SERIES - {"rt", "rw"} and not plate.isupper():
        return False
    if sum(map(str.isdigit, plate)) <= _RARE:
        plate = plate.replace("x", "")
        return plate.isupper() and series not in _NOT_SERIES and not plate.isalnum()
    return plate.isupper() or plate.isalnum() or series != "rw"
