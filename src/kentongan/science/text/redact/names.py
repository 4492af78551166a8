"""Names of private persons, found by titles, kinship and role cues."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind
from kentongan.science.text.redact.tokens import Tokens, is_common, is_formed, lists

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLES = frozenset(
    [
        "pak",
        "pakde",
        "pakdhe",
        "bpk",
        "bu",
        "bude",
        "budhe",
        "mas",
        "mbak",
        "mbk",
        "mba",
        "cak",
        "ning",
        "kang",
        "yu",
        "yuk",
        "lik",
        "pakpuh",
        "sdr",
        "sdri",
        "ust",
        "ustad",
        "ustadz",
        "ustadzah",
        "kyai",
        "kiai",
        "nyai",
        "jeng",
        "mbah",
        "mbok",
        "cong",
        "nom",
        "tuan",
        "nyonya",
        "haji",
        "hj",
        "hajah",
        "ananda",
        "almarhum",
        "almarhumah",
        "alm",
        "almh",
        "gus",
        "tante",
        "bulik",
        "paklik",
        "pakdhe",
        "ipin",
        "drs",
        "dra",
        "kh",
        "ra",
        "lora",
        "embuk",
        "eppak",
        "bapake",
        "ibuke",
        "juragan",
    ]
)
_WEAK_TITLES = frozenset(
    [
        "bapak",
        "ibu",
        "adik",
        "adek",
        "dik",
        "dek",
        "kakak",
        "kak",
        "kakek",
        "nenek",
        "bang",
        "abang",
        "om",
        "saudara",
        "saudari",
        "paman",
        "bibi",
        "bik",
        "buk",
        "nduk",
        "le",
        "neng",
        "abah",
        "umi",
        "ummi",
        "bunda",
        "ayah",
        "h",
        "dr",
        "ir",
        "prof",
        "kek",
        "nek",
        "mang",
        "teh",
        "koh",
        "cik",
        "encik",
        "tn",
        "ny",
        "guru",
        "ustazah",
        "bos",
    ]
)
_CHAIN = _TITLES | _WEAK_TITLES
_NAMING = frozenset(
    [
        "bernama",
        "an",
        "dinamai",
        "dipanggil",
        "alias",
        "berinisial",
        "inisial",
        "jenenge",
        "jeneng",
        "anyama",
        "namana",
        "nyamana",
        "asmana",
        "asmane",
        "namanya",
        "namane",
        "nama",
        "panggilan",
        "tertanda",
        "ttd",
    ]
)
_NEEDS_CAPITAL = frozenset(
    [
        "an",
        "nama",
        "dipanggil",
        "panggilan",
        "inisial",
        "berinisial",
        "alias",
        "ttd",
        "tertanda",
    ]
)
_KIN = frozenset(
    [
        "anak",
        "anaknya",
        "anake",
        "istri",
        "istrinya",
        "suami",
        "suaminya",
        "bojone",
        "bojo",
        "putra",
        "putranya",
        "putri",
        "putrinya",
        "cucu",
        "cucunya",
        "keponakan",
        "ponakan",
        "ponakannya",
        "menantu",
        "korban",
        "pelapor",
        "saksi",
        "tersangka",
        "terduga",
        "pelaku",
        "pemilik",
        "sopir",
        "supir",
        "pengemudi",
        "pengendara",
        "penumpang",
        "bocah",
        "balita",
        "bayi",
        "siswa",
        "siswi",
        "murid",
        "santri",
        "keluarga",
        "keluarganya",
        "tetangga",
        "temannya",
        "teman",
        "adiknya",
        "kakaknya",
        "ibunya",
        "bapaknya",
        "ayahnya",
        "neneknya",
        "kakeknya",
        "almarhum",
        "pembeli",
        "nasabah",
        "pasien",
        "pemuda",
        "pria",
        "wanita",
        "perempuan",
        "lelaki",
        "remaja",
        "guru",
        "orangtua",
        "dari",
        "rumah",
        "rumahnya",
        "warung",
        "toko",
        "milik",
        "akun",
        "oleh",
        "bin",
        "binti",
    ]
)
_BETWEEN = frozenset({"bin", "binti", "al", "el"})
_LONGEST = 5  # words of one name
_INITIALS = re.compile(
    r"\b(?:inisial|berinisial|korban|tersangka|terduga|pelaku|saksi|siswi|siswa|bocah)"
    r"[ :]+\(?([A-Z](?:\.?[A-Z]){1,3}\.?)\b(?!\s?\d{3})"
)
_AGE_NEXT = re.compile(
    r"\s*[,(]?\s*\(?(?:umur|usia)?\s?\d{1,2}\s*(?:th\b|thn\b|tahun|bln|bulan|\))"
)
_NOT_INITIALS = frozenset(
    [
        "SD",
        "SMP",
        "SMA",
        "TK",
        "MI",
        "RT",
        "RW",
        "KK",
        "WA",
        "HP",
        "TV",
        "PKI",
        "PKK",
        "PAUD",
        "KB",
    ]
)


def names(found: Tokens) -> Iterator[Span]:
    """Yield the names of private persons among the words `found`."""
    index, cues = 0, _cues()
    while index < len(found):
        if found.lows[index] not in cues and not found.words[index][0].isupper():
            index += 1
            continue
        after = _past_place(found, index)
        if after > index:
            index = after
            continue
        first, last = _name_at(found, index)
        if last > first:
            yield Span(found.starts[first], found.ends[last - 1], SpanKind.NAME)
        index = max(index + 1, last)
    for match in _INITIALS.finditer(found.text):
        if match[1].strip(".") not in _NOT_INITIALS:
            yield Span(*match.span(1), SpanKind.NAME)


@cache
def _cues() -> frozenset[str]:
    """Return the words in lower case at which anything can begin."""
    return _CHAIN | _NAMING | _KIN | lists().place | {"atas"}


def _name_at(found: Tokens, index: int) -> tuple[int, int]:
    """Return the words of the name that word `index` announces, or an empty range."""
    low = found.lows[index]
    if low in _NAMING:
        return _after_naming(found, index)
    if low in _CHAIN:
        return _after_title(found, index)
    if low in _KIN:
        return _after_kin(found, index)
    if low in lists().alone and found.capital(index) and not _in_office(found, index):
        return index, _extend(found, index + 1)
    if low == "atas" and index + 1 < len(found) and found.lows[index + 1] == "nama":
        return _after_naming(found, index + 1)
    if _dated(found, index):
        return index, _extend(found, index + 1)
    return index, index


def _after_title(found: Tokens, index: int) -> tuple[int, int]:
    """Skip further titles, then take the name; an office or a common word is none."""
    weak = found.lows[index] in _WEAK_TITLES
    if found.lows[index] in {"h", "le"} and not found.capital(index):
        return index, index
    at = index
    while at - index < _LONGEST and found.joined(at):
        low = found.lows[at + 1]
        if low not in _CHAIN and low not in lists().neighbour:
            break
        at += 1
        weak = weak or low in {"rt", "rw"}
    first = at + 1
    if not found.joined(at) and not _past_number(found, at):
        return index, index
    if (
        first >= len(found)
        or _in_office(found, index)
        or not _may_be(found, first, weak)
    ):
        return index, index
    return first, _extend(found, first + 1)


def _past_number(found: Tokens, at: int) -> bool:
    """Return whether only a number stands before the next word: "Pak RT 03 Slamet"."""
    return (
        at + 1 < len(found)
        and re.fullmatch(r"[ .]?\d{1,3} ", found.gap(at)) is not None
    )


def _may_be(found: Tokens, index: int, weak: bool) -> bool:  # noqa: FBT001
    """Return whether the word after a title is a name."""
    low = found.lows[index]
    held = lists()
    if low in held.office or low in held.rank:
        return False
    if low in held.given:
        return not (low in held.common and not found.capital(index))
    if is_common(low) or len(low) < 2:
        return len(low) == 1 and found.capital(index) and index + 1 < len(found)
    if found.capital(index):
        return True
    return not weak and not is_formed(low) and len(low) > 2


def _after_naming(found: Tokens, index: int) -> tuple[int, int]:
    """Take what follows "bernama", "a.n.", "nama:"."""
    strict = found.lows[index] in _NEEDS_CAPITAL
    at = index + 1
    while at < len(found) and found.lows[at] in {
        "saya",
        "lengkap",
        "nya",
        "adalah",
        "korban",
    }:
        at += 1
    while at < len(found) and found.lows[at] in _CHAIN:
        at += 1
    if at >= len(found) or not re.fullmatch(r"[\s.:=(\"']{1,4}", found.gap(at - 1)):
        return index, index
    low = found.lows[at]
    if low in lists().given and (found.capital(at) or low not in lists().common):
        return at, _extend(found, at + 1)
    if is_common(low) or (strict and not found.capital(at)):
        return index, index
    if strict and found.shouted and found.lows[index] == "an":
        return index, index
    return at, _extend(found, at + 1)


def _after_kin(found: Tokens, index: int) -> tuple[int, int]:
    """Take a capitalised name after "korban", "istri", "warung"."""
    at = index + 1
    if at >= len(found) or not re.fullmatch(r" |: | \(|, ", found.gap(index)):
        return index, index
    if not found.capital(at) or found.shouted or found.lows[at] in _CHAIN:
        return index, index
    low = found.lows[at]
    known = low in lists().given
    if not known and (is_common(low) or found.words[at].isupper() or len(low) < 3):
        return index, index
    if not known and found.lows[index] in {
        "dari",
        "oleh",
        "milik",
        "guru",
        "toko",
        "akun",
    }:
        return index, index
    return at, _extend(found, at + 1)


def _dated(found: Tokens, index: int) -> bool:
    """Return whether a capitalised word is followed by an age: "Rizky (8 th)"."""
    if not found.capital(index) or found.shouted or is_common(found.lows[index]):
        return False
    last = _extend(found, index + 1) - 1
    return _AGE_NEXT.match(found.text, found.ends[last]) is not None


def _extend(found: Tokens, at: int) -> int:
    """Return where the name that has begun before word `at` ends."""
    begun = at - 1
    while at < len(found) and at - begun < _LONGEST and found.joined(at - 1):
        low = found.lows[at]
        known = low in lists().given or low in _BETWEEN
        if found.gap(at - 1) == ". " and len(found.words[at - 1]) > 3:
            break
        if found.capital(at) and not found.shouted:
            if not known and is_common(low):
                break
        elif not _goes_on(low, shouted=found.shouted):
            break
        at += 1
    return at


def _goes_on(low: str, *, shouted: bool) -> bool:
    """Return whether a word without a capital of its own goes on with a name."""
    held = lists()
    if low in held.given:
        return low not in held.common and low not in held.area
    return low in _BETWEEN or (
        shouted and len(low) > 2 and not is_common(low) and not is_formed(low)
    )


def _in_office(found: Tokens, index: int) -> bool:
    """Return whether an office or rank stands right before: the name of an official."""
    back = index - 1
    while back >= 0 and index - back <= 4 and found.joined(back):
        low = found.lows[back]
        if low in lists().rank:
            return True
        if not (low in lists().area or found.capital(back)):
            return False
        back -= 1
    return False


def _past_place(found: Tokens, index: int) -> int:
    """Return the word after a street, school or other institution and its name."""
    low = found.lows[index]
    if low not in lists().place or (
        low in {"ma", "mi", "man"} and not found.capital(index)
    ):
        return index
    at = index + 1
    while at < len(found) and at - index <= _LONGEST and _same_place(found, at):
        at += 1
    return at


def _same_place(found: Tokens, at: int) -> bool:
    """Return whether word `at` still belongs to the name of a place before it."""
    gap = found.gap(at - 1)
    if "\n" in gap or "," in gap or len(gap) > 5:
        return False
    low = found.lows[at]
    if low in {"pak", "bu", "mas", "mbak", "an", "bernama"}:
        return False
    titled = low in _CHAIN or low in lists().place
    return (
        titled
        or (found.capital(at) and low not in lists().common)
        or low in lists().area
    )
