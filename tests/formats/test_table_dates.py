"""Days and clocks are read in the forms that offices use (S2)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.formats.table.columns import Role, guess_columns, role_of
from kentongan.formats.table.dates import (
    Calendar,
    bare_clock,
    clock_in,
    serial_clock,
    serial_moment,
)


@pytest.mark.parametrize(
    "written",
    [
        "24 Februari 2020",
        "Senin, 24/02/2020 08.30",
        "24-02-20",
        "24.2.2020",
        "2020-02-24",
        "2020/02/24T08:30",
        "24 Peb 2020",
        "24-Feb-20",
        "24 Feb '20",
        "February 24, 2020",
        "1. 24 Februari 2020\n2. 3 Februari 2020",
        "24 Februari 2020; 18 Februari 2020;",
        "24 Febuari 2020",
    ],
)
def test_a_day_is_read_in_every_form(zone, written):
    assert Calendar(zone).day(written) == date(2020, 2, 24)


@pytest.mark.parametrize(
    "written", ["", "besok", "Februari 2020", "31/02/2020", "82.000"]
)
def test_what_is_no_day_stays_unread(zone, written):
    assert Calendar(zone).day(written) is None


def test_a_day_without_a_year_needs_the_tables_year(zone):
    assert Calendar(zone).day("24 Februari") is None
    assert Calendar(zone, 2020).day("24 Februari, 16 Februari") == date(2020, 2, 24)


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("08.30", time(8, 30)),
        ("8:30:15", time(8, 30, 15)),
        ("pukul 20.15 WIB", time(20, 15)),
        ("7:05 PM", time(19, 5)),
        ("12.10 a.m.", time(0, 10)),
        ("08.30 - 09.00", time(8, 30)),
        ("24/02/2020 08.30", time(8, 30)),
        ("24.02.2020", None),
        ("25.70", None),
        ("pagi", None),
    ],
)
def test_a_clock_is_read_in_every_form(written, clock):
    assert clock_in(written) == clock


def test_a_clock_without_a_dot_is_read_only_in_its_own_column():
    assert bare_clock("0830 WIB") == time(8, 30)
    assert clock_in("2020") is None


def test_a_zone_that_is_written_wins(zone):
    calendar = Calendar(zone)
    day, clock = date(2020, 2, 24), time(8, 30)
    assert calendar.moment(day, clock, "08.30 WITA").hour == 0
    assert calendar.moment(day, clock, "08:30+09:00").hour == 23
    assert calendar.moment(day, clock, "24-02-2020").hour == 1


@pytest.mark.parametrize(
    ("number", "moment"),
    [
        (43885, datetime(2020, 2, 24)),  # noqa: DTZ001
        (43885.5, datetime(2020, 2, 24, 12)),  # noqa: DTZ001
        (82000, None),
    ],
)
def test_a_serial_number_is_a_moment(number, moment):
    """Excel's own example: 43885 is shown as 24/02/2020."""
    assert serial_moment(number) == moment
    assert serial_clock(0.75) == time(18)


@given(st.datetimes(datetime(2001, 1, 1), datetime(2099, 1, 1)))  # noqa: DTZ001
def test_what_is_written_day_first_is_read_back(zone, moment):
    written = f"{moment:%d/%m/%Y %H.%M}"
    read = Calendar(zone).moment(
        Calendar(zone).day(written), clock_in(written), written
    )
    assert read == moment.replace(second=0, microsecond=0, tzinfo=zone).astimezone(UTC)


@given(st.text(max_size=60))
def test_no_text_breaks_a_calendar(zone, text):
    Calendar(zone, 2020).moment(Calendar(zone, 2020).day(text), clock_in(text), text)
    bare_clock(text)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Tanggal kejadian", Role.DATE),
        ("Hari/Tanggal", Role.DATE),
        ("Tgl. Laporan", Role.DATE),
        ("Jam", Role.TIME),
        ("Waktu Kejadian", Role.MOMENT),
        ("Uraian Singkat Kejadian", Role.TEXT),
        ("Isi Laporan", Role.TEXT),
        ("Ringkasan Fenomena", Role.TEXT),
        ("Lokasi / TKP", Role.PLACE),
        ("Nama Kelurahan", Role.PLACE),
        ("Nama Pelapor", Role.SENDER),
        ("No. Laporan", Role.KEY),
        ("No", Role.COUNTER),
        ("Jumlah laporan", Role.OTHER),
        ("Url Berita", Role.OTHER),
        ("Bidang", Role.SECTOR),
        ("Harga Pasar Baru", Role.GOODS),
        ("Incident description", Role.TEXT),
        ("Report date", Role.DATE),
        ("", Role.OTHER),
    ],
)
def test_a_heading_is_known_by_its_leading_word(heading, role):
    assert role_of(heading) is role


def test_a_note_is_the_text_only_where_nothing_is_priced():
    assert guess_columns(["Tanggal", "Tempat", "Keterangan"]).text == (2,)
    assert guess_columns(["Komoditas", "Harga", "Keterangan"]).text == ()


def test_a_title_leads_the_text():
    assert guess_columns(["Jenis Kejadian", "Tanggal", "Kronologi"]).text == (0, 2)
