"""CSV as offices save it becomes messages, row by row (S2)."""

from __future__ import annotations

import time
import tracemalloc
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import table

HEAD = "Tanggal;Jam;Kelurahan;Uraian Kejadian;Petugas\n"


@pytest.fixture
def rows(write, zone):
    """Reads a CSV given as text or bytes."""

    def _rows(content, name="laporan.csv"):
        return list(table.read(write(name, content), zone=zone))

    return _rows


def messages(items):
    return [item for item in items if isinstance(item, Incoming)]


def test_a_table_is_read_by_its_headings(rows, zone):
    heading, item = rows(HEAD + "24/02/2020;08.30;Jati;Balap liar;Regu A\n")
    assert heading.system
    assert (item.line, item.text, item.place) == (2, "Balap liar", "Jati")
    assert item.sender == "Regu A"
    assert item.sent_at.astimezone(zone).isoformat() == "2020-02-24T08:30:00+07:00"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_any_delimiter_is_found(rows, delimiter):
    (item,) = messages(
        rows((HEAD + "24/02/20;8.30;Jati;Banjir;A\n").replace(";", delimiter))
    )
    assert item.text == "Banjir"


def test_commas_in_texts_dont_hide_the_semicolon(rows):
    body = "24/02/20;8.30;Jati;Banjir, macet, dan 12,5 cm;A\n" * 5
    assert {item.text for item in messages(rows(HEAD + body))} == {
        "Banjir, macet, dan 12,5 cm"
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_found(rows, encoding):
    body = HEAD + "24/02/20;8.30;Jati;Café \u2013 \u201cramai\u201d;A\n"
    (item,) = messages(rows(body.encode(encoding)))
    assert item.text == "Café \u2013 \u201cramai\u201d"


def test_one_broken_letter_doesnt_spoil_the_others(rows):
    body = (HEAD + "24/02/20;8.30;Jati;Café é è \u2013;A\n").encode()
    (item,) = messages(rows(body.replace(b"ramai", b"") + b"24/02/20;9;Jati;\xff;B\n"))[
        :1
    ]
    assert item.text == "Café é è \u2013"


def test_titles_above_and_totals_below_are_told_apart(rows):
    items = rows(
        "LAPORAN KEJADIAN;;;;\nBulan Februari 2020;;;;\n;;;;\n"
        + HEAD
        + "24/02/2020;08.30;Jati;Jumlah pengungsi bertambah;A\n"
        + "Jumlah;;;1;\n;;;Probolinggo, 24 Februari 2020;\n;;;Kepala Satuan;\n"
    )
    assert [item.line for item in items if isinstance(item, Unread)] == [
        1,
        2,
        4,
        6,
        7,
        8,
    ]
    assert all(item.system for item in items if isinstance(item, Unread))
    assert [item.text for item in messages(items)] == ["Jumlah pengungsi bertambah"]


def test_headings_merged_over_two_rows_are_joined(rows):
    items = rows(
        "No;Waktu;;Lokasi;;Uraian;Catatan\n;Tanggal;Jam;Kecamatan;Kelurahan;;\n"
        "(1);(2);(3);(4);(5);(6);(7)\n1;24-02-20;08.30;Kanigaran;Jati;PKL;x\n"
    )
    assert [item.system for item in items[:3]] == [True, True, True]
    assert items[3].place == "Kanigaran, Jati"
    assert items[3].fields == (("Catatan", "x"),)
    assert items[3].sent_at.hour == 1


def test_a_table_of_prices_is_told_cell_by_cell(rows):
    items = rows(
        "Harga 24 Februari 2020\nNo;Komoditas;Satuan;Harga;Keterangan\n"
        "1;Cabai;kg;Rp82.000;naik\nA. BERAS;;;;\n2;Beras;kg;12,5;tetap\n"
    )
    told = messages(items)
    assert (
        told[0].text
        == "Komoditas: Cabai; Satuan: kg; Harga: Rp82.000; Keterangan: naik"
    )
    assert "12,5" in told[1].text
    assert told[0].sent_at.isoformat() == "2020-02-23T17:00:00+00:00"
    assert [item.system for item in items if isinstance(item, Unread)] == [True] * 3


def test_a_row_without_a_text_says_which_column_is_empty(rows):
    items = rows(HEAD + "24/02/2020;08.30;Jati;nan;A\n")
    assert "Uraian Kejadian" in items[1].why.id
    assert not items[1].system


@pytest.mark.parametrize("written", ["32/13/2020", "kemarin", "31 Februari 2020"])
def test_a_row_with_a_broken_date_is_refused_and_says_so(rows, written):
    """A row isn't given the moment of intake in place of the day that it names."""
    _, refused, other = rows(
        HEAD + f"{written};;Jati;Banjir;\n24/02/2020;;Jati;Surut;\n"
    )
    assert isinstance(refused, Unread)
    assert not refused.system
    assert f'Tanggal "{written}" tidak terbaca.' in refused.why.id
    assert written in refused.raw
    assert isinstance(other, Incoming)


@pytest.mark.parametrize("empty", ["", "-"])
def test_a_row_that_names_no_date_is_kept_without_one(rows, empty):
    (item,) = messages(rows(HEAD + f"{empty};;Jati;Banjir;\n"))
    assert item.sent_at is None


def test_other_columns_are_kept_as_fields(rows):
    (item,) = messages(rows("Tanggal,Isi Laporan,Status\n24/02/2020,Banjir,selesai\n"))
    assert item.fields == (("Status", "selesai"),)


def test_a_sector_is_read_as_a_code(rows):
    items = messages(rows("Bidang,Isi\nSosial Budaya,a\nHankam,b\nlain-lain,c\n"))
    assert [item.sector for item in items] == ["sosial_budaya", "hankam", ""]
    assert items[2].fields == (("Bidang", "lain-lain"),)


def test_coordinates_become_a_point(rows):
    items = messages(rows("Isi;Lintang;Bujur\na;-7,754;113,215\nb;113;-7\n"))
    assert [item.point for item in items] == [(113.215, -7.754), None]
    assert items[1].fields == (("Lintang", "113"), ("Bujur", "-7"))


def test_a_missing_year_is_taken_from_the_title_or_the_name(rows):
    body = "Tanggal;Isi\n24 Februari;Banjir\n"
    from_name = messages(rows(body, "laporan_Februari_2020.csv"))
    from_title = messages(rows("Laporan tahun 2021\n" + body))
    assert from_name[0].sent_at.year == 2020
    assert from_title[0].sent_at.year == 2021
    assert not messages(rows(body))


def test_american_dates_are_known_from_the_whole_column(rows, zone):
    items = messages(rows("Date,Message\n2/3/2020,a\n2/24/2020,b\n"))
    assert items[0].sent_at.astimezone(zone).date() == date(2020, 2, 3)


def test_columns_can_be_named_by_the_caller(write, zone):
    path = write("x.csv", "a;b;c\nJati;banjir;24/02/2020\n")
    columns = table.Columns(text=(1,), place=(0,), date=2)
    item = list(table.read(path, zone=zone, columns=columns))[-1]
    assert (item.text, item.place) == ("banjir", "Jati")


def test_a_quotation_mark_left_open_is_refused_with_its_line(rows):
    items = rows(
        HEAD + "24/02/20;8;Jati;a;A\n" + '25/02/20;8;Jati;"b;A\n26/02/20;8;Jati;c;A\n'
    )
    assert [item.text for item in messages(items)] == ["a"]
    assert (items[-1].line, "tanda kutip" in items[-1].why.id) == (3, True)
    assert "26/02/20" in items[-1].raw


def test_a_text_over_several_lines_is_one_message(rows):
    items = messages(rows(HEAD + '24/02/20;8;Jati;"a\r\nb";A\n25/02/20;8;Jati;c;A\n'))
    assert [(item.line, item.text) for item in items] == [(2, "a\nb"), (4, "c")]


def test_a_text_longer_than_64_kb_is_refused(rows):
    items = rows(HEAD + f"24/02/20;8;Jati;{'x' * 70_000};A\n25/02/20;8;Jati;c;A\n")
    assert "64 kB" in items[1].why.id
    assert items[2].text == "c"


def test_a_formula_in_a_csv_is_only_text(rows):
    (item,) = messages(rows("Tanggal,Isi\n24/02/2020,=cmd|' /C calc'!A0\n"))
    assert item.text.startswith("=cmd")


def test_excels_line_about_the_delimiter_is_told(rows):
    items = rows("sep=;\nTanggal;Isi\n24/02/2020;Banjir, macet\n")
    assert items[0].system
    assert items[2].text == "Banjir, macet"


def test_an_empty_file_is_refused(write, zone):
    with pytest.raises(table.NoRows, match=r"kosong\.csv"):
        table.read(write("kosong.csv", "\n;;\n"), zone=zone)


def test_more_than_50_000_rows_are_refused_at_once(write, zone):
    path = write("besar.csv", "Tanggal,Isi\n" + "24/02/2020,x\n" * 50_001)
    with pytest.raises(table.TooManyRows):
        table.read(path, zone=zone)


@pytest.mark.parametrize("number", range(9))
def test_every_row_of_the_real_files_is_read_or_says_why(shared, zone, number):
    """S2: news summaries that an office in East Java keeps as CSV."""
    path = sorted((shared / "reports").glob("sidoarjo_*.csv"))[number]
    items = list(table.read(path, zone=zone))
    texts = messages(items)
    assert len(items) == (56 if "lapangan" in path.name else 22)
    assert len(texts) >= 9
    assert all(len(item.text) > 40 for item in texts)
    assert {item.sent_at.year for item in texts if item.sent_at} == {2025}
    assert sum(item.sent_at is None for item in texts) <= 1
    refused = [item for item in items if isinstance(item, Unread) and not item.system]
    assert all("Ringkasan Fenomena" in item.why.id for item in refused)


def test_a_list_of_areas_is_read(shared):
    rows = list(table.read_areas(shared / "admin" / "penduduk_luas_kabkota.csv"))
    areas = {row.kode: row for row in rows if isinstance(row, table.AreaRow)}
    assert areas["35.74"].name == "Kota Probolinggo"
    assert [row.line for row in rows if isinstance(row, Unread)] == [1, 2]


def test_a_list_without_codes_is_refused(write):
    with pytest.raises(Refusal, match="kode"):
        table.read_areas(write("x.csv", "nama,luas\nJati,2\n"))


@given(st.binary(max_size=400))
def test_nothing_but_a_refusal_comes_of_any_bytes(scratch, zone, data):
    scratch.write_bytes(data)
    try:
        items = list(table.read(scratch, zone=zone))
    except Refusal:
        return
    assert items


_CELL = st.text(st.sampled_from("aB1 ,;\"'\né24/02/20"), max_size=12)


@given(st.lists(st.lists(_CELL, min_size=1, max_size=5), min_size=1, max_size=12))
def test_every_filled_line_is_accounted_for(scratch, zone, rows):
    text = "\n".join(";".join(row) for row in rows)
    scratch.write_text(text, encoding="utf-8", newline="")
    try:
        items = list(table.read(scratch, zone=zone))
    except table.NoRows:
        assert not any(letter.isalnum() for letter in text)
        return
    begins = [item.line for item in items]
    assert begins == sorted(set(begins))
    told = "".join(
        item.raw if isinstance(item, Unread) else item.text + repr(item)
        for item in items
    )
    assert all(word in told for word in text.split() if word.isalpha())


def test_memory_does_not_grow_with_the_file(tmp_path, zone):
    peaks = []
    for count in (1_000, 10_000):
        path = tmp_path / f"{count}.csv"
        path.write_text(HEAD + "24/02/2020;08.30;Jati;Balap liar di jalan;A\n" * count)
        tracemalloc.start()
        assert sum(1 for _ in table.read(path, zone=zone)) == count + 1
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 300_000


def test_fifty_thousand_rows_take_seconds(tmp_path, zone):
    path = tmp_path / "besar.csv"
    path.write_text(HEAD + "24/02/2020;08.30;Jati;Balap liar di jalan;A\n" * 49_000)
    began = time.perf_counter()
    assert sum(1 for _ in table.read(path, zone=zone)) == 49_001
    assert time.perf_counter() - began < 10
