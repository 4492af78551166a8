"""Is it a feed, and one that does no harm: asked before a feed's reader sees it."""

from __future__ import annotations

import html
import re

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

_ROOTS = frozenset(("rss", "RDF", "feed"))
_ENTRIES = frozenset(("item", "entry"))
_DEPTH = 50
_XML_ENTITIES = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]")


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


def repaired(data: bytes) -> bytes:
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


def count_entries(data: bytes, name: str) -> int:
    """Return how many entries the feed has.

    Raises
    ------
    HostileFeed, NotFeed
        If it declares entities; if it is no feed.
    """
    parser = DefusedXMLParser(target=_Counter(), forbid_dtd=True)
    try:
        parser.feed(data)
        return int(parser.close())
    except DefusedXmlException as error:
        raise HostileFeed(name=name) from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotFeed(name=name, found=str(error)[:80]) from error
