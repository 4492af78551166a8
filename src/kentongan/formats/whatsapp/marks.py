"""What WhatsApp writes into a message: media, deleted, edited, forwarded, position."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kentongan.formats.whatsapp.headers import MARKS, unmarked

_KINDS = (
    r"image|video|audio|sticker|GIF|document|contact card|video note|photo"
    r"|gambar|foto|stiker|dokumen|kartu kontak|catatan video|pesan suara"
    r"|voice message|media"
)
_OMITTED = rf"(?:{_KINDS}) (?:omitted|tidak disertakan|dihilangkan)"
_MEDIA = re.compile(
    rf"[{MARKS}]*<(?:Media|View once [a-z ]+|[a-z ]+ sekali lihat)"
    r"(?: omitted| tidak disertakan| dihilangkan)>"
    rf"|[{MARKS}]*<(?:attached|terlampir): ?(?P<named>[^<>\r\n]+)>"
    rf"|^[{MARKS}]*{_OMITTED}[{MARKS}\s]*$"
    rf"|\u200e{_OMITTED}"
    rf"|^[{MARKS}]*(?P<shown>\S[^\r\n]{{0,200}}\.\w{{2,5}}) "
    r"\((?:file attached|file terlampir|berkas terlampir|terlampir)\)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DELETED = re.compile(
    r"(this message was deleted( by admin .{1,80})?|you deleted this message"
    r"|you deleted this message as admin"
    r"|pesan ini (telah )?dihapus( oleh admin .{1,80})?"
    r"|(anda|kamu) (telah )?menghapus pesan ini( sebagai admin)?)\.?",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\s*<(this message was edited|pesan ini (telah )?diedit)>\s*$", re.IGNORECASE
)
_LABEL = r"diteruskan( berkali-kali| banyak kali)?|forwarded( many times)?"
_FORWARD_LABEL = re.compile(rf"\W*({_LABEL}|fwd|fw)\W*", re.IGNORECASE)
_FORWARD_TOLD = re.compile(
    r"\W*(copas|kopas|copy ?paste|nerusin|(sekedar|sekadar|hanya|cuma) meneruskan"
    r"|meneruskan (info|pesan|dari))\b"
    r"|\W*(fwd?|forward(ed)?|diteruskan)\s*([:\]*>]|dari\b|from\b)"
    rf"|[*_~\[(]+({_LABEL})[*_~\])]+"
    r"|.{0,60}\b(grup|group|wag|wa|gc) (sebelah|tetangga)\b",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"https?://(?:maps\.google\.com|www\.google\.com)/(?:maps)?/?\?q="
    r"(-?[0-9]{1,2}\.[0-9]{1,20}),(-?[0-9]{1,3}\.[0-9]{1,20})"
)
_NORTH, _EAST = 90.0, 180.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A message's own words, apart from what the program wrote around them."""

    text: str
    attached: tuple[str, ...] = ()
    media: bool = False
    deleted: bool = False
    edited: bool = False
    forwarded: bool = False
    point: tuple[float, float] | None = None


def read_marks(raw: str) -> Marked:
    """Return what `raw` says once the program's marks are taken out of it.

    A label (`Diteruskan`) is taken out; a forwarder's own words (`Copas dari grup
    sebelah`) stay, because somebody wrote them.
    """
    if _DELETED.fullmatch(unmarked(raw).strip()):
        return Marked("", deleted=True)
    found = list(_MEDIA.finditer(raw))
    names = [name for match in found for name in match.groups() if name]
    text = unmarked(_MEDIA.sub("", raw) if found else raw)
    text, edits = _EDITED.subn("", text)
    text, forwarded = _forwarded(text.strip())
    return Marked(
        text=text,
        attached=tuple(unmarked(name).strip() for name in names),
        media=bool(found),
        edited=edits > 0,
        forwarded=forwarded,
        point=_position(text),
    )


def _forwarded(text: str) -> tuple[str, bool]:
    first, _, rest = text.partition("\n")
    if rest.strip() and _FORWARD_LABEL.fullmatch(first):
        return rest.strip(), True
    return text, _FORWARD_TOLD.match(first) is not None


def _position(text: str) -> tuple[float, float] | None:
    found = _POSITION.search(text)
    if found is None:
        return None
    north, east = float(found[1]), float(found[2])
    inside = abs(north) <= _NORTH and abs(east) <= _EAST
    return (east, north) if inside else None
