"""S5: one line in the room says who, what, until when and with what proof."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.refusals import Refusal
from kentongan.domain.workdays import load
from kentongan.rakor.rules.days import NotADay
from kentongan.rakor.rules.directives import (
    Directive,
    NotFourParts,
    UnknownOffice,
    parse_directive,
    read_offices,
)
from kentongan.rakor.rules.wording import TooShort
from kentongan.rakor.rules.workday import NotAWorkday, PastDay

CALENDAR = load()
MONDAY = date(2020, 2, 24)
WIB = ZoneInfo("Asia/Jakarta")
OFFICES = {
    "Polres": ("polres",),
    "Dikbud": ("dikbud",),
    "Dinas Pendidikan dan Kebudayaan": ("dikbud",),
    "PUPR": ("pupr",),
    "DLH": ("dlh",),
    "Dinas Koperasi, Usaha Kecil, dan Perdagangan": ("dagang",),
    "Lurah Jati": ("kel.35.74.03.1004",),
    "lurah": ("kel.35.74.03.1004", "kel.35.74.04.1003"),
}


def parse(line: str, day: date = MONDAY) -> Directive:
    return parse_directive(line, OFFICES, day, CALENDAR)


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("", "siapa, apa, kapan, bukti"),
        ("PUPR", "apa, kapan, bukti"),
        ("PUPR > membersihkan dam", "kapan, bukti"),
        ("PUPR > membersihkan dam > 28 Feb", "bukti"),
        ("PUPR > > 28 Feb > foto", "apa"),
        ("PUPR > membersihkan dam > 28 Feb > foto > lagi", "-"),
    ],
)
def test_a_line_says_all_four(line, missing):
    with pytest.raises(NotFourParts) as refused:
        parse(line)
    assert refused.value.values["missing_id"] == missing


def test_an_unknown_office_is_named_with_those_that_sound_like_it():
    with pytest.raises(UnknownOffice, match=r"“Dikbut” tidak dikenal.*Dikbud") as no:
        parse("PUPR, Dikbut > membersihkan dam > 28 Feb > foto")
    assert "Did you mean" in no.value.say("en")


def test_a_deadline_on_a_holiday_is_refused_with_the_next_working_day():
    with pytest.raises(NotAWorkday) as refused:
        parse("Polres > menjaga pelabuhan > 25 Maret > laporan")
    assert str(refused.value) == (
        "Tenggat 25 Maret 2020 libur (Hari Suci Nyepi Tahun Baru Saka 1942)."
        " Pilih hari kerja, misal 26 Maret 2020."
    )


def test_tomorrow_on_a_friday_is_no_working_day():
    with pytest.raises(NotAWorkday, match=r"Sabtu.*2 Maret 2020"):
        parse("Polres > menjaga pelabuhan > besok > laporan", date(2020, 2, 28))


def test_a_deadline_in_the_past_is_refused():
    with pytest.raises(PastDay, match="20 Februari 2020 sudah lewat"):
        parse("Polres > menjaga pelabuhan > 20 Februari 2020 > laporan")


@pytest.mark.parametrize("what", ["dam", "        "])
def test_what_is_to_be_done_must_be_said(what):
    with pytest.raises((TooShort, NotFourParts)):
        parse(f"PUPR > {what} > 28 Feb > foto")


def test_a_directive_of_the_room_is_read():
    got = parse("Polres > menegaskan tidak ada kejadian > Rabu 26 Feb > rilis")
    assert got == Directive(
        ("polres",), "menegaskan tidak ada kejadian", date(2020, 2, 26), "rilis"
    )
    assert got.due_at(WIB) == datetime(2020, 2, 26, 16, 59, tzinfo=UTC)


def test_an_hour_makes_it_due_at_that_hour():
    got = parse("Dikbud > memasang poster > 24 Feb 15.00 > foto poster")
    assert got.clock == time(15)
    assert got.due_at(WIB) == datetime(2020, 2, 24, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        ("PUPR, DLH", ("pupr", "dlh")),
        ("PUPR dan DLH", ("pupr", "dlh")),
        ("pupr/dlh & Polres", ("pupr", "dlh", "polres")),
        ("PUPR, PUPR", ("pupr",)),
        ("Dinas Pendidikan dan Kebudayaan dan Polres", ("dikbud", "polres")),
        ("Dinas Koperasi, Usaha Kecil, dan Perdagangan; DLH", ("dagang", "dlh")),
        ("lurah", ("kel.35.74.03.1004", "kel.35.74.04.1003")),
        ("Lurah Jati, PUPR", ("kel.35.74.03.1004", "pupr")),
    ],
)
def test_several_owners_are_read_each_once(who, codes):
    assert read_offices(who, OFFICES) == codes


NAMES = st.lists(st.sampled_from(sorted(OFFICES)), min_size=1, max_size=4)
JOINS = st.sampled_from([", ", " dan ", "; ", " & ", "/"])
WORKDAYS = st.dates(MONDAY, date(2020, 8, 20)).filter(
    lambda day: CALENDAR.is_workday(day, known_at=MONDAY)
)
WORDS = st.text("abcdefghijklmnop ", min_size=10, max_size=40).filter(
    lambda text: len(text.strip()) >= 10
)


@given(names=NAMES, join=JOINS, day=WORKDAYS, what=WORDS, arrow=st.sampled_from("→>"))
def test_a_line_written_from_a_directive_reads_back(names, join, day, what, arrow):
    line = f" {arrow} ".join([join.join(names), what, day.isoformat(), "foto"])
    got = parse(line)
    owners = dict.fromkeys(code for name in names for code in OFFICES[name])
    assert got == Directive(tuple(owners), what.strip(), day, "foto")


@given(line=st.text(max_size=60) | st.text("PUPRdlh >,0123456789Feb", max_size=60))
def test_any_line_is_read_or_refused_in_words(line):
    got = read_or_refused(line)
    if isinstance(got, Directive):
        assert got.owners
        assert CALENDAR.is_workday(got.due_on, known_at=MONDAY)
    else:
        shown = got.say("id").replace(line, "")
        assert "{" not in shown


def read_or_refused(line: str) -> Directive | Refusal:
    try:
        return parse(line)
    except Refusal as refusal:
        return refusal


def test_words_that_are_no_date_are_refused():
    with pytest.raises(NotADay):
        parse("PUPR > membersihkan dam > secepatnya > foto")


@pytest.mark.parametrize(
    ("line", "owners", "what", "due", "proof"),
    [
        (
            "Dikbud: surat edaran jemput sekolah s.d. 26 Feb; bukti: surat",
            ("dikbud",),
            "surat edaran jemput sekolah",
            date(2020, 2, 26),
            "surat",
        ),
        (
            "PUPR dan DLH: membersihkan dam sampai bersih paling lambat Jumat,"
            " bukti: foto",
            ("pupr", "dlh"),
            "membersihkan dam sampai bersih",
            date(2020, 2, 28),
            "foto",
        ),
        (
            "PUPR: membersihkan dam sd dua pekan lagi; foto",
            ("pupr",),
            "membersihkan dam",
            date(2020, 3, 9),
            "foto",
        ),
    ],
)
def test_a_line_as_it_is_spoken_says_the_same_four(line, owners, what, due, proof):
    said = parse(line)
    assert (said.owners, said.what, said.due_on, said.proof) == (
        owners,
        what,
        due,
        proof,
    )


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("Dikbud: surat edaran", "kapan, bukti"),
        ("Dikbud: surat edaran s.d. besok", "bukti"),
        ("Dikbud tanpa tanda", "apa, kapan, bukti"),
    ],
)
def test_what_a_spoken_line_leaves_out_is_named(line, missing):
    with pytest.raises(NotFourParts) as refused:
        parse(line)
    assert refused.value.values["missing_id"] == missing


MARK = st.sampled_from(("s.d.", "sd", "s/d", "sampai", "hingga", "paling lambat"))
SHOWN = st.sampled_from(("; bukti:", ", bukti:", ";", " bukti:", "; proof:"))
PLAIN = st.lists(
    st.sampled_from(("membersihkan", "dam", "edaran", "poster", "kelurahan", "sampai")),
    min_size=2,
    max_size=6,
).map(" ".join)
WORKDAYS = st.sampled_from(("26 Feb", "Rabu 26 Feb", "besok", "Jumat", "2020-02-28"))


@given(PLAIN, MARK, WORKDAYS, SHOWN, st.sampled_from(("foto", "surat edaran")))
def test_spoken_and_arrowed_lines_mean_the_same(what, mark, until, shown, proof):
    spoken = parse(f"PUPR, DLH: pekerjaan {what} {mark} {until}{shown} {proof}")
    arrows = parse(f"PUPR, DLH > pekerjaan {what} > {until} > {proof}")
    assert spoken == arrows


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=20))
def test_any_spoken_line_is_read_or_refused_in_words(what, until, proof):
    line = f"PUPR: {what} s.d. {until}; bukti: {proof}"
    with contextlib.suppress(Refusal):
        said = parse(line)
        assert said.owners == ("pupr",)
        assert said.due_on >= MONDAY
