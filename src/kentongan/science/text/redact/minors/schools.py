"""The names of schools and classes, in capitals and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.tokens import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kentongan.science.text.redact.spans import Span

_LOWER = (
    r"tk(?:it|n)?|paud|sd(?:n|i|it|it|k|s|lb)?|smp(?:n|i|it|k|s|lb)?|sma(?:n|i|it|k"
    r"|s|lb)?"
    r"|smk(?:n|i|it|s)?|mts(?:n|s)?|slb(?:n)?|stm|ponpes|pondok(?: pesantren)?"
    r"|pesantren"
    r"|madrasah(?: ibtidaiyah| tsanawiyah| aliyah| diniyah)?|sekolah(?: dasar"
    r"| luar biasa)?"
    r"|sakola'?an|playgroup|kelompok bermain|daycare|panti asuhan"
)
_UPPER = "MI|MIN|MIS|MIM|RA|KB|MA|MAN|MAS|TPA|TPQ|TPK|Mi|Ra|Ma|Man|PKBM|LKSA|UPT|PP|PPS"
_KIND = re.compile(rf"(?<![\w])(?:(?i:{_LOWER})|{_UPPER})(?![^\W\d_])")
_WORD = re.compile(
    r"(?:[ \-'\"]{1,2}|(?<=[A-Za-z]{3})(?<![Ss]ekolah)\. ?|(?<= [A-Za-z]{2})\. ?)"
    r"([^\W\d_][\w'\-]{0,24})"
)
_NUMBER = re.compile(
    r"[ .\-]{0,2}(\d{1,3}|[IVX]{1,4})(?!\w|[.:,/]\d|[ ]?(?:th|thn|tahun|jam|orang"
    r"|org|anak)\b)"
)
_MOST = 5  # words of a school's name
_BARE = frozenset({"sekolah", "pondok"})  # words that are no name's beginning alone
_OF_OWNER = frozenset({"pak", "bu"})
_STOP = frozenset({
    "a", "ada", "adalah", "aja", "akan", "aku", "alamat", "aman", "an", "anak",
    "anaknya", "apa", "atau", "banjir", "bapak", "belakang", "belum", "bernama",
    "besok", "bilang", "bisa", "blm", "bs", "bu", "buka", "cuma", "dan", "dari",
    "dekat", "dengan", "depan", "dgn", "di", "dibawa", "dijemput", "diliburkan",
    "ditemukan", "dkt", "dong", "dpn", "dr", "e", "ga", "gak", "hanya", "hari", "harus",
    "hilang", "hp", "hrs", "ialah", "ibu", "ini", "inisial", "itu", "jadi", "jalan",
    "jam", "jatuh", "jd", "jemput", "jg", "jl", "jln", "jtuh", "juga", "jumat", "ka",
    "kabupaten", "kami", "kamis", "karena", "katanya", "ke", "kec", "kel", "kelas",
    "kelase", "kemarin", "ketika", "kini", "klas", "kls", "kok", "korban", "kota",
    "krn", "ktnya", "la", "lagi", "langsung", "lg", "lho", "libur", "luka", "malam",
    "malem", "mana", "mas", "masih", "masuk", "mau", "mbak", "menangis", "meninggal",
    "minggu", "minta", "mnta", "mohon", "msh", "msk", "mulai", "murid", "naik", "nama",
    "namanya", "nang", "nangis", "neng", "nggak", "nihil", "ning", "no", "nomor",
    "oleh", "orang", "org", "ortu", "pada", "pagi", "pak", "pakai", "pake", "pelaku",
    "penuh", "pergi", "pke", "plg", "pulang", "rabu", "rt", "rw", "saat", "sabtu",
    "saja", "sama", "sampai", "sampe", "samping", "saya", "sdh", "se", "sebelah",
    "sekarang", "selasa", "selesai", "sempat", "semua", "senin", "siang", "siapa",
    "sih", "sing", "siswa", "siswi", "skrg", "sm", "sore", "sudah", "swasta", "sy",
    "ta'", "tadi", "tanggal", "tapi", "td", "tdk", "telp", "tenggelam", "terakhir",
    "terdekat", "terlihat", "tersebut", "tgl", "tidak", "tolong", "tp", "tsb", "tutup",
    "ud", "udah", "umr", "umur", "untuk", "usia", "utk", "wa", "waktu", "walinya",
    "wes", "wis", "ya", "yaitu", "yang", "yg",
})  # fmt: skip

_AS_PLACE = re.compile(
    r"(?:depan|dpn|ngarep|dekat|dkt|deket|sekitar|seberang|sebelah|samping|belakang"
    r"|blkg|area"
    r"|lapangan|gedung|aula|parkiran|guru|kepala|kepsek|wali murid|arah|pagar"
    r"|gerbang|tps|pos"
    r"|humas|satpam|penjaga|komite|utara|selatan|timur|barat|wetan|kulon|lor"
    r"|kidul)"
    r"(?:nya|e)?[ ](?:di[ ]|dari[ ])?$"
)
_REACH = 18
_PUPIL = re.compile(
    r"(?:sekolah|sklh|siswa|siswi|murid|pelajar|santri)[ :]{1,3}(?:di[ ])?$"
)
_LEVELS = r"(?:sd|smp|sma|smk|mi|mts|ma|tk|paud|stm)n?"
_GRADE = (
    r"(?:\d{1,2}|[ivx]{1,4}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    r"|sepuluh"
    r"|sebelas|siji|loro|telu|papat|limo|enem|pitu|wolu|songo|nol|kecil|besar|akhir"
    r"|satunggal|kalih"
    r"|settong|dhua'?|tello'?|empa'|lema'|ennem|[a-d])"
)
_STREAM = (
    r"(?:mipa|ipa|ips|bahasa|agama|tkr|tkj|tsm|rpl|akl|otkp|bdp|mm|dkv|tbsm|tkro|ap"
    r"|ak|pm|titl"
    r"|tpm|perikanan|nautika|tataboga|busana|iis|mia)"
)
_CLASS = re.compile(
    rf"(?<![a-z])(?:{_LEVELS}[ ])?(?:kelas|kls|klas|kelase|kelasnya|kelassa|klz)"
    rf"(?:/sekolah)?(?:[ .:\-]{{1,3}}|(?=\d)){_GRADE}"
    rf"(?:[ \-]?[a-h](?![a-z0-9]))?(?:[ \-]?{_STREAM}(?![a-z]))?(?:[ \-]?\d{{1,2}}"
    rf"(?![\w.:/]))?(?![a-z0-9])"
    rf"(?:[ ]{_LEVELS}\b)?"
)
_OTHER_CLASS = re.compile(
    r"rawat|ruang|rsud|\brs\b|bpjs|pelabuhan|syahbandar|ksop|lapas|rutan|jalan|hotel"
    r"|kapal"
    r"|kereta|kursi|tiket|dunia|kakap|teri|berat|wali|guru|menengah|bawah|atas|sosial"
)
_AROUND = 24  # characters beside a class in which it is told from another one
_BARE_CLASS = re.compile(
    rf"(?<![a-z0-9])(?:x|xi|xii|vii|viii|ix|1[0-2]|[7-9])[ \-]?{_STREAM}"
    rf"(?:[ \-]?\d{{1,2}})?(?![a-z0-9])"
    rf"|(?<=siswa )(?:x|xi|xii|vii|viii|ix|iv|vi|v|iii)(?:[ \-]?[a-h])?(?![a-z0-9])"
    rf"|(?<![a-z0-9])tk[ ](?:nol[ ])?(?:a|b|kecil|besar)(?![a-z0-9])|(?<![a-z])nol "
    rf"(?:kecil|besar)"
    rf"|(?<=[ (])[1-9][ ](?:sd|smp|sma|smk|mts)(?![a-z])"
)


def schools(seen: str, low: str) -> Iterator[tuple[int, int]]:
    """Yield where a school that isn't merely a place is named."""
    for found in _KIND.finditer(seen):
        if _AS_PLACE.search(low, max(0, found.start() - _REACH), found.start()):
            continue
        end = _name_end(seen, found)
        if end > found.end():
            yield found.start(), end


