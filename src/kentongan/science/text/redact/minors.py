"""Age, school and class, where a child or a victim is spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.spans import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADULT = 18
_SAID_AGE = re.compile(
    r"(?:umur(?:nya|e|an)?|usia(?:nya|ne)?|omor(?:ra)?)[ :]{1,3}"
    r"(?:sekitar[ ]|kurang lebih[ ]|kira-kira[ ]|krg[ ]?lbh[ ]|\+-[ ]?)?"
    r"(\d{1,2}(?:[,.]5)?|[a-z]{3,9}(?:[ ]belas)?)"
    r"(?:[ ]?(?:th|thn|tahun|taon|taun|bln|bulan))?\b"
)
_YEARS = re.compile(
    r"(\d{1,2})(?:(?<=\d\d)(?<![\w.,/]\d\d)|(?<!\d\d)(?<![\w.,/]\d))"
    r"[ ]?(?:th|thn|tahun|taon|taun)\b"
    r"(?![ ]?(?:lalu|yang lalu|20\d\d|penjara|kurungan|lebih|terakhir|ini|berdiri"
    r"|anggaran|ke))"
)
_IN_BRACKETS = re.compile(r"[^\W\d_][ ]?\((\d{1,2})(?:[ ]?(?:th|thn|tahun))?\)")
_NUMBER_WORDS = frozenset({
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas", "belas",
})  # fmt: skip
_SCHOOL_KIND = (
    r"(?i:\b(?:(?:tk|kb|ra|paud|sdn?|sdi[ts]?|smpn?|sman?|smkn?|smpit|mi[ns]?|mts[ns]?|man?"
    r"|slb)\b(?:[ ](?:negeri|islam|plus|swasta)\b)?|pondok[ ]pesantren\b|ponpes\b"
    r"|pesantren\b|pondok\b|sekolah[ ]dasar\b|madrasah\b))"
)
_SCHOOL_WORD = (
    r"(?:(?!(?i:kelas|kls|umur|usia|an|bernama|hilang|inisial|sudah|belum|yang)\b)"
    r"(?:[A-Z][\w'\-]{1,20}|(?i:jati|kanigaran|mayangan|wonoasih|kedopok|ketapang|sukabumi"
    r"|mangunharjo|tisnonegaran|sukoharjo|kebonsari|peragaan|wiroborang|pilang|kademangan"
    r"|triwung|pakistaji|jrebeng|kareng|sumber|kulon|wetan|lor|kidul|taman|kedung\w{0,9}"
    r"|curah\w{0,9}|grinting|pohsangit|asem|dharma|nurul|al)\b))"
)
_SCHOOL_NUMBER = r"(?:\d{1,2}|[IVX]{1,4})\b"
_SCHOOL = re.compile(
    rf"{_SCHOOL_KIND}(?:(?:[ .]{{1,2}}{_SCHOOL_WORD}){{1,3}}"
    rf"(?:[ .]{{1,2}}{_SCHOOL_NUMBER})?"
    rf"|[ .]{{1,2}}{_SCHOOL_NUMBER}(?:[ ]{_SCHOOL_WORD}){{0,2}})"
)
_CLASS = re.compile(
    r"\b(?:kelas|kls|kelase|klas)[ .:]{1,2}(?:\d{1,2}|[ivx]{1,4}|satu|dua|tiga"
    r"|empat|lima"
    r"|enam|tujuh|delapan|sembilan)(?:[ \-]?[a-h])?\b(?:[ ](?:sd|smp|sma|smk|mi"
    r"|mts|tk)\b)?",
)
_CHILD = (
    r"(?:anak(?:nya)?|bocah|arek|lare|siswa|siswi|murid|pelajar|santri|balita|bayi|putra|putri"
    r"|cucu(?:nya)?|keponakan|ponakan(?:nya)?|adik(?:nya)?|remaja|gadis)"
)
_CONCERNED = re.compile(
    r"\b(?<!\bwali[ ])"
    rf"(?:(?:seorang|salah[ ](?:satu|seorang)|korban)[ ](?:\w+[ ])?{_CHILD}"
    r"|(?:siswa|siswi|murid|pelajar|santri)[ ](?:\w+[ ])?"
    rf"(?:(?:sdn?|smpn?|sman?"
    rf"|smkn?|mi|mts|tk|paud)\b|kelas"
    rf"|kls|bernama|an\b|a\.n|ponpes|pondok|pesantren)"
    rf"|{_CHILD}[ ](?:\w+[ ]){{0,2}}(?:kelas|kls|bernama|umur|usia|berumur"
    rf"|berusia|an\.|a\.n|sdn?[ ]"
    rf"|smpn?[ ]|mi[ ]|mts|tk[ ]|paud|\(?\d{{1,2}}[ ]?(?:th|tahun))"
    rf"|{_CHILD}[ ](?:dari[ ])?(?:pak|bu|bapak|ibu|mas|mbak|cak)[ ](?!rt\b|rw\b"
    rf"|lurah|camat)"
    rf"|korban(?:nya)?\b|berinisial|inisial|ananda|dicabuli|pencabulan|pelecehan|diperkosa"
    rf"|kekerasan[ ](?:seksual|pada[ ]anak|terhadap[ ]anak)|(?:sekolah"
    rf"|kelas)[ ]di[ ](?:sd|smp|mi|tk))",
)


def minors(seen: str, low: str) -> Iterator[Span]:
    """Yield age, school and class of `seen` where they lead to a person.

    A school as a place ("genangan di depan SDN Jati 2") stays unless a child or a
    victim is spoken of. `low` is the shadow `seen` in lower case.
    """
    ages = list(_ages(low))
    young = any(age < _ADULT for _, age in ages)
    if not young and _CONCERNED.search(low) is None:
        return
    for span, _ in ages:
        yield span
    for found in _SCHOOL.finditer(seen):
        yield Span(*found.span(), SpanKind.SCHOOL)
    for found in _CLASS.finditer(low):
        yield Span(*found.span(), SpanKind.CLASS)


def _ages(low: str) -> Iterator[tuple[Span, int]]:
    """Yield where an age is said, and the age; 0 for a number in words."""
    if "umur" in low or "usia" in low or "omor" in low:
        for found in _SAID_AGE.finditer(low):
            said = found[1]
            if low[max(0, found.start() - 1) : found.start()].isalpha():
                continue  # "manusia"
            if said[0].isdigit():
                yield Span(*found.span(), SpanKind.AGE), int(said[:2].rstrip(",."))
            elif said.split()[0] in _NUMBER_WORDS:
                yield Span(*found.span(), SpanKind.AGE), 0
    for found in _YEARS.finditer(low):
        yield Span(*found.span(), SpanKind.AGE), int(found[1])
    if "(" in low:
        for found in _IN_BRACKETS.finditer(low):
            yield Span(found.start(1) - 1, found.end(), SpanKind.AGE), int(found[1])
