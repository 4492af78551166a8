"""Workbooks are read without evaluating anything in them (S2)."""

from __future__ import annotations

import re
import time as clock
from contextlib import suppress
from datetime import datetime, time
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import BrokenArchive, TooDense, table
from kentongan.formats.table.workbook import (
    BrokenWorkbook,
    HostileWorkbook,
    LinkedWorkbook,
    WorkbookTooLarge,
)

HEAD = ["Tanggal", "Jam", "Kelurahan", "Uraian"]
A_DAY = datetime(2020, 2, 24)  # noqa: DTZ001 - as a cell keeps it


@pytest.fixture
def book(tmp_path):
    """Saves rows as a workbook, a sheet for each list of rows."""

    def _book(*sheets):
        path = tmp_path / "laporan.xlsx"
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for number, rows in enumerate(sheets, 1):
            sheet = workbook.create_sheet(f"Lembar {number}")
            for row in rows:
                sheet.append(row)
        workbook.save(path)
        return path

    return _book


@pytest.fixture
def rows(book, zone):
    """Reads rows saved as a workbook."""
    return lambda *sheets: list(table.read(book(*sheets), zone=zone))


def rewritten(path, part, change):
    """Return a copy of a workbook with one part changed, or added."""
    target = path.with_name("changed.xlsx")
    with ZipFile(path) as source, ZipFile(target, "w", ZIP_DEFLATED) as out:
        names = [*source.namelist(), *({part} - set(source.namelist()))]
        for name in names:
            data = source.read(name) if name in source.namelist() else b""
            out.writestr(name, change(data) if name == part else data)
    return target


def test_dates_and_clocks_are_values(rows, zone):
    _, item, serial = rows(
        [HEAD, [A_DAY, time(8, 30), "Jati", "Banjir"], [43885, 0.5, "Jati", "PKL"]]
    )
    moments = [each.sent_at.astimezone(zone).isoformat() for each in (item, serial)]
    assert moments == ["2020-02-24T08:30:00+07:00", "2020-02-24T12:00:00+07:00"]
    assert item.line == 2


def test_titles_merged_headings_and_totals(book, zone):
    path = book(
        [
            ["LAPORAN KEJADIAN"],
            [],
            ["No", "Waktu", None, "Lokasi", None, "Uraian"],
            [None, "Tanggal", "Jam", "Kecamatan", "Kelurahan", None],
            [1, "Senin, 24 Februari 2020", "08.30", "Kanigaran", "Jati", "PKL"],
            [2],
            ["Jumlah", None, None, None, None, 1],
        ]
    )
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.active
    for cells in ("A1:F1", "B3:C3", "D3:E3", "A3:A4", "F3:F4"):
        sheet.merge_cells(cells)
    sheet.column_dimensions["C"].hidden = True
    workbook.save(path)
    items = list(table.read(path, zone=zone))
    assert [item.line for item in items] == [1, 3, 4, 5, 6, 7]
    assert [isinstance(item, Incoming) for item in items].count(True) == 1
    assert items[3].place == "Kanigaran, Jati"
    assert items[3].sent_at.hour == 1


def test_a_formula_as_the_text_is_refused_and_nothing_is_evaluated(rows):
    items = rows([HEAD, [A_DAY, None, "Jati", '=HYPERLINK("http://x","Banjir")']])
    assert "rumus" in items[1].why.id
    assert items[1].raw.endswith('=HYPERLINK("http://x","Banjir")')


def test_a_remembered_result_isnt_trusted(book, zone):
    path = rewritten(
        book([HEAD, [A_DAY, None, "Jati", "=1+1"]]),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<v />", b"<v>4711</v>").replace(
            b"<v></v>", b"<v>4711</v>"
        ),
    )
    items = list(table.read(path, zone=zone))
    assert isinstance(items[1], Unread)
    assert "4711" not in repr(items)


def test_a_formula_elsewhere_is_kept_as_written(rows):
    items = rows([["Tanggal", "Uraian", "Jumlah korban"], [A_DAY, "Banjir", "=B1*2"]])
    assert items[1].fields == (("Jumlah korban", "=B1*2"),)


def test_prices_are_told_in_rupiah(book, zone):
    path = book([["No", "Komoditas", "Harga"], [1, "Cabai", 82000], [2, "Beras", 12.5]])
    workbook = openpyxl.load_workbook(path)
    workbook.active["C2"].number_format = '"Rp"#,##0'
    workbook.save(path)
    items = list(table.read(path, zone=zone))
    assert items[1].text == "Komoditas: Cabai; Harga: Rp82.000"
    assert items[2].text == "Komoditas: Beras; Harga: 12,5"


def test_every_sheet_is_read_and_named(rows):
    items = rows(
        [HEAD, [A_DAY, None, "Jati", "a"]], [], [HEAD, [A_DAY, None, "Jati", "b"]]
    )
    told = [item for item in items if isinstance(item, Incoming)]
    assert [(item.text, dict(item.fields)["lembar"]) for item in told] == [
        ("a", "Lembar 1"),
        ("b", "Lembar 3"),
    ]


def test_a_workbook_needs_no_name(book, zone):
    path = book([HEAD, [A_DAY, None, "Jati", "a"]])
    assert (
        len(list(table.read(path.rename(path.with_name("unggahan")), zone=zone))) == 2
    )


def test_workbooks_of_others_are_read(shared, zone):
    for path in sorted((shared / "formats" / "xlsform").glob("*.xlsx")):
        assert list(table.read(path, zone=zone))


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]
)
def test_billion_laughs_are_refused_in_no_time(book, zone, part):
    laughs = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    path = rewritten(
        book([HEAD]), part, lambda xml: laughs + b"]>" + xml.rpartition(b"?>")[2]
    )
    began = clock.perf_counter()
    with pytest.raises(HostileWorkbook, match="entitas"):
        table.read(path, zone=zone)
    assert clock.perf_counter() - began < 1