def sure_classes(low: str) -> Iterator[tuple[int, int]]:
    """Yield the classes that aren't of a ward, a port or an insurance."""
    for found in _CLASS.finditer(low):
        around = low[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        if not _OTHER_CLASS.search(around):
            yield found.span()


def is_classed(low: str) -> bool:
    """Return whether a class is said."""
    return _CLASS.search(low) is not None


def classes(low: str) -> Iterator[tuple[int, int]]:
    """Yield where a class is said."""
    for found in _CLASS.finditer(low):
        yield found.span()
    for found in _BARE_CLASS.finditer(low):
        yield found.span()


_BESIDE = re.compile(
    r"[ ,(]{1,3}(?:dari |anak |siswa |siswi |murid |pelajar |santri |sekolah |di )?"
)


def beside(seen: str, named: Sequence[Span]) -> bool:
    """Return whether a school stands right behind a name: "Rafi (SDN Bintang 2)"."""
    return any(
        (gap := _BESIDE.match(seen, span.end)) and _KIND.match(seen, gap.end())
        for span in named
    )


def _name_end(seen: str, kind: re.Match[str]) -> int:
    """Return where the words and numbers of a school's name end."""
    end, words = kind.end(), 0
    bare = kind[0].lower() in _BARE
    small = kind[0].islower()
    while words < _MOST:
        number = None if bare and not words else _NUMBER.match(seen, end)
        if number is not None:
            end, words = number.end(), words + 1
            continue
        word = _WORD.match(seen, end)
        if word is None or not _belongs(word[1], small=small, bare=bare and not words):
            return end
        small = small and word[1].islower()
        end, words = word.end(), words + 1
    return end


def _belongs(word: str, *, small: bool, bare: bool) -> bool:
    """Return whether `word` goes on with a school's name that is `small` so far.

    `bare` says that only "sekolah" stands before it.
    """
    low = word.lower()
    if low in _STOP and low not in _OF_OWNER:
        return False
    if word[0].isupper():
        return True
    return small and low not in _STOP and not (bare and is_known(low))
