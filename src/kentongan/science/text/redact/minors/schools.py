"""The names of schools and classes, in capitals and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kentongan.science.text.redact.tokens import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOWER = (
    r"tk(?:it|n)?|paud|sd(?:n|i|it|it|k|s|lb)?|smp(?:n|i|it|k|s|lb)?|sma(?:n|i|it|k|s|lb)?"
    r"|smk(?:n|i|it|s)?|mts(?:n|s)?|slb(?:n)?|stm|ponpes|pondok(?: pesantren)?|pesantren"
    r"|madrasah(?: ibtidaiyah| tsanawiyah| aliyah| diniyah)?|sekolah(?: dasar| luar biasa)?"
    r"|sakola'?an|playgroup|kelompok bermain|daycare|panti asuhan"
)
_UPPER = "MI|MIN|MIS|MIM|RA|KB|MA|MAN|MAS|TPA|TPQ|TPK|Mi|Ra|Ma|Man|PKBM|LKSA|UPT|PP|PPS"
_KIND = re.compile(rf"(?<![\w])(?:(?i:{_LOWER})|{_UPPER})(?![^\W\d_])")
_WORD = re.compile(r"[ .\-'\"]{1,2}([^\W\d_][\w'\-]{0,24})")
_NUMBER = re.compile(r"[ .\-]{0,2}(\d{1,3}|[IVX]{1,4})(?!\w|[.:,/]\d|[ ]?(?:th|thn|tahun|jam|orang|org|anak)\b)")
_MOST = 5  # words of a school's name
_MOST_LOWER = 3
_STOP = frozenset("""
    yang yg di dan dr dari ke ini itu sudah sdh udah ud belum blm ada lagi lg tadi td kemarin jam hari pagi siang
    sore malam malem saat waktu ketika kelas kls klas kelase umur umr usia an a bernama hilang inisial bilang
    katanya ktnya karena krn sama sm dengan dgn untuk utk tapi tp jadi jd pulang plg pergi naik jalan
    jatuh jtuh libur masuk msk diliburkan banjir penuh tutup buka harus saya sy kami aku mohon tolong minta
    mnta hari besok semua anak anaknya siswa siswi murid dijemput jemput akan mau bisa bs tidak tdk ga gak
    nggak belakang depan dpn sebelah dekat dkt samping sekarang skrg kini masih msh pakai pake pke yaitu
    adalah ialah pada tanggal tgl senin selasa rabu kamis jumat sabtu minggu sing se la wis wes ning nang
    neng ta' ka e atau jl jln jalan rt rw kec kel kota kabupaten ya kok lho sih dong swasta terdekat mana
    apa siapa tersebut tsb aja saja hanya cuma nihil aman selesai mulai sampai sampe juga jg bu pak ibu
    bapak mas mbak namanya nama korban oleh pelaku sempat langsung dibawa luka meninggal tenggelam kok
    nangis menangis hrs hp wa no nomor telp ditemukan terlihat terakhir orang org ortu walinya alamat
    """.split())
_AS_PLACE = re.compile(
    r"(?:depan|dpn|ngarep|dekat|dkt|deket|sekitar|seberang|sebelah|samping|belakang|blkg|area"
    r"|lapangan|gedung|aula|parkiran|guru|kepala|kepsek|wali murid|arah|pagar|gerbang|ke|tps|pos"
    r"|lewat|humas|satpam|penjaga|komite|utara|selatan|timur|barat|wetan|kulon|lor|kidul)"
    r"(?:nya|e)?[ ](?:di[ ]|dari[ ])?$"
)
_REACH = 18
_PUPIL = re.compile(r"(?:sekolah|sklh|siswa|siswi|murid|pelajar|santri)[ :]{1,3}(?:di[ ])?$")
_LEVELS = r"(?:sd|smp|sma|smk|mi|mts|ma|tk|paud|stm)n?"
_GRADE = (
    r"(?:\d{1,2}|[ivx]{1,4}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
    r"|sebelas|siji|loro|telu|papat|limo|enem|pitu|wolu|songo|nol|kecil|besar|akhir|satunggal|kalih"
    r"|settong|dhua'?|tello'?|empa'|lema'|ennem|[a-d])"
)
_STREAM = (
    r"(?:mipa|ipa|ips|bahasa|agama|tkr|tkj|tsm|rpl|akl|otkp|bdp|mm|dkv|tbsm|tkro|ap|ak|pm|titl"
    r"|tpm|perikanan|nautika|tataboga|busana|iis|mia)"
)
_CLASS = re.compile(
    rf"(?<![a-z])(?:kelas|kls|klas|kelase|kelasnya|kelassa|klz)(?:/sekolah)?[ .:]{{1,3}}{_GRADE}"
    rf"(?:[ \-]?[a-h](?![a-z0-9]))?(?:[ \-]?{_STREAM}(?![a-z]))?(?:[ \-]?\d{{1,2}}(?![\w.:/]))?(?![a-z0-9])"
    rf"(?:[ ]{_LEVELS}\b)?"
)
_SURE = re.compile(rf"[ivx\d][ \-]?[a-h]$|{_STREAM}")
_BARE_CLASS = re.compile(
    rf"(?<![a-z0-9])(?:x|xi|xii|vii|viii|ix|1[0-2]|[7-9])[ \-]?{_STREAM}(?:[ \-]?\d{{1,2}})?(?![a-z0-9])"
    rf"|(?<=siswa )(?:x|xi|xii|vii|viii|ix|iv|vi|v|iii)(?:[ \-]?[a-h])?(?![a-z0-9])"
    rf"|(?<![a-z0-9])tk[ ](?:nol[ ])?(?:a|b|kecil|besar)(?![a-z0-9])|(?<![a-z])nol (?:kecil|besar)"
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
    """Yield the classes that can be nothing else: "kelas VII-A", "kelas XI IPA 2"."""
    for found in _CLASS.finditer(low):
        if _SURE.search(found[0]):
            yield found.span()


def classes(low: str) -> Iterator[tuple[int, int]]:
    """Yield where a class is said."""
    for found in _CLASS.finditer(low):
        yield found.span()
    for found in _BARE_CLASS.finditer(low):
        yield found.span()


def _name_end(seen: str, kind: re.Match[str]) -> int:
    """Return where the words and numbers of a school's name end."""
    end, words = kind.end(), 0
    bare = kind[0].lower() in {"sekolah", "pondok"}
    while words < _MOST:
        number = _NUMBER.match(seen, end)
        if number is not None:
            end, words = number.end(), words + 1
            continue
        word = _WORD.match(seen, end)
        if word is None or not _belongs(word[1], words, bare=bare):
            return end
        end, words = word.end(), words + 1
    return end


def _belongs(word: str, words: int, *, bare: bool) -> bool:
    """Return whether `word` is part of a school's name of which `words` are read."""
    low = word.lower()
    if word[0].isupper():
        return low not in _STOP or low in {"pak", "bu"}
    if low in _STOP or words >= _MOST_LOWER:
        return False
    return not (bare and words == 0 and is_known(low))
