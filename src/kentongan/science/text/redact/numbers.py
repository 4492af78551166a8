"""Numbers that lead to a person: identity and family cards, phones, accounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIX = re.compile(r"\d(?:[^\d\0]{0,4}[\doli]){5}")  # fewer digits lead to nobody
_D = "[0-9oli]"
_LOOKS = str.maketrans("oli", "011")
_PROVINCES = frozenset({
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34",
    "35", "36", "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74",
    "75", "76", "81", "82", "91", "92", "93", "94", "95", "96",
})  # fmt: skip
_GROUPS = {
    (16,), (4, 4, 4, 4), (6, 6, 4), (6, 10), (12, 4), (2, 2, 2, 6, 4), (1,) * 16,
    (2, 2, 2, 2, 2, 2, 4), (2,) * 8, (8, 8), (5, 5, 6), (6, 4, 6), (4, 4, 8),
    (3, 3, 10),
}  # fmt: skip

_BEGINS = r"(?<!\d)(?:(?<![.,/])|(?<=\d{5}[.,/]))"  # no decimal; a list goes on
_ENDS = r"(?!\d|/(?!\d{6}|0\d\d)|[.,]\d(?!\d{5}))"

_SIXTEEN = re.compile(rf"(?<![\da-z])[0-9](?:[ .\-]?{_D}){{15}}(?![\da-z])")
_CARD_CUE = re.compile(r"\b(?:no\.?\s*kk|kk|kartu\s+keluarga)\b[^\d\n\0]{0,20}$")
_ID_CUED = re.compile(
    rf"\b(?:nik|ktp|nip|bpjs|sim|npwp|no\.?\s*(?:nik|ktp|kk|induk)|kk|kartu\s+keluarga)"
    rf"\b[^\d\n\0]{{0,15}}([0-9](?:[ .\-]{{0,2}}{_D}){{10,19}})(?!\d)",
)
_PASSPORT = re.compile(r"\bpas+por(?:t)?\b[^\d\n\0]{0,15}?\b([a-z]{1,2}\s?\d{6,8})\b")

_PHONE = re.compile(
    rf"(?<!\d)(?:(?<!\d[.,/])|(?<=\d{{5}}[.,/]))"
    rf"(?:\(?\+?[ ]?6[ .]?2[ ]?\)?[\s.\-]{{0,2}}(?:\(?0\)?)?|(?<![a-z])o|0)"
    rf"[\s.\-]{{0,3}}8[\s.\-]{{0,3}}[1-35-9li](?:[\s.\-()]{{0,3}}{_D}){{6,10}}(?!\d)"
)
_SHORT_PHONE = re.compile(
    rf"{_BEGINS}8[1-35-9]\d(?:\d{{6,9}}|([ .\-])\d{{3,4}}\1\d{{3,5}}){_ENDS}"
)
_ABROAD = re.compile(
    r"(?<![\w.])\+\d{1,3}[\s.\-]?\(?\d(?:[\s.\-()]{0,2}\d){6,12}(?!\d)"
)
_LANDLINE = re.compile(
    rf"{_BEGINS}\(?0[2-79]\d{{1,2}}\)?[\s.\-]{{0,2}}\d{{3,4}}[\s.\-]?\d{{2,4}}{_ENDS}"
)
_SPELT = re.compile(
    r"\b(?:(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
    r"\b[\s,.\-]{0,2}){8,}",
)
_OFFICE_LINE = re.compile(
    r"\b(?:posko|polres|polsek|kantor|call\s*cent(?:er|re)|layanan|pusdalops|hotline"
    r"|damkar|bpbd|rsud|puskesmas|kodim|koramil|pln|pdam|dinas)\b[^\d\n\0]{0,30}$",
)
_DATE = re.compile(r"\(?0?\d{1,2}[\s.\-]\d{1,2}[\s.\-](?:19|20)\d\d(?!\d)")
_HOURS = re.compile(r"\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d")

_ACCOUNT = re.compile(
    r"\b(?:no\.?\s?rek(?:ening)?|norek|rek(?:ening)?|bca|bri|bni|btn|bsi|mandiri|jatim"
    r"|dana|ovo|gopay|shopeepay|linkaja|seabank|jago|va|virtual\s+account|e-?wallet"
    r"|transfer|tf|trf)\b[^\d\n\0]{0,40}(\d(?:[ .\-]?\d){6,18})(?!\d)",
)
_LONG = re.compile(rf"(?<!-){_BEGINS}\d{{9,}}{_ENDS}")
_MONEY_BEFORE = re.compile(r"\b(?:rp|idr|usd|us\$)\.?\s?$|\$\s?$")
_MONEY_AFTER = re.compile(r"\s?(?:,-|rupiah\b|perak\b)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*")
_KODE = re.compile(r"\d{2}\.?\d{2}\.?\d{2}\.?[12]\d{3}")
_AREA_DIGITS = 10  # a kode wilayah written without dots


def numbers(text: str) -> Iterator[Span]:
    """Yield the numbers of `text`, a shadow in lower case, that lead to a person."""
    if _SIX.search(text):
        yield from _cards(text)
        yield from _phones(text)
        yield from _accounts(text)
    if "delapan" in text:
        for found in _SPELT.finditer(text):
            yield Span(*found.span(), SpanKind.PHONE)


def plausible_id(digits: str) -> bool:
    """Return whether 16 `digits` can be a national id: its region and birth date.

    Two digits of a province, then regency and district; day of birth (plus 40 for
    women), month, year; a running number that is not 0000.

    Examples
    --------
    >>> plausible_id("3574044103900001")
    True
    >>> plausible_id("3574047199900001")
    False
    """
    day, month = int(digits[6:8]), int(digits[8:10])
    return (
        digits[:2] in _PROVINCES
        and digits[2:4] != "00"
        and (1 <= day <= 31 or 41 <= day <= 71)
        and 1 <= month <= 12
        and digits[12:] != "0000"
    )


def _cards(text: str) -> Iterator[Span]:
    for found in _SIXTEEN.finditer(text):
        if tuple(map(len, re.split(r"[ .\-]", found[0]))) not in _GROUPS:
            continue
        digits = re.sub(r"[ .\-]", "", found[0]).translate(_LOOKS)
        if _CARD_CUE.search(text[max(0, found.start() - 40) : found.start()]):
            yield Span(*found.span(), SpanKind.FAMILY_CARD)
        elif plausible_id(digits):
            yield Span(*found.span(), SpanKind.NATIONAL_ID)
        else:
            yield Span(*found.span(), SpanKind.ACCOUNT)
    for found in _ID_CUED.finditer(text):
        card = found[0].startswith("kk") or "keluarga" in found[0]
        kind = SpanKind.FAMILY_CARD if card else SpanKind.NATIONAL_ID
        yield Span(*found.span(1), kind)
    for found in _PASSPORT.finditer(text):
        yield Span(*found.span(1), SpanKind.NATIONAL_ID)


def _phones(text: str) -> Iterator[Span]:
    for pattern in (_PHONE, _SHORT_PHONE, _ABROAD):
        for found in pattern.finditer(text):
            if not (_is_moment(found[0]) or _is_money(text, *found.span())):
                yield Span(*found.span(), SpanKind.PHONE)
    for found in _LANDLINE.finditer(text):
        before = text[max(0, found.start() - 50) : found.start()]
        if not (_is_moment(found[0]) or _OFFICE_LINE.search(before)):
            yield Span(*found.span(), SpanKind.PHONE)


def _accounts(text: str) -> Iterator[Span]:
    for found in _ACCOUNT.finditer(text):
        start, end = found.span(1)
        if not (_is_moment(found[1]) or _is_money(text, start, end)):
            yield Span(start, end, SpanKind.ACCOUNT)
    for found in _LONG.finditer(text):
        known = _STAMP.fullmatch(found[0]) or (
            len(found[0]) == _AREA_DIGITS and _KODE.fullmatch(found[0])
        )
        if not (known or _is_money(text, *found.span())):
            yield Span(*found.span(), SpanKind.ACCOUNT)


def _is_moment(text: str) -> bool:
    """Return whether digits are a date or hours."""
    return _DATE.match(text) is not None or _HOURS.match(text) is not None


def _is_money(text: str, start: int, end: int) -> bool:
    return (
        _MONEY_BEFORE.search(text[max(0, start - 6) : start]) is not None
        or _MONEY_AFTER.match(text, end) is not None
        or _THOUSANDS.fullmatch(text, start, end) is not None
    )
