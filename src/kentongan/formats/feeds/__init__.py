"""RSS 2.0, 1.0 and 0.9x and Atom, from a file: checked as XML, then read as a feed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES, check_size, fits, plain, too_long
from kentongan.formats.feeds.check import NotFeed, count_entries, repaired
from kentongan.formats.feeds.markup import single_spaced, text_of_html
from kentongan.formats.feeds.moments import sent_at

_HTML = 512 * 1024
_BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError,
           RuntimeError, SyntaxError, TypeError, ValueError)  # fmt: skip

NO_TEXT = Words(
    "Entri ini tidak memuat judul maupun isi.", "This entry has no title and no text."
)
NOT_READ = Words(
    "Entri ini ada di berkas, tetapi bukan di dalam kanalnya. Minta berkas yang utuh.",
    "This entry stands in the file, but not in its channel. Ask for the whole file.",
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
    data = repaired(path.read_bytes())
    count = count_entries(data, path.name)
    feed = _parsed(data, path.name)
    return _items(feed, count, zone)


def _parsed(data: bytes, name: str) -> Any:
    import feedparser

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
    text = said if said.startswith(headline) else _joined(headline, said)
    if not text:
        return Unread(number, NO_TEXT, _string(entry.get("link")))
    if not fits(text):
        return Unread(number, too_long(), text[:1000])
    moment, written = sent_at(entry, zone)
    return Incoming(
        line=number,
        sent_at=moment,
        sender=_string(entry.get("author")) or title,
        text=text,
        point=_point(entry.get("where")),
        media=bool(entry.get("enclosures") or entry.get("media_content")),
        key=_string(entry.get("id") or entry.get("link")),
        fields=tuple(_fields(entry, "" if moment else written)),
    )


def _joined(headline: str, said: str) -> str:
    """Return both as sentences: a list shows them on one line."""
    if headline and said and headline[-1] not in ".?!:\u2026":
        headline += "."
    return f"{headline}\n{said}".strip()


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
        return single_spaced(text)
    return text_of_html(text[:_HTML])


def _point(where: Any) -> tuple[float, float] | None:
    """Return a GeoRSS point as longitude, latitude."""
    if not where or where.get("type") != "Point":
        return None
    try:
        east, north = (float(number) for number in where["coordinates"][:2])
    except (KeyError, TypeError, ValueError):
        return None
    return (east, north) if abs(east) <= 180 and abs(north) <= 90 else None
