"""What a reader sees of HTML."""

from __future__ import annotations

import html
import re

from kentongan.formats import plain

_TAG = re.compile(r"(<[^<>]*>)")
_TAG_NAME = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9]*)")
_BLOCKS = frozenset(
    ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote")
)
_SILENT = frozenset(("script", "style"))


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
    return plain(single_spaced("".join(shown)))


def single_spaced(text: str) -> str:
    """Return `text` with single spaces and no empty lines."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
