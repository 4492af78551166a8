"""Numbers that lead to a person: identity and family cards, phones, accounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIVE = re.compile(r"\d(?:[^\d\0]{0,4}\d){4}")  # fewer digits lead to nobody
_L = "[olisbz]"  # letters that look like digits
_D = (
    rf"(?:[0-9]|(?:(?<=[0-9]){_L}|{_L}(?={_L}{{0,2}}[0-9])|(?<=[0-9]{_L}){_L}|"
    rf"(?<=[0-9]{_L}{{2}}){_L})"
    rf"(?!{_L}{{0,2}}[ac-hjkmnp-rt-y])"
    r"|(?<![a-z0-9])[oil](?![a-z]))"
)
_LOOKS = str.maketrans("olisbz", "011582")
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

_GROUPED = re.compile(r"(?!08)[^/:|_]+").fullmatch
_SLASHED = re.compile(r"(?!628)(?:(?![/:|_]08)[^ ])+").fullmatch
_BEGINS = r"(?<!\d)(?:(?<![.,/])|(?<=\d{5}[.,/]))"  # no decimal; a list goes on
_ENDS = r"(?!\d|/(?!\d{6}|0\d\d)|[.,]\d(?!\d{5}))"

_SIXTEEN = re.compile(rf"(?<![\d])[0-9](?:[ .\-/_:|]{{0,3}}{_D}){{15}}(?!\d)")
_CARD_CUE = re.compile(r"\b(?:no\.?\s*kk|kk|kartu\s+keluarga)\b[^\d\n\0]{0,20}$")
_ID_CUED = re.compile(
    rf"\b(?:nik|ktp|nip|bpjs|sim|npwp|no\.?\s*(?:nik|ktp|kk|induk)|kk|kartu\s+keluarga)"
    rf"\b[^\d\n\0]{{0,15}}([0-9](?:[ .\-]{{0,2}}{_D}){{10,19}})(?!\d)",
)
_PASSPORT = re.compile(r"\bpas+por(?:t)?\b[^\d\n\0]{0,15}?\b([a-z]{1,2}\s?\d{6,8})\b")

_PHONE = re.compile(
    rf"(?<!\d)(?:(?<!\d[.,/])|(?<=\d{{5}}[.,/]))"
    rf"(?:\(?\+?[ ]?6[ .]?2[ ]?\)?[\s.\-]{{0,2}}(?:\(?0\)?)?|(?<![a-z])(?:o|nol"
    rf"|kosong)|0)"
    rf"[\s.\-]{{0,5}}[8b][\s.\-]{{0,3}}[1-35-9lisz](?:(?:[\s.\-()\[\]_*]|[/,](?!\s?"
    rf"(?:0|\+|62))){{0,3}}{_D}){{6,10}}(?!\d)"
)
_SHORT_PHONE = re.compile(
    rf"{_BEGINS}8[1-35-9]\d(?:\d{{6,9}}|([\s.\-]{{1,3}})\d{{3,4}}\1\d{{3,5}}){_ENDS}"
)
_ABROAD = re.compile(
    r"(?<![\w.])\+\d{1,3}[\s.\-]?\(?\d(?:[\s.\-()]{0,2}\d){6,12}(?!\d)"
)
_LANDLINE = re.compile(
    rf"{_BEGINS}\(?0[2-79]\d{{1,2}}\)?(?:[\s.\-]{{0,3}}|/"
    rf"(?!0))\d{{3,4}}[\s.\-]?\d{{2,4}}{_ENDS}"
)
_SAID = (
    r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|siji|loro|telu"
    r"|telung|papat|patang|limo|limang|enem|pitu|pitung|wolu|wolong|wolung|songo"
    r"|sanga|sangang"
    r"|sepuluh|sebelas|belas|puluh|dobel|double)"
)
_SPELT = re.compile(
    rf"\b(?:{_SAID}|\d{{1,5}})(?:[\s,.\-]{{1,3}}(?:{_SAID}|\d{{1,5}})\b){{3,20}}"
)
_SAYS = re.compile(r"nol|kosong|dua|tiga|empat|lima|enam|tujuh|delapan|telu|pitu|wolu")
_ITEM = re.compile(rf"{_SAID}|\d")
_DIGITS_SAID = 8  # digits and words of a number that is written in words
_LOCAL = re.compile(
    r"\b(?:telp?|tlp|telepon|telpon)[. :]{1,3}(?:rumah |kantor )?"
    r"(\d{3}[ \-]?\d{3,4})(?!\d)"
)
_OFFICE_LINE = re.compile(
    r"\b(?:posko|polres|polsek|kantor|call\s*cent(?:er|re)|layanan|pusdalops|hotline"
    r"|damkar|bpbd|rsud|puskesmas|kodim|koramil|pln|pdam|dinas)\b[^\d\n\0]{0,45}$",
)
_DATE = re.compile(r"\(?0?\d{1,2}[\s.\-]\d{1,2}[\s.\-](?:19|20)\d\d(?!\d)")
_HOURS = re.compile(r"\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d")

_BANKS = (
    r"bca|bri|bni|btn|bsi|mandiri|mandlri|jatim|dana|ovo|gopay|shopee\s?pay"
    r"|link\s?aja|seabank"
    r"|jago|jenius|btpn|cimb|niaga|danamon|permata|mega|panin|bukopin|maybank|ocbc"
    r"|muamalat"
    r"|bjb|bpr|britama|simpedes|blu|allo|sakuku|bank\s\w{2,12}"
)
_ACCOUNT = re.compile(
    rf"\b(?:no(?:mor|mer)?\.?\s?rek(?:ening)?|no?rek|nmr\s?rek|rek(?:ening)?(?:nya"
    rf"|e)?|{_BANKS}"
    r"|va|virtual\s+account|e-?wallet|tabungan|kartu\s+(?:debit|atm|kredit)|atm"
    r"|transfer|tf|trf|acc)\b"
    rf"[^\d\n\0]{{0,40}}?((?<![a-z0-9])(?:[0-9]|{_L}(?={_D}{{2}}))"
    rf"(?:[ .\-/_]{{0,2}}{_D}){{5,18}})(?!\d)",
)
_BEFORE_BANK = re.compile(
    rf"(?<![\d.,/\-])(\d(?:[ .\-]?\d){{6,18}})[ ,(]{{1,3}}(?:bank )?(?:{_BANKS})\b"
)
_HYPHENS = re.compile(r"(?<![\w.,/\-])\d{1,6}(?:-\d{1,8}){2,6}(?![\w/]|[.,]\d)")
_LOOKING = re.compile(rf"(?<![\w])(?=[a-z]{{0,6}}\d)(?:{_L}|\d){{9,19}}(?!\w)")
_CODE = re.compile(r"\b(?:kode|titik|sensus|wilayah|resi|pelacakan|isbn|barcode)\b")
_LEAST_ACCOUNT = 10  # digits of an account in groups that nothing announces
_NEAR = 30
_LONG = re.compile(rf"(?<!-){_BEGINS}\d{{9,}}{_ENDS}")
_MONEY_BEFORE = re.compile(r"\b(?:rp|idr|usd|us\$)\.?\s?$|\$\s?$")
_MONEY_AFTER = re.compile(r"\s?(?:,-|rupiah\b|perak\b)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*")
_KODE = re.compile(r"\d{2}\.?\d{2}\.?\d{2}\.?[12]\d{3}")
_AREA_DIGITS = 10  # a kode wilayah written without dots


def numbers(text: str) -> Iterator[Span]:
    """Yield the numbers of `text`, a shadow in lower case, that lead to a person."""
    if _FIVE.search(text):
        yield from _cards(text)
        yield from _phones(text)
        yield from _accounts(text)
    if _SAYS.search(text):
        yield from _spelt(text)


def _spelt(text: str) -> Iterator[Span]:
    """Yield numbers of which some digits are written in words."""
    for found in _SPELT.finditer(text):
        items = _ITEM.findall(found[0])
        words = sum(not item.isdigit() for item in items)
        if words and len(items) >= _DIGITS_SAID:
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
        groups = tuple(map(len, re.split(r"[ .\-/_:|]+", found[0])))
        digits = re.sub(r"[ .\-/_:|]", "", found[0]).translate(_LOOKS)
        if not _is_card(found[0], groups, digits):
            continue
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


def _is_card(said: str, groups: tuple[int, ...], digits: str) -> bool:
    """Return whether 16 digits are one number and not two phones or hours."""
    if _HOURS.match(said):
        return False
    plain = _GROUPED(said) is not None
    if plausible_id(digits):
        return plain or _SLASHED(said) is not None
    return plain and groups in _GROUPS


def _phones(text: str) -> Iterator[Span]:
    for pattern in (_PHONE, _SHORT_PHONE, _ABROAD):
        for found in pattern.finditer(text):
            if not (_is_moment(found[0]) or _is_money(text, *found.span())):
                yield Span(*found.span(), SpanKind.PHONE)
    for found in _LOCAL.finditer(text):
        if not _OFFICE_LINE.search(text[max(0, found.start() - 70) : found.start()]):
            yield Span(*found.span(1), SpanKind.PHONE)
    for found in _LANDLINE.finditer(text):
        before = text[max(0, found.start() - 70) : found.start()]
        if not (_is_moment(found[0]) or _OFFICE_LINE.search(before)):
            yield Span(*found.span(), SpanKind.PHONE)


def _accounts(text: str) -> Iterator[Span]:
    for pattern in (_ACCOUNT, _BEFORE_BANK):
        for found in pattern.finditer(text):
            start, end = found.span(1)
            if not (_is_moment(found[1]) or _is_money(text, start, end)):
                yield Span(start, end, SpanKind.ACCOUNT)
    for found in _LONG.finditer(text):
        if not (_is_code(text, *found.span()) or _is_money(text, *found.span())):
            yield Span(*found.span(), SpanKind.ACCOUNT)
    yield from _unannounced(text)


def _unannounced(text: str) -> Iterator[Span]:
    """Yield groups with hyphens, and digits among look-alikes, that are long enough."""
    if "-" in text:
        for found in _HYPHENS.finditer(text):
            digits = sum(map(str.isdigit, found[0]))
            if digits >= _LEAST_ACCOUNT and not _DATE.match(found[0]):
                yield Span(*found.span(), SpanKind.ACCOUNT)
    for found in _LOOKING.finditer(text):
        digits = sum(map(str.isdigit, found[0]))
        if len(found[0]) > digits > len(found[0]) / 2:
            yield Span(*found.span(), SpanKind.ACCOUNT)


def _is_code(text: str, start: int, end: int) -> bool:
    """Return whether a long number is a day's stamp or the code of an area."""
    if _STAMP.fullmatch(text, start, end):
        return True
    if end - start != _AREA_DIGITS:
        return False
    around = text[max(0, start - _NEAR) : end + _NEAR]
    return (
        _KODE.fullmatch(text, start, end) is not None
        or _CODE.search(around) is not None
    )


def _is_moment(text: str) -> bool:
    """Return whether digits are a date or hours."""
    return _DATE.match(text) is not None or _HOURS.match(text) is not None


def _is_money(text: str, start: int, end: int) -> bool:
    return (
        _MONEY_BEFORE.search(text[max(0, start - 6) : start]) is not None
        or _MONEY_AFTER.match(text, end) is not None
        or _THOUSANDS.fullmatch(text, start, end) is not None
    )
