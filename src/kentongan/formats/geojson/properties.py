"""What the properties of a feature say, guessed from their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.formats import plain

_TEXT = (
    *("text", "teks", "laporan", "report", "isi", "isi_laporan", "uraian", "deskripsi"),
    *("description", "kronologi", "kejadian", "peristiwa", "keterangan", "message"),
    *(
        "pesan",
        "content",
        "body",
        "komentar",
        "comment",
        "comments",
        "notes",
        "catatan",
    ),
)
_LEAD = ("title", "judul", "jenis_kejadian", "jenis", "event_type", "kategori", "event")
_TIME = (
    *("created_at", "waktu", "waktu_kejadian", "reported_at", "timestamp", "datetime"),
    *("tanggal", "tanggal_kejadian", "tgl", "time", "date", "published_at"),
    *("updated_at", "created", "published"),
)
_CLOCK = ("jam", "pukul", "clock")
_PLACE = ("kelurahan", "desa", "kecamatan", "lokasi", "alamat", "tempat", "place",
          "location", "address", "wilayah")  # fmt: skip
_SENDER = ("pelapor", "reporter", "petugas", "pengirim", "sender", "user", "username",
           "source", "sumber", "instansi")  # fmt: skip
_KEY = ("id", "pkey", "guid", "uuid", "uid", "fid", "objectid", "id_laporan")
_MEDIA = ("image_url", "foto", "photo", "image", "gambar", "photo_url", "foto_url")
_TECHNICAL = re.compile(r"(^|_)(id|code|kode|url|uri|link|lat|lon|lng)$")
_LOCAL = re.compile(
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})"
    r"(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?.{0,8}"
)
_MILLISECONDS = 10_000_000_000
_DEPTH = 4

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The properties of one feature by what they say."""

    text: str
    sent_at: datetime | None
    sender: str
    place: str
    key: str
    media: bool
    fields: Fields


def read_properties(properties: Any, zone: ZoneInfo) -> Said:
    """Return what the properties say; a naive time is one of `zone`.

    Without a property that holds a text, the text is composed of what was measured.
    """
    fields = tuple(_flat(properties, "", 0))
    by_name = {name.rpartition(".")[2].lower(): value for name, value in fields}
    sent_at, timed = _sent_at(by_name, zone)
    text, told = _text(by_name)
    used = {*told, *timed, *_PLACE, *_SENDER, *_KEY}
    rest = tuple(pair for pair in fields if _name(pair) not in used)
    return Said(
        text=text or _composed(rest),
        sent_at=sent_at,
        sender=_first(by_name, _SENDER),
        place=", ".join(by_name[name] for name in _PLACE if name in by_name),
        key=_first(by_name, _KEY),
        media=any(name in by_name for name in _MEDIA),
        fields=rest,
    )


def _name(pair: tuple[str, str]) -> str:
    return pair[0].rpartition(".")[2].lower()


def _flat(value: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth < _DEPTH:
        for name, inner in value.items():
            yield from _flat(
                inner, f"{path}.{plain(name)}" if path else plain(name), depth + 1
            )
        return
    shown = _shown(value)
    if shown:
        yield path, shown


def _shown(value: Any) -> str:
    """Return a value as a person writes it; empty when it says nothing."""
    if value is None or value in ({}, []):
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    text = plain(str(value)).strip()
    return "" if text.lower() in {"null", "none", "nan", "-"} else text


def _text(by_name: dict[str, str]) -> tuple[str, set[str]]:
    main = next((name for name in _TEXT if name in by_name), None)
    lead = next((name for name in _LEAD if name in by_name), None)
    told = {name for name in (lead, main) if name}
    if main and lead and by_name[main].startswith(by_name[lead]):
        return by_name[main], told
    return "\n".join(by_name[name] for name in (lead, main) if name), told


def _composed(fields: Fields) -> str:
    """Return a text of what was measured: `flood_depth: 146`."""
    return "; ".join(
        f"{_name(pair)}: {pair[1]}"
        for pair in fields
        if not _TECHNICAL.search(_name(pair))
    )


def _first(by_name: dict[str, str], names: tuple[str, ...]) -> str:
    return next((by_name[name] for name in names if name in by_name), "")


def _sent_at(
    by_name: dict[str, str], zone: ZoneInfo
) -> tuple[datetime | None, set[str]]:
    """Return the moment, and the names of the properties that told it."""
    for name in _TIME:
        written = by_name.get(name)
        clock = _first(by_name, _CLOCK)
        for text in (f"{written} {clock}", written) if clock else (written,):
            moment = read_moment(text or "", zone)
            if moment is not None:
                return moment, {name, *_CLOCK} if text != written else {name}
    return None, set()


def read_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the moment that `text` names in UTC, or None.

    ISO 8601, seconds or milliseconds since 1970, or a day as Indonesia writes it.
    """
    try:
        moment = _since_1970(text) or _iso(text) or _local(text)
        if moment is None:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _since_1970(text: str) -> datetime | None:
    if not re.fullmatch(r"\d{9,13}(\.\d+)?", text):
        return None
    seconds = float(text)
    return datetime.fromtimestamp(
        seconds / 1000 if seconds > _MILLISECONDS else seconds, UTC
    )


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _local(text: str) -> datetime | None:
    found = _LOCAL.fullmatch(text)
    if found is None:
        return None
    day, month, year = int(found[1]), int(found[2]), int(found[3])
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    full = year + 2000 if year < 100 else year
    return datetime(full, month, day, hour, minute, second)  # noqa: DTZ001 - local
