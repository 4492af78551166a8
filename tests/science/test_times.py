"""When it happened, relative to when and where it was said."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.periods import WIB
from kentongan.science.text.when import happened
from tests.science.texts import texts

SENT = datetime(2020, 2, 24, 9, tzinfo=WIB)  # a Monday
ZONES = [ZoneInfo(name) for name in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")]
MOMENTS = st.datetimes(
    SENT.replace(year=1990, tzinfo=None),
    SENT.replace(year=2100, tzinfo=None),
    timezones=st.sampled_from(ZONES),
)
PAST = (
    "tadi pagi", "kemarin", "tadi malam", "barusan", "2 jam yang lalu", "minggu lalu",
    "tiga hari lalu", "bulan lalu", "jam 7", "kemarin sore", "winginane", "tadi jam 5",
)  # fmt: skip


def when(text: str, sent: datetime = SENT) -> tuple[str, str] | None:
    """Return first and last moment as lived in WIB, to the hour."""
    found = happened(text, sent_at=sent, zone=WIB)
    return found and tuple(
        f"{m.astimezone(WIB):%d %H}" for m in (found.start, found.end)
    )


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("kemarin sore ada genangan", ("23 15", "23 18")),
        ("kemarin", ("23 00", "24 00")),
        ("tadi malam jam 11", ("23 23", "24 00")),
        ("tadi malam jam 2", ("24 02", "24 03")),
        ("tadi subuh", ("24 04", "24 06")),
        ("jam 8 tadi", ("24 08", "24 09")),
        ("jam 9 malam hari sabtu", ("22 21", "22 22")),
        ("hari senin", ("24 00", "25 00")),
        ("senin lalu", ("17 00", "18 00")),
        ("senin depan", ("02 00", "03 00")),
        ("jam setengah 8 malam kemarin", ("23 19", "23 20")),
        ("2 jam yang lalu", ("24 07", "24 08")),
        ("20/2/2020 pukul 13.30", ("20 13", "20 14")),
        ("2020-02-20", ("20 00", "21 00")),
        ("tanggal 5 maret", ("05 00", "06 00")),
        ("besok jam 13.00 aksi damai", ("25 13", "25 14")),
        ("mau bengi onok wong mlaku", ("23 18", "24 04")),
        ("tadi sore air naik", ("23 15", "23 18")),
        ("tadi jam 16.00", ("23 16", "23 17")),
        ("hari ini jam 13 rapat, tadi disiapkan", ("24 13", "24 14")),
        ("barusan", ("24 08", "24 09")),
        ("minggu lalu", ("17 00", "24 00")),
    ],
)
def test_what_people_say_of_time(text, span):
    assert when(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "harga cabai 82.000",
        "genangan 30 cm",
        "selamat pagi ndan",
        "awas penculik mobil putih",
        "surat 500/12/2020",
        "RT 3 RW 5",
        "tinggi air 1.5 m",
        "32/13/2020",
    ],
)
def test_a_text_that_says_no_time_has_none(text):
    assert when(text) is None


def test_a_date_goes_before_a_weekday_and_a_weekday_before_yesterday():
    assert when("kemarin, hari sabtu") == when("hari sabtu")
    assert when("hari sabtu tanggal 20/2/2020, kemarin") == when("20/2/2020")


@given(texts | st.sampled_from(PAST), MOMENTS)
def test_a_period_has_a_length_and_a_zone(text, sent):
    found = happened(text, sent_at=sent, zone=WIB)
    assert found is None or found.start < found.end
    assert found is None or found.start.tzinfo is not None


@given(st.sampled_from(PAST), MOMENTS)
def test_what_has_passed_began_before_it_was_said(text, sent):
    found = happened(text, sent_at=sent, zone=WIB)
    assert found is not None
    assert found.start <= sent
    assert sent - found.start < timedelta(days=63)


@given(texts | st.sampled_from(PAST), MOMENTS)
def test_where_the_clock_was_set_changes_nothing(text, sent):
    """The same moment told in another zone is the same moment."""
    other = sent.astimezone(ZoneInfo("UTC"))
    assert happened(text, sent_at=sent, zone=WIB) == happened(
        text, sent_at=other, zone=WIB
    )


@given(st.sampled_from(PAST), MOMENTS, st.integers(1, 400))
def test_said_later_by_whole_weeks_it_happened_later_by_as_much(text, sent, weeks):
    if "bulan" in text:
        return
    shift = timedelta(weeks=weeks)
    now, later = (
        happened(text, sent_at=moment, zone=WIB) for moment in (sent, sent + shift)
    )
    assert now is not None
    assert later is not None
    assert (later.start - now.start, later.end - now.end) == (shift, shift)
