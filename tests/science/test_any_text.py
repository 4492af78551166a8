"""What every reading method promises of every text, whatever it holds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given

from kentongan.domain.periods import WIB
from kentongan.science.text.classify import classify
from kentongan.science.text.gazetteer import Entry, Gazetteer
from kentongan.science.text.grouping import Grouper
from kentongan.science.text.matching import AnsweredClaim, Matcher
from kentongan.science.text.normalise import is_forward, normalise
from kentongan.science.text.redact import READ, redact
from kentongan.science.text.when import happened
from tests.science.texts import LONG, chat, texts

AT = datetime(2020, 2, 24, 5, tzinfo=UTC)
SECONDS = 2.0  # for 64 kB; a pattern that backtracks needs minutes


def _locate(text: str) -> object:
    entries = [Entry("Kedung Asem", "35.74.02.1005"), Entry("Mayangan", "35.74.04")]
    return Gazetteer(entries, city="35.74").locate(text)


def _group(text: str) -> object:
    grouper = Grouper()
    grouper.add(1, 7, text=text, at=AT, issue_type=None, place=None)
    return grouper.propose(text, at=AT, issue_type=None, place=None)


def _match(text: str) -> object:
    claims = [
        AnsweredClaim(1, "Penculik anak memakai mobil putih"),
        AnsweredClaim(2, ""),
    ]
    return Matcher(claims).match(text)


READERS: dict[str, Callable[[str], object]] = {
    "normalise": normalise,
    "is_forward": is_forward,
    "redact": redact,
    "classify": classify,
    "locate": _locate,
    "happened": lambda text: happened(text, sent_at=AT, zone=WIB),
    "group": _group,
    "match": _match,
}
read = pytest.mark.parametrize("reader", READERS.values(), ids=READERS)


@read
@given(text=texts)
def test_no_text_is_refused_and_the_same_text_has_the_same_answer(reader, text):
    assert reader(text) == reader(text)


@read
@given(text=chat)
def test_an_answer_does_not_depend_on_what_was_read_before(reader, text):
    before = reader(text)
    for other in (text.upper(), text[::-1], f"{text} Kedungasem 081234567890"):
        reader(other)
    assert reader(text) == before


@read
@pytest.mark.parametrize(
    "unit",
    [
        "a", "8", "08", " ", "\n", "\0", "\ud800", "@", "[", "-", "é", "😀", "a.a.",
        "\ufdfa", "Pak ", "Budi ", "Pak Budi ", "62 ", "jl a ", "rt 1 ", "blok ",
        "a@b.", "8 th ", "SDN Jati ", "siswa a ", "delapan ", "rek ", "N 1 A ", "1/2/",
        "@ an ", "1234567890.", "123456789@bud", "NB2Budi AHMAD @bud ", "http://",
        "dari grup ", "diteruskan ", "jam 1 ", "minggu ",
        "kedungase ", "tidak ada ", "[NAMA-1]",
    ],
)  # fmt: skip
def test_a_long_message_cannot_hold_the_reader_up(reader, unit):
    text = (unit * LONG)[:LONG]
    begun = time.process_time()
    reader(text)
    assert time.process_time() - begun < SECONDS


def test_another_process_reads_the_same():
    """Nothing hangs on the order in which a process happens to keep sets."""
    text = "Pak Slamet Riyanto, Slamet, 081234567890, Kedungasem: awas penculik! " * 3
    code = (
        "from kentongan.science.text import classify, gazetteer, matching, redact;"
        "names = [gazetteer.Entry('Kedung Asem', '35.74.02.1005')];"
        "claims = [matching.AnsweredClaim(n, 'penculik') for n in (2, 1)];"
        f"text = {text!r};"
        "print(redact.redact(text), classify.classify(text),"
        " gazetteer.Gazetteer(names, city='35.74').locate(text),"
        " matching.Matcher(claims).match(text))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert "[NAMA-1]" in min(said)
    assert len(said) == 1


def test_the_rest_of_an_endless_text_is_hidden_whole_and_once_for_all():
    text = "air surut " * READ
    out = redact(text)
    assert [str(span.kind) for span in out.spans] == ["TEKS"]
    assert out.text.startswith("air surut air surut")
    assert redact(out.text).text == out.text
    assert redact("Pak Budi 081234567890 " * READ).text.endswith("[TEKS-1] ")
