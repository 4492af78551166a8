"""The manual says what the product says: pages, labels and pictures in step."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.manual.scenes import LANGUAGES
from tests.web import catalogue

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs/manual"
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)\)")


def _pages(language: str) -> dict[str, str]:
    paths = sorted((MANUAL / language).glob("*.md"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def _labelled() -> set[tuple[str, str]]:
    """Pairs of Indonesian and English in labels, which are values and not messages."""
    found = set()
    for path in (ROOT / "src/kentongan").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Words":
                values = [getattr(one, "value", "") for one in node.args]
                found.add((str(values[0]), str(values[-1])))
    return found


def _said(language: str) -> set[str]:
    english = language == "en"
    messages = (
        [one.string for one in catalogue.english() if one.id]
        if english
        else list(catalogue.collect())
    )
    flat = {
        part for one in messages for part in ((one,) if isinstance(one, str) else one)
    }
    return flat | {pair[english] for pair in _labelled()}


def _bare(label: str) -> str:
    return " ".join(label.split()).removesuffix("…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quoted_label_is_on_a_page(language):
    said = {_bare(one) for one in _said(language)}
    for page, text in _pages(language).items():
        unknown = [one for one in BOLD.findall(text) if _bare(one) not in said]
        assert not unknown, page


def test_both_languages_have_every_page_with_all_its_steps():
    indonesian, english = _pages("id"), _pages("en")
    assert set(indonesian) == set(english)
    assert len(indonesian) >= 8
    for name, text in indonesian.items():
        for mark in (r"^## ", r"^\d+\. ", r"^\| "):
            mine, theirs = (
                len(re.findall(mark, one, re.MULTILINE))
                for one in (text, english[name])
            )
            assert mine == theirs, (name, mark)


def test_every_picture_that_is_shown_exists_and_every_picture_is_shown():
    files = [*MANUAL.rglob("*.md"), ROOT / "README.md"]
    shown = {
        (path.parent / target).resolve()
        for path in files
        for target in PICTURE.findall(path.read_text(encoding="utf-8"))
    }
    assert shown == set(MANUAL.glob("pictures/*.png"))
    assert all(path.stat().st_size < 200_000 for path in shown)


def test_every_link_leads_somewhere():
    for path in MANUAL.rglob("*.md"):
        for target in LINK.findall(path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (path, target)
