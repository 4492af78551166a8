"""What pages say, collected from templates and views, beside its English.

`python -m tests.web.catalogue` adds what is missing to the catalogue, to be
translated by hand, and drops what no page says any more.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

WEB = Path(__file__).parents[2] / "src" / "kentongan" / "web"
ENGLISH = WEB.parent / "locale" / "en" / "LC_MESSAGES" / "django.po"
MADE = datetime(2026, 11, 24, tzinfo=UTC)
KEYWORDS = {**DEFAULT_KEYWORDS, "_": None, "counted": (1, 1)}
Said = str | tuple[str, str]


def collect() -> dict[Said, set[str]]:
    """Return every message with the files that say it."""
    found: dict[Said, set[str]] = {}
    for path in sorted(WEB.rglob("*")):
        for message in _messages(path):
            found.setdefault(message, set()).add(path.relative_to(WEB).as_posix())
    return found


def _messages(path: Path) -> Iterator[Said]:
    if path.suffix not in {".py", ".html"}:
        return
    text = path.read_text(encoding="utf-8")
    source = templatize(text, origin=str(path)) if path.suffix == ".html" else text
    lines = io.BytesIO(source.encode())
    for _line, message, _comments, _context in extract("python", lines, KEYWORDS):
        if isinstance(message, tuple):
            yield (message[0], message[1])
        elif message:
            yield message


def english() -> Catalog:
    """Return the English catalogue."""
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def update() -> int:
    """Write the catalogue with exactly what pages say; return how much is missing."""
    old = english() if ENGLISH.exists() else Catalog(locale="en")
    new = Catalog(
        locale="en",
        header_comment="# What pages say, in English; see tests/web/catalogue.py.",
        project="Kentongan",
        version="1",
        msgid_bugs_address="-",
        creation_date=MADE,
        revision_date=MADE,
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )
    for message, files in sorted(collect().items(), key=lambda pair: str(pair[0])):
        places = [(file, 0) for file in sorted(files)]
        new.add(message, _kept(message, old), locations=places)
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    with ENGLISH.open("wb") as file:
        write_po(file, new, width=88, omit_header=False, include_lineno=False)
    return sum(not _is_said(message.string) for message in new if message.id)


def _kept(message: Said, old: Catalog) -> Said:
    """Return the English that is there already, if it still has the right form."""
    empty: Said = "" if isinstance(message, str) else ("", "")
    known = old.get(message if isinstance(message, str) else message[0])
    if known is None or isinstance(known.string, str) != isinstance(message, str):
        return empty
    return known.string


def _is_said(string: object) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    import sys

    sys.exit(f"{missing} without English" if (missing := update()) else 0)
