"""RSS 2.0, 1.0 and 0.9x and Atom, from a file: checked as XML, then read as a feed."""

from __future__ import annotations

import html
import io
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.periods import WIB, WIT, WITA
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES, check_size, fits, plain, too_long

_ROOTS = frozenset(("rss", "RDF", "feed"))
_ENTRIES = frozenset(("item", "entry"))
_DEPTH = 50
_HTML = 512 * 1024
_XML_ENTITIES = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]")
_TAG = re.compile(r"(<[^<>]*>)")
_TAG_NAME = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9]*)")
_BLOCKS = frozenset(
    ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote")
)
_SILENT = frozenset(("script", "style"))
_ZONED = re.compile(r"(Z|[+-]\d{2}:?\d{2}|\b(GMT|UTC|UT))\s*$")
_ZONES = {"WIB": WIB, "WITA": WITA, "WIT": WIT}
_BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError,
           RuntimeError, SyntaxError, TypeError, ValueError)  # fmt: skip

NO_TEXT = Words(
    "Entri ini tidak memuat judul maupun isi.", "This entry has no title and no text."
)
NOT_READ = Words(
    "Entri ini ada di berkas, tetapi bukan di dalam kanalnya. Minta berkas yang utuh.",
    "This entry stands in the file, but not in its channel. Ask for the whole file.",
)


class NotFeed(Refusal):
    """XML, but no feed; or no XML."""

    what = Words(
        "Berkas {name} bukan RSS atau Atom yang sah ({found})."
        " Simpan alamat umpan sebagai berkas, bukan halamannya.",
        "File {name} isn't valid RSS or Atom ({found})."
        " Save the feed's address as a file, not its page.",
    )


class HostileFeed(Refusal):
    """A feed that declares its own entities, as only an attack does."""

    what = Words(
        "Berkas {name} memuat DTD atau entitas XML. Berkas ini tidak dibuka;"
        " hapus baris DOCTYPE, atau minta berkas lain.",
        "File {name} holds a DTD or XML entities. It isn't opened;"
        " remove the DOCTYPE line, or ask for another file.",
    )


def read(path: Path, *, zone: ZoneInfo) -> Iterator[Incoming | Unread]:
    """Yield every entry of the feed in `path`, or why it is none.

    A time without a zone is one of `zone`.

    Raises
    ------
    FileTooBig
        If the file has more than 10 MB.
    HostileFeed
        If it declares a document type or entities.
    NotFeed
        If it is no feed.
    """
    check_size(path, ATTACHMENT_BYTES)
    data = _repaired(path.read_bytes())
    count = _count_entries(data, path.name)
    feed = _parsed(data, path.name)
    return _items(feed, count, zone)


def _repaired(data: bytes) -> bytes:
    """Return `data` with what feeds often get wrong put right.

    HTML's named characters (`&nbsp;`) aren't XML, nor are control characters.
    """
    if b"\x00" in data:
        return data
    return _ENTITY.sub(_numbered, _CONTROL.sub(b"", data))


def _numbered(found: re.Match[bytes]) -> bytes:
    character = html.unescape(found[0].decode("ascii"))
    if found[1] in _XML_ENTITIES or character.startswith("&"):
        return found[0]
    return "".join(f"&#{ord(letter)};" for letter in character).encode("ascii")


class _Counter:
    """Counts the entries of a feed while it is checked to be XML, and a feed."""

    def __init__(self) -> None:
        self.entries = 0
        self._depth = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if self._depth == 0 and name not in _ROOTS:
            raise ValueError(name)
        self._depth += 1
        if self._depth > _DEPTH:
            raise ValueError(f"> {_DEPTH}")
        self.entries += name in _ENTRIES

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def close(self) -> int:
        return self.entries


def _count_entries(data: bytes, name: str) -> int:
    """Return how many entries the feed has.

    Raises
    ------
    HostileFeed, NotFeed
        As `read` says.
    """
    parser = DefusedXMLParser(target=_Counter(), forbid_dtd=True)
    try:
        parser.feed(data)
        return int(parser.close())
    except DefusedXmlException as error:
        raise HostileFeed(name=name) from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotFeed(name=name, found=str(error)[:80]) from error


def _parsed(data: bytes, name: str) -> Any:
    try:
        return feedparser.parse(
            io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False
        )
    except _BROKEN as error:
        raise NotFeed(name=name, found=type(error).__name__) from error


