"""Which format a file is, from what stands in it; its name decides only a doubt."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import encoding_of

_HEAD = 64 * 1024
_LINES = 200
_DATE = r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}"
_CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[APap]\.?\s?[Mm]\.?)?"
_CHAT = re.compile(
    rf"[\u200e\u200f\u202a-\u202e\ufeff]*(?:\[?{_DATE}[,\s]+(?:pukul |jam |at )?"
    rf"{_CLOCK}(?:\]| [-\u2013\u2014] )|\[{_CLOCK}, ?{_DATE}\])"
)
_FEED = re.compile(r"<(\w+:)?(rss|RDF|feed)\b")
_DELIMITER = re.compile(r"[;,\t|]")
_NAMED = {".csv", ".tsv", ".txt"}


class Format(StrEnum):
    """A format that can be brought in; the values are those of `Channel`."""

    WHATSAPP = "whatsapp"
    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"
    RSS = "rss"


class UnknownFormat(Refusal):
    """None of the formats."""

    what = Words(
        "Berkas {name} {found}. Yang diterima: ekspor WhatsApp (.txt atau .zip), CSV,"
        " XLSX, GeoJSON, RSS atau Atom. Simpan dalam salah satu bentuk itu.",
        "File {name} {found_en}. Accepted are: WhatsApp exports (.txt or .zip), CSV,"
        " XLSX, GeoJSON, RSS or Atom. Save it as one of these.",
    )


_OTHERS = (
    (b"\xd0\xcf\x11\xe0", Words("adalah Excel lama (.xls)", "is an old Excel (.xls)")),
    (b"%PDF", Words("adalah PDF", "is a PDF")),
    (b"\xff\xd8\xff", Words("adalah foto", "is a photo")),
    (b"\x89PNG", Words("adalah gambar", "is a picture")),
    (b"GIF8", Words("adalah gambar", "is a picture")),
    (b"\x1f\x8b", Words("adalah berkas gzip", "is a gzip file")),
    (b"Rar!", Words("adalah berkas RAR", "is a RAR file")),
    (b"7z\xbc\xaf", Words("adalah berkas 7z", "is a 7z file")),
)
_EMPTY = Words("kosong", "is empty")
_BROKEN_ZIP = Words("adalah ZIP yang rusak", "is a damaged ZIP")
_OTHER_ZIP = Words("adalah ZIP tanpa obrolan", "is a ZIP without a chat")
_OTHER_XML = Words("adalah XML atau HTML, bukan umpan", "is XML or HTML, not a feed")
_BINARY = Words("bukan teks", "isn't text")
_PROSE = Words("tidak dikenali bentuknya", "has no form that is known")


def detect(path: Path) -> Format:
    """Return the format of `path`.

    Raises
    ------
    UnknownFormat
        If it is none of those accepted.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head.strip():
        raise _unknown(path, _EMPTY)
    if head.startswith(b"PK"):
        return _packed(path)
    for magic, words in _OTHERS:
        if head.startswith(magic):
            raise _unknown(path, words)
    text = head.decode(encoding_of(head), "replace").lstrip("\ufeff")
    if "\x00" in text:
        raise _unknown(path, _BINARY)
    return _written(path, text)


def _packed(path: Path) -> Format:
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _unknown(path, _BROKEN_ZIP) from error
    if "xl/workbook.xml" in names or "[Content_Types].xml" in names:
        return Format.XLSX
    if any(name.lower().endswith(".txt") for name in names):
        return Format.WHATSAPP
    raise _unknown(path, _OTHER_ZIP)


def _written(path: Path, text: str) -> Format:
    lines = text.split("\n", _LINES)[:_LINES]
    if any(_CHAT.match(line) for line in lines):
        return Format.WHATSAPP
    start = text.lstrip(" \t\r\n\x1e")[:1]
    if start in {"{", "["}:
        return Format.GEOJSON
    if start == "<":
        if _FEED.search(text):
            return Format.RSS
        raise _unknown(path, _OTHER_XML)
    columns = sum(_DELIMITER.search(line) is not None for line in lines)
    if columns and (path.suffix.lower() in _NAMED or 2 * columns >= len(lines)):
        return Format.CSV
    if path.suffix.lower() == ".csv":
        return Format.CSV
    raise _unknown(path, _PROSE)


def _unknown(path: Path, found: Words) -> UnknownFormat:
    return UnknownFormat(name=path.name, found=found.id, found_en=found.en)
