"""What the reading methods promise, each in a few facts."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.codes import Harm, ReportKind, Urgency
from kentongan.science.counts import surveillance
from kentongan.science.text.classify import classify
from kentongan.science.text.grouping import Grouper
from kentongan.science.text.matching import AnsweredClaim, Matcher
from kentongan.science.text.normalise import normalise
from kentongan.science.text.redact import redact, scan

WIDE = "081200001234".translate({48 + n: 0xFF10 + n for n in range(10)})
NOON = datetime(2020, 2, 1, 5, tzinfo=UTC)


@given(st.text(max_size=300))
def test_normalising_twice_is_normalising_once(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=300))
def test_spans_lie_apart_and_in_order(text):
    spans = redact(text).spans
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("phone", ["0812-0000-1234", "+62 857 0000 4321", WIDE])
def test_a_phone_number_is_gone_in_every_spelling(phone):
    assert not re.search(r"\d{4}", redact(f"hubungi {phone} segera").text)


@pytest.mark.parametrize("text", ["mobil N 1789 RT lewat", "mobil N1789RT lewat"])
def test_a_plate_is_gone_with_and_without_spaces(text):
    assert "1789" not in redact(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Pak Lurah Jati hadir pukul 09.00",
        "Harga cabai Rp82.000 pada 24 Februari 2020",
        "Surat 500/12/2020 untuk kode 35.74.04.1003",
    ],
)
def test_offices_money_dates_and_letters_stay(text):
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("siap ndan 86", ReportKind.NOT_REPORT),
        ("Kel. Jati nihil", ReportKind.ZERO),
        ("Mohon ijin, wilayah Kel. Pilang aman terkendali", ReportKind.ZERO),
        ("Awas penculikan anak pakai mobil putih", ReportKind.REPORT),
    ],
)
def test_a_message_is_a_report_a_nihil_or_talk(text, kind):
    assert classify(text).kind is kind


def test_someone_accused_now_comes_before_everything():
    found = classify("Orang dikira penculik dikeroyok warga di Kebonsari Wetan!")
    assert (found.harm, found.urgency) == (Harm.ACCUSED, Urgency.HIGH)


def test_people_who_assemble_raise_nothing():
    found = classify("Besok jam 13.00 ada aksi damai di alun-alun, sudah diberitahukan")
    assert found.issue_type == "penyampaian_pendapat"
    assert found.harm is None
    assert found.urgency is not Urgency.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "Nonton film Penculikan di bioskop nanti malam",
        "Kehilangan sepeda motor di gang 2 Kel. Jati tadi malam",
    ],
)
def test_what_only_resembles_the_rumour_is_not_of_its_type(text):
    assert classify(text).issue_type != "isu_penculikan"


def test_exact_copies_join_and_another_matter_does_not():
    grouper = Grouper()
    text = "Awas penculikan anak, mobil putih di depan sekolah"
    kind = "isu_penculikan"
    grouper.add(1, 7, text=text, at=NOON, issue_type=kind, place=None)
    later = NOON + timedelta(hours=3)
    same = grouper.propose(text, at=later, issue_type=kind, place=None)
    other = grouper.propose(
        "Lampu jalan padam di gang 3", at=later, issue_type="lampu_jalan", place=None
    )
    assert (same.group, other.group) == (7, None)


def test_an_answered_claim_is_found_by_other_words():
    claims = [
        AnsweredClaim(1, "Ada anak diculik di Kota Probolinggo"),
        AnsweredClaim(2, "Garam langka mulai besok"),
    ]
    found = Matcher(claims).match("katanya ada anak yg diculik di probolinggo ya")
    assert found[0].id == 1
    assert found[0].words


def test_the_counts_module_runs_its_own_example():
    import doctest

    assert doctest.testmod(surveillance).failed == 0
