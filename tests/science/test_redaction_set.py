"""What the redactor finds and leaves in 730 messages that others wrote and marked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kentongan.bench.reading.score import Tally, score, stored

SET = Path(__file__).parent / "sets" / "redaction.jsonl"
FLOORS = {"structured": 0.98, "minors": 0.915, "names": 0.955, "address": 0.91}
FLOOR_KEEP = 0.96


@cache
def whole() -> Tally:
    return score(stored(SET))


@pytest.mark.parametrize("group", FLOORS)
def test_as_much_personal_data_is_found_as_was_promised(group):
    hits, of = whole().groups[group]
    assert hits / of >= FLOORS[group], f"{hits} of {of}"


def test_what_is_nobodys_stays():
    kept, of = whole().kept
    assert kept / of >= FLOOR_KEEP, f"{kept} of {of}"


def test_the_set_is_whole():
    messages = stored(SET)
    assert len(messages) == 730
    assert all(
        one.text[m.start : m.end].strip() for one in messages for m in one.marked
    )
