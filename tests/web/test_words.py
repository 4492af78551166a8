"""Indonesian without English, English complete, and no raw code on any page."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from kentongan.domain.acts import Act
from kentongan.publication.rules import HoldsPersonalData, check_text
from kentongan.reports.queries import growing
from kentongan.web import frame
from tests import cast
from tests.web import catalogue
from tests.web.conftest import LATER
from tests.web.test_pages import DESK, PUBLIC

AVOIDED = [
    "submit",
    "user",
    "dashboard",
    "login",
    "update",
    "error",
    "link",
    "deadline",
    "draft",
    "filter",
    "export",
    "offline",
    "hoaks",
    "viral",
    "oknum",
    "provokator",
    "radikal",
    "guna",
    "skor",
]
ENGLISH = [
    "the",
    "and",
    "with",
    "report",
    "reports",
    "reason",
    "search",
    "since",
    "today",
]
INDONESIAN = [
    "dan",
    "yang",
    "dengan",
    "laporan",
    "alasan",
    "sejak",
    "belum",
    "tidak",
    "hari",
]
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")
CODES = (
    *(act.value for act in Act),
    "35.74",
    "sosial_budaya",
    "ditinjau_orang_kedua",
    "officer:",
    "machine:",
)


def words_of(html: str) -> set[str]:
    """The words that are read: without tags, addresses, and the other language."""
    text = re.sub(r'<a class="bahasa".*?</a>', " ", html, flags=re.DOTALL)
    text = re.sub(r"<script.*?</script>|<svg.*?</svg>", " ", text, flags=re.DOTALL)
    text = re.sub(r'<textarea[^>]* lang="id".*?</textarea>', " ", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", text)
    return set(re.findall(r"[^\W\d_]+", text.lower()))


@pytest.fixture
def pages(browser, answered, told):
    """Every page as its readers see it, by language."""
    group = growing(by=cast.who("verifier"), at=LATER)[0]
    paths = [*DESK, *((path, "") for path in PUBLIC if "umpan" not in path)]
    paths += [
        (f"/laporan/{told.number}/", "operator"),
        (f"/isu-beredar/{group.number}/", "verifier"),
        (f"/benarkah/{answered.slug}/", ""),
        (f"/lapor/tanggapan/{answered.slug}/", ""),
    ]

    def read(language: str) -> list[tuple[str, str]]:
        return [(p, browser(account).get(language + p).text) for p, account in paths]

    return read


def test_an_indonesian_page_has_no_english_in_it(pages):
    for path, html in pages(""):
        found = words_of(html) & {*ENGLISH, *AVOIDED}
        assert not found, path


def test_no_code_stands_on_a_page(pages):
    for path, html in pages(""):
        text = re.sub(r"<[^>]+>", " ", html)
        found = [code for code in CODES if code in text]
        assert not found, path


def test_an_english_page_has_no_indonesian_in_it(browser):
    """In a city where nobody said anything yet, so that all words are ours."""
    for path, account in (*DESK, *((p, "") for p in PUBLIC if "umpan" not in p)):
        found = words_of(browser(account).get("/en" + path).text) & set(INDONESIAN)
        assert not found, path


def test_a_refusal_says_its_codes_in_the_readers_language():
    with pytest.raises(HoldsPersonalData) as found:
        check_text("Hubungi 081234567890 sekarang.")
    with translation.override("en"):
        assert "holds a phone number." in frame.why(found.value)
    assert "memuat nomor telepon." in frame.why(found.value)


def test_every_sentence_has_its_english():
    english = catalogue.english()
    missing = [m for m in catalogue.collect() if not _is_translated(m, english)]
    assert not missing


def _is_translated(message: catalogue.Said, english) -> bool:
    """Whether the English says it, with the same values in it."""
    mine = message if isinstance(message, tuple) else (message,)
    known = english.get(mine[0])
    if known is None or not known.string:
        return False
    theirs = known.string if isinstance(known.string, tuple) else (known.string,)
    return len(mine) == len(theirs) and all(
        said and set(PLACEHOLDER.findall(said)) == set(PLACEHOLDER.findall(wanted))
        for wanted, said in zip(mine, theirs, strict=True)
    )