def test_an_external_entity_is_refused(book, zone):
    attack = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    path = rewritten(book([HEAD]), "xl/sharedStrings.xml", lambda _: attack)
    with pytest.raises(HostileWorkbook):
        table.read(path, zone=zone)


def test_a_link_to_another_workbook_is_refused(book, zone):
    path = rewritten(
        book([HEAD]), "xl/externalLinks/externalLink1.xml", lambda _: b"<externalLink/>"
    )
    with pytest.raises(LinkedWorkbook, match="Putuskan"):
        table.read(path, zone=zone)


def test_a_zip_bomb_is_refused(book, zone):
    path = rewritten(book([HEAD]), "xl/media/image1.png", lambda _: b"\0" * 9_000_000)
    with pytest.raises(TooDense):
        table.read(path, zone=zone)


def sheet_of(book, body):
    opening = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    )
    return rewritten(
        book([HEAD]),
        "xl/worksheets/sheet1.xml",
        lambda _: opening + b"<sheetData>" + body + b"</sheetData></worksheet>",
    )


@pytest.mark.parametrize(
    "body",
    [
        b'<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">%s</f></c></row>'
        % b"+".join([b"B1"] * 2000)
        + b'<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' * 5000,
    ],
    ids=["a row beyond the last", "formulas that multiply"],
)
def test_work_without_end_is_refused_in_seconds(book, zone, body):
    began = clock.perf_counter()
    with pytest.raises(WorkbookTooLarge):
        list(table.read(sheet_of(book, body), zone=zone))
    assert clock.perf_counter() - began < 5


def test_more_markup_than_a_workbook_needs_is_refused_in_seconds(book, zone):
    styles = b"<xf/>" * 300_000
    path = rewritten(
        book([HEAD]),
        "xl/styles.xml",
        lambda xml: xml.replace(b"</cellXfs>", styles + b"</cellXfs>"),
    )
    began = clock.perf_counter()
    with pytest.raises((WorkbookTooLarge, TooDense)):
        table.read(path, zone=zone)
    assert clock.perf_counter() - began < 5


@pytest.mark.parametrize("column", [b"GS", b"ZZ", b"XFD"])
def test_what_stands_too_far_right_is_refused_and_not_left_out(book, zone, column):
    body = b'<row r="1"><c r="A1"><v>1</v></c><c r="%s1" s="0"><v>1</v></c></row>'
    with pytest.raises(WorkbookTooLarge, match="kolom"):
        table.read(sheet_of(book, body % column), zone=zone)


def test_empty_cells_far_right_cost_nothing(book, zone):
    body = b"".join(
        b'<row r="%d"><c r="GR%d"><v>1</v></c><c r="XFD%d" s="0"/></row>' % (n, n, n)
        for n in range(1, 3000)
    )
    began = clock.perf_counter()
    assert len(list(table.read(sheet_of(book, body), zone=zone))) == 2999
    assert clock.perf_counter() - began < 5


def test_more_than_50_000_rows_are_refused(book, zone):
    body = b"".join(
        b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 50_010)
    )
    with pytest.raises(table.TooManyRows):
        list(table.read(sheet_of(book, body), zone=zone))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_part_is_refused(book, zone, part):
    path = rewritten(book([HEAD]), part, lambda xml: xml[: len(xml) // 2])
    with pytest.raises(BrokenWorkbook):
        list(table.read(path, zone=zone))


def test_half_a_workbook_is_refused(book, zone, write):
    data = book([HEAD, [A_DAY, None, "Jati", "a"]]).read_bytes()
    with pytest.raises(BrokenArchive):
        table.read(write("x.xlsx", data[: len(data) // 2]), zone=zone)


def test_a_zip_that_is_no_workbook_is_refused(pack, zone):
    with pytest.raises(BrokenWorkbook):
        table.read(pack("x.xlsx", {"a.txt": "x"}), zone=zone)


@given(st.binary(min_size=1, max_size=40), st.integers(0, 4000))
def test_no_damage_breaks_more_than_the_file(scratch, zone, noise, place):
    workbook = openpyxl.Workbook()
    workbook.active.append(HEAD)
    workbook.active.append([A_DAY, time(8, 30), "Jati", "Banjir"])
    workbook.save(scratch)
    data = bytearray(scratch.read_bytes())
    place %= len(data)
    data[place : place + len(noise)] = noise
    scratch.write_bytes(data)
    with suppress(Refusal):
        list(table.read(scratch, zone=zone))


_ODD = (
    *(b"", b"0", b"-1", b"1e999", b"NaN", b"ZZZZ9", b"99999999999", b"2020-13-45"),
    *(b"s", b"d", b"b", b"e", b"shared", b"dataTable", b"abc", b"A1:XFD1048576"),
)


@given(st.sampled_from(_ODD), st.integers(0, 200))
def test_no_odd_value_breaks_more_than_the_file(tmp_path_factory, zone, odd, place):
    folder = tmp_path_factory.mktemp("odd")
    workbook = openpyxl.Workbook()
    for cells in (HEAD, [A_DAY, time(8, 30), "Jati", "=A1"], [43885, 0.5, "Jati", "x"]):
        workbook.active.append(cells)
    workbook.save(folder / "x.xlsx")

    def change(xml):
        values = list(re.finditer(rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)', xml))
        value = values[place % len(values)]
        return xml[: value.start()] + odd + xml[value.end() :]

    path = rewritten(folder / "x.xlsx", "xl/worksheets/sheet1.xml", change)
    with suppress(Refusal):
        list(table.read(path, zone=zone))