def _items(feed: Any, count: int, zone: ZoneInfo) -> Iterator[Incoming | Unread]:
    title = plain(str(feed.feed.get("title") or "")).strip()
    numbers = range(1, max(count, len(feed.entries)) + 1)
    for number, entry in zip_longest(numbers, feed.entries):
        if entry is None:
            yield Unread(number, NOT_READ, "")
        else:
            yield _item(number, entry, title, zone)


def _item(number: int, entry: Any, title: str, zone: ZoneInfo) -> Incoming | Unread:
    headline = _plain_text(entry.get("title"), entry.get("title_detail"))
    said = _body(entry)
    text = said if said.startswith(headline) else f"{headline}\n{said}".strip()
    if not text:
        return Unread(number, NO_TEXT, _string(entry.get("link")))
    if not fits(text):
        return Unread(number, too_long(), text[:1000])
    sent_at, written = _sent_at(entry, zone)
    return Incoming(
        line=number,
        sent_at=sent_at,
        sender=_string(entry.get("author")) or title,
        text=text,
        point=_point(entry.get("where")),
        media=bool(entry.get("enclosures") or entry.get("media_content")),
        key=_string(entry.get("id") or entry.get("link")),
        fields=tuple(_fields(entry, "" if sent_at else written)),
    )


def _string(value: Any) -> str:
    return plain(value).strip() if isinstance(value, str) else ""


def _fields(entry: Any, unread_date: str) -> Iterator[tuple[str, str]]:
    link = _string(entry.get("link"))
    if link:
        yield "link", link
    for tag in entry.get("tags") or ():
        term = _string(tag.get("term"))
        if term:
            yield "kategori", term
    if unread_date:
        yield "tanggal", unread_date


def _body(entry: Any) -> str:
    """Return the fullest text of an entry."""
    contents = [(part.get("value"), part) for part in entry.get("content") or ()]
    summary = (entry.get("summary"), entry.get("summary_detail"))
    texts = [_plain_text(value, detail) for value, detail in (*contents, summary)]
    return max(texts, key=len)


def _plain_text(value: Any, detail: Any) -> str:
    """Return a text construct without markup, however it was typed."""
    text = _string(value)
    if detail is not None and detail.get("type") == "text/plain":
        return _lines(text)
    return text_of_html(text[:_HTML])


def text_of_html(markup: str) -> str:
    """Return what a reader of `markup` sees, a line for each block.

    Scripts and styles are left out. Linear in the length, whatever is unclosed.
    """
    shown: list[str] = []
    silent = ""
    for part in _TAG.split(markup):
        tag = _TAG_NAME.match(part) if part.startswith("<") else None
        name = tag[1].lower() if tag else ""
        if silent:
            silent = "" if name == silent and part.startswith("</") else silent
        elif name in _SILENT and not part.startswith("</"):
            silent = name
        elif name in _BLOCKS:
            shown.append("\n")
        elif not _TAG.fullmatch(part):
            shown.append(html.unescape(part))
    return plain(_lines("".join(shown)))


def _lines(text: str) -> str:
    """Return `text` with single spaces and no empty lines."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _sent_at(entry: Any, zone: ZoneInfo) -> tuple[datetime | None, str]:
    """Return when an entry appeared, and the words that said so."""
    written = ""
    for name in ("published", "updated", "created"):
        if name not in entry:
            continue
        written = _string(entry[name])
        moment = _mail_moment(written) or _parsed_moment(entry, name, written)
        if moment is None:
            continue
        try:
            return _zoned(moment, written, zone).astimezone(UTC), written
        except (ValueError, OverflowError):
            continue
    return None, written


def _mail_moment(written: str) -> datetime | None:
    """Return an RFC 822 time; naive when its zone isn't a number or GMT."""
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _parsed_moment(entry: Any, name: str, written: str) -> datetime | None:
    """Return the time as the parser read it; it takes one without a zone as UTC."""
    parsed = entry.get(f"{name}_parsed")
    if parsed is None:
        return None
    try:
        moment = datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if _ZONED.search(written) else moment.replace(tzinfo=None)


def _zoned(moment: datetime, written: str, zone: ZoneInfo) -> datetime:
    """Return a moment with its zone: the one it names (WITA), or the city's."""
    if moment.tzinfo is not None:
        return moment
    named = written.rpartition(" ")[2].upper()
    return moment.replace(tzinfo=_ZONES.get(named, zone))


def _point(where: Any) -> tuple[float, float] | None:
    """Return a GeoRSS point as longitude, latitude."""
    if not where or where.get("type") != "Point":
        return None
    try:
        east, north = (float(number) for number in where["coordinates"][:2])
    except (KeyError, TypeError, ValueError):
        return None
    return (east, north) if abs(east) <= 180 and abs(north) <= 90 else None
