"""Which column says what, guessed from its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a column is for."""

    TEXT = "uraian"
    LEAD = "judul"
    NOTE = "keterangan"
    DATE = "tanggal"
    MOMENT = "waktu"
    WEEKDAY = "hari"
    TIME = "jam"
    PLACE = "tempat"
    SECTOR = "bidang"
    SENDER = "pelapor"
    KEY = "id"
    LATITUDE = "lintang"
    LONGITUDE = "bujur"
    POINT = "koordinat"
    KODE = "kode"
    NAME = "nama"
    GOODS = "barang"
    COUNTER = "no"
    OTHER = "lain"


_TEXTS = (
    "uraian kronologi kronologis kejadian peristiwa laporan isi fenomena ringkasan"
    " deskripsi description pesan message text teks informasi masalah permasalahan"
    " temuan aduan pengaduan keluhan isu berita narasi situasi kegiatan content"
)
_WORDS: dict[Role, frozenset[str]] = {
    role: frozenset(words.split())
    for role, words in {
        Role.TIME: "jam pukul pkl clock",
        Role.DATE: "tanggal tgl date tanggalnya",
        Role.MOMENT: "waktu time timestamp created_at datetime",
        Role.WEEKDAY: "hari day",
        Role.LATITUDE: "lat latitude lintang",
        Role.LONGITUDE: "lon lng long longitude bujur",
        Role.POINT: "koordinat coordinate coordinates titik",
        Role.PLACE: "kelurahan desa kecamatan lokasi alamat tempat tkp wilayah kel kec"
        " kota kabupaten location place address area kampung pasar",
        Role.SENDER: "pelapor petugas reporter sumber instansi opd pengirim sender"
        " source author satuan_kerja pos",
        Role.SECTOR: "sektor bidang aspek ipoleksosbudhankam sector",
        Role.GOODS: "komoditas komoditi barang bahan harga stok pangan price",
        Role.TEXT: _TEXTS,
        Role.LEAD: "judul jenis perihal topik title subject",
        Role.NOTE: "keterangan ket catatan notes note remarks",
    }.items()
}
_KEYS = frozenset(("id", "guid", "uuid", "uid"))
_KODES = frozenset(("kode", "kode_wilayah", "kd_wilayah", "kodewilayah"))
_NAMES = frozenset(("nama", "name", "nama_wilayah"))
_COUNTERS = frozenset(("no", "nomor", "number", "nr", "#"))
_ABOUT = frozenset(
    (
        *("url", "link", "tautan", "jumlah", "total", "foto", "gambar", "status"),
        *("sentiment", "sentimen", "alasan", "persen", "persentase", "tindak"),
        *("satuan", "umur", "usia", "rata", "perubahan", "selisih"),
    )
)
_KNOWN = frozenset().union(*_WORDS.values(), _KEYS, _KODES, _NAMES, _COUNTERS, _ABOUT)
_SPLIT = re.compile(r"[^\w#]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they say, counted from 0.

    `text` are joined in their order; without any, the text of a row is composed of
    all its cells with their headings. `point` is one column of "latitude, longitude"
    or the two.
    """

    text: tuple[int, ...] = ()
    date: int | None = None
    time: int | None = None
    place: tuple[int, ...] = ()
    sector: int | None = None
    sender: int | None = None
    key: int | None = None
    point: tuple[int, ...] = ()
    counter: int | None = None

    @property
    def used(self) -> frozenset[int]:
        """Return every column that has a meaning of its own."""
        single = (self.date, self.time, self.sector, self.sender, self.key)
        return frozenset(
            column
            for column in (*self.text, *self.place, *self.point, *single, self.counter)
            if column is not None
        )


def role_of(heading: str) -> Role:
    """Return what a column headed `heading` is for.

    In Indonesian the first word leads: `Tanggal kejadian` is a date, `Isi laporan` a
    text, `Jumlah laporan` neither.
    """
    words = _words(heading)
    if len(words) > 1 and words[0] in _WORDS[Role.WEEKDAY]:
        words = words[1:]
    if not words or words[0] in _ABOUT:
        return Role.OTHER
    if len(words) == 1 and words[0] in _KEYS:
        return Role.KEY
    if words[0] in _KODES or words[0] in _COUNTERS:
        return _numbered(words)
    if len(words) == 1 and words[0] in _NAMES:
        return Role.NAME
    leading = _role_among(words[:1])
    return _role_among(words) if leading is Role.OTHER else leading


def _role_among(words: list[str]) -> Role:
    found = (role for role, known in _WORDS.items() if not known.isdisjoint(words))
    return next(found, Role.OTHER)


def is_known(heading: str) -> bool:
    """Return whether most words of a cell are words of headings."""
    words = _words(heading)
    return 2 * sum(word in _KNOWN for word in words) > len(words)


def _words(heading: str) -> list[str]:
    return [word for word in _SPLIT.split(heading.lower()) if word]


def _numbered(words: list[str]) -> Role:
    if not {"laporan", "tiket", "aduan", "pengaduan", "report"}.isdisjoint(words):
        return Role.KEY
    return Role.KODE if words[0] in _KODES else Role.COUNTER


def guess_columns(headers: Sequence[str]) -> Columns:
    """Return which of the columns with these headings says what."""
    roles = [role_of(header) for header in headers]
    by_role = {
        role: tuple(index for index, found in enumerate(roles) if found is role)
        for role in Role
    }
    date = _first(by_role[Role.DATE] + by_role[Role.MOMENT] + by_role[Role.WEEKDAY])
    moments = tuple(index for index in by_role[Role.MOMENT] if index != date)
    return Columns(
        text=_texts(by_role),
        date=date,
        time=_first(by_role[Role.TIME] + moments),
        place=by_role[Role.PLACE],
        sector=_first(by_role[Role.SECTOR]),
        sender=_first(by_role[Role.SENDER]),
        key=_first(by_role[Role.KEY]),
        point=_point(by_role),
        counter=_first(by_role[Role.COUNTER]),
    )


def _texts(by_role: dict[Role, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the text columns; a note beside a price is no report by itself."""
    main = by_role[Role.TEXT]
    if not main and not by_role[Role.GOODS]:
        main = by_role[Role.NOTE]
    if not main and not by_role[Role.GOODS]:
        return by_role[Role.LEAD]
    return tuple(sorted(main + by_role[Role.LEAD])) if main else ()


def _point(by_role: dict[Role, tuple[int, ...]]) -> tuple[int, ...]:
    north, east = by_role[Role.LATITUDE], by_role[Role.LONGITUDE]
    if north and east:
        return (north[0], east[0])
    return by_role[Role.POINT][:1]


def _first(columns: tuple[int, ...]) -> int | None:
    return columns[0] if columns else None
