"""Plates, e-mail, and links and handles that lead to a profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_REGIONS = (
    "A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL"
    " DM DN DP DR DS DT DW E EA EB ED F G H K KB KH KT KU L M N P PA PB R S T W Z"
)
_REGION = "|".join(sorted(_REGIONS.lower().split(), key=len, reverse=True))
_BEFORE = re.compile(rf"(?<![a-z0-9.])({_REGION})[ .\-]{{0,2}}$")
_AFTER = re.compile(r"[ .\-]{0,2}([a-z]{1,3})(?![a-z0-9])")
_RUN = re.compile(r"\d+")
_CUE = re.compile(
    r"(?<![a-z])(?:nopol|no\.?\s?pol(?:isi)?|plat(?:nya)?|plate|plt|bernopol|berplat)"
    r"[^a-z\d\0]{0,5}(?:(?:nomor|nomer|no|nopol)\b[.: ]{0,3})?$"
)
_RARE = 2  # digits of a plate that is believed only after a cue
_DIGITS = 4
_REACH = 24  # characters before a plate in which its cue stands
_NOT_SERIES = frozenset({
    "an", "rb", "jt", "kg", "km", "m", "cm", "wib", "org", "kk", "k", "di", "ke", "dan",
    "yg", "rp", "ha", "mm", "gr", "lt", "pcs", "no", "hr", "mnt", "jam", "kwh", "mdpl",
    "gb", "mb", "cc", "hp", "ml", "m2", "ton", "ltr", "rw",
})  # fmt: skip

_EMAIL = re.compile(
    r"(?<![\w.+\-])([a-z0-9][\w.+\-]{0,63})\s?(?:@|\(at\)|\[at\])\s?"
    r"((?:[a-z0-9\-]{1,63}\.){1,4}[a-z][a-z0-9\-]{1,62})(?![\w@])",
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
_HANDLE = re.compile(r"(?<![\w.@/])@[a-z0-9_][\w.]{2,29}(?!\w)")
_MENTION = re.compile(r"@ [^\W\d_][^\n\0@\d]{1,39}? (?=\W|$)")
_CUED_HANDLE = re.compile(
    r"\b(?:akun\s+(?:\w{2,10}\s+)?|ig|insta(?:gram)?|fb|tiktok|twitter|telegram)\s?:\s?"
    r"([a-z0-9_][\w.]{2,29})",
)


def plates(seen: str, low: str) -> Iterator[Span]:
    """Yield number plates of the shadow `seen`, of which `low` is the lower case."""
    for run in _RUN.finditer(low):
        if run.end() - run.start() > _DIGITS:
            continue
        before = _BEFORE.search(low, max(0, run.start() - 5), run.start())
        if before is None:
            continue
        start, end = before.start(), run.end()
        after = _AFTER.match(low, end)
        cued = _CUE.search(low, max(0, start - _REACH), start) is not None
        if after is not None and (cued or _is_series(seen[start : after.end()])):
            yield Span(start, after.end(), SpanKind.PLATE)
        elif cued:
            yield Span(start, end, SpanKind.PLATE)


def links(low: str) -> Iterator[Span]:
    """Yield e-mail addresses, profile links and handles of a shadow in lower case."""
    if any(host in low for host in _HOSTS):
        for found in _PROFILE.finditer(low):
            yield Span(*found.span(), SpanKind.LINK)
    if "@" in low or "(at)" in low or "[at]" in low:
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
    for found in _EMAIL.finditer(text):
        box, host = found[1], found[2]
        if not (box in _OFFICE_BOXES and host.endswith((".go.id", ".desa.id"))):
            yield Span(*found.span(), SpanKind.EMAIL)


def _is_series(plate: str) -> bool:
    """Return whether letters, digits and letters look like a plate without a cue."""
    series = re.split(r"[\d .\-]+", plate)[-1].lower()
    if sum(map(str.isdigit, plate)) <= _RARE or series in _NOT_SERIES - {"rt", "rw"}:
        return False
    return plate.isupper() or plate.isalnum() or series != "rw"
