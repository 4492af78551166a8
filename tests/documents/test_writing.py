"""Dates, figures and letters as Indonesian official prose has them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kentongan import documents
from kentongan.documents import FONTS, briefing, readable
from kentongan.domain.periods import WIB, WIT
from tests.documents import samples
from tests.documents.reading import pages


def test_dates_and_hours():
    at = datetime(2020, 2, 24, 2, 0, tzinfo=UTC)
    assert documents.long_date(date(2020, 2, 24)) == "Senin, 24 Februari 2020"
    assert documents.short_date(date(2020, 8, 3)) == "3 Agu"
    assert documents.moment(at, WIB) == "Senin, 24 Februari 2020, 09.00 WIB"
    assert documents.clock(at, WIT) == "11.00 WIT"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.5, "1.234,5"),
        (243746, "243.746"),
        (10.0, "10"),
        (-3, "\N{MINUS SIGN}3"),
        (-0.01, "0"),
        (0, "0"),
    ],
)
def test_figures(value, text):
    assert documents.number(value) == text


def test_a_character_without_a_shape_is_replaced_never_lost():
    assert readable("AWAS 🚨 ﷺ") == "AWAS □ □"
    assert readable("\U0001d5d4\U0001d5ea\U0001d5d4\U0001d5e6 ①") == "AWAS 1"
    assert readable("a\u200e\u0000b\u202ec\td") == "abc d"
    assert readable("bha\u1e0da") == "bha\u1e0da"


def test_every_character_that_counts_as_readable_has_a_shape():
    lines = (FONTS / "characters.txt").read_text(encoding="utf-8").splitlines()
    ranges = [line.split()[0].split("-") for line in lines if line[0] != "#"]
    every = [chr(c) for a, b in ranges for c in range(int(a, 16), int(b, 16) + 1)]
    text = " ".join(every)
    doc = samples.BRIEFING
    pdf = briefing.pdf(
        briefing.Briefing(
            **{f: getattr(doc, f) for f in doc.__dataclass_fields__ if f != "matters"},
            matters=(briefing.Matter("Huruf", text),),
        )
    )
    assert "ḍ" in pages(pdf)[0]
