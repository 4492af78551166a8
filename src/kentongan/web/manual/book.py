"""The manual as values: chapters with their sections, read once from Markdown."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.token import Token

import kentongan

INSIDE = Path(kentongan.__file__).parent / "manual"
"""Where a wheel has the manual; a checkout has it in `docs/manual`."""
CHECKOUT = Path(kentongan.__file__).parents[2] / "docs" / "manual"
CHAPTERS = (
    "README",
    "operator",
    "verifier",
    "secretary",
    "agency",
    "field",
    "leader",
    "resident",
    "auditor",
    "administrator",
)
TAG = re.compile(r"<[^>]+>")
LEAST = 3


@dataclass(frozen=True)
class Section:
    """A part of a chapter; `number` is the same in both languages, 0 opens it."""

    number: int
    title: str
    html: str

    @property
    def text(self) -> str:
        """Its words alone."""
        return " ".join(unescape(TAG.sub(" ", self.html)).split())


@dataclass(frozen=True)
class Chapter:
    """What one kind of reader needs to know."""

    name: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Found:
    """A section that holds the words that were asked for."""

    chapter: Chapter
    section: Section
    weight: int


def folder() -> Path:
    """Return where the manual is."""
    return INSIDE if INSIDE.is_dir() else CHECKOUT


def chapter(name: str, language: str) -> Chapter | None:
    """Return one chapter; None when there is none of that name."""
    return next((one for one in chapters(language) if one.name == name), None)


@functools.lru_cache(maxsize=2)
def chapters(language: str) -> tuple[Chapter, ...]:
    """Return every chapter in the order of the book."""
    files = [(name, folder() / language / f"{name}.md") for name in CHAPTERS]
    return tuple(_read(name, path, language) for name, path in files if path.is_file())


def search(words: str, language: str) -> list[Found]:
    """Return the sections that hold every word of three letters or more.

    A word in a title weighs more than one in the text.
    """
    asked = [one for one in re.findall(r"\w+", words.casefold()) if len(one) >= LEAST]
    found = [
        Found(one, section, weight)
        for one in chapters(language)
        for section in one.sections
        if asked and (weight := _weight(section, asked))
    ]
    return sorted(found, key=lambda one: -one.weight)


def _weight(section: Section, asked: Iterable[str]) -> int:
    title, text = section.title.casefold(), section.text.casefold()
    weights = [10 * title.count(word) + text.count(word) for word in asked]
    return sum(weights) if all(weights) else 0


def _read(name: str, path: Path, language: str) -> Chapter:
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = renderer.parse(path.read_text(encoding="utf-8"))
    for token in tokens:
        if token.children:
            token.children = _addressed(token.children, language)
    parts = _split(tokens)
    sections = [
        Section(number, title, renderer.renderer.render(part, renderer.options, {}))
        for number, (title, part) in enumerate(parts)
    ]
    return Chapter(name, sections[0].title, tuple(sections))


def _split(tokens: list[Token]) -> list[tuple[str, list[Token]]]:
    """Return the tokens by their first- and second-level headings, without these."""
    parts: list[tuple[str, list[Token]]] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "heading_open" and token.tag in {"h1", "h2"}:
            parts.append((tokens[at + 1].content, []))
            at += 3
            continue
        if parts:
            parts[-1][1].append(token)
        at += 1
    return parts


def _addressed(tokens: list[Token], language: str) -> list[Token]:
    """Return an inline's tokens with addresses of this house instead of files.

    A file that isn't part of the book is named without a link.
    """
    kept: list[Token] = []
    unlinked = False
    for token in tokens:
        if token.type == "image":
            picture = str(token.attrs["src"]).rpartition("/")[2]
            token.attrs["src"] = reverse("help.view.picture", args=[picture])
            token.attrs["loading"] = "lazy"
        if token.type == "link_open":
            address = _address(str(token.attrs["href"]), language)
            token.attrs["href"] = address
            unlinked = not address
        if unlinked and token.type in {"link_open", "link_close"}:
            unlinked = token.type == "link_open"
            continue
        kept.append(token)
    return kept


def _address(target: str, language: str) -> str:
    """Return where a link leads; empty for a file outside the book."""
    if not target.endswith(".md"):
        return target
    name = target.rpartition("/")[2].removesuffix(".md")
    if name not in CHAPTERS or "/../" in target.removeprefix("../"):
        return ""
    other = "en" if "/en/" in target else "id" if "/id/" in target else language
    bare = reverse("help.view.chapter", args=[name]).removeprefix("/en")
    return f"/en{bare}" if other == "en" else bare
