"""A file is known by what stands in it, whatever it is called (S2)."""

from __future__ import annotations

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.codes import Channel
from kentongan.formats.detect import Format, UnknownFormat, detect

CHAT = "26/01/20 19.05 - Pos Jati: nihil\n"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (CHAT, Format.WHATSAPP),
        ("\ufeff" + CHAT, Format.WHATSAPP),
        ("\u200e[26/01/20 19.05.22] A: x", Format.WHATSAPP),
        ("[7:05 PM, 1/26/2020] A: x", Format.WHATSAPP),
        ("1/26/20, 7:05\u202fPM - A: x", Format.WHATSAPP),
        ("sisa\n" + CHAT, Format.WHATSAPP),
        ('{"type": "FeatureCollection", "features": []}', Format.GEOJSON),
        ('\n [{"type": "Feature"}]', Format.GEOJSON),
        ('\x1e{"type": "Feature"}', Format.GEOJSON),
        ('<?xml version="1.0"?><rss version="2.0">', Format.RSS),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', Format.RSS),
        ("<rdf:RDF>", Format.RSS),
        ("Tanggal;Isi\n26/01/20;x\n", Format.CSV),
        ("Tanggal,Isi\n26/01/20 19.05,x - y: z\n", Format.CSV),
    ],
)
@pytest.mark.parametrize("name", ["a.bin", "a.csv", "a.txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_is_known_by_its_content(write, content, form, name, encoding):
    assert detect(write(name, content.encode(encoding))) is form


def test_a_list_called_csv_needs_no_delimiter(write):
    assert detect(write("a.csv", "Isi\nbanjir\n")) is Format.CSV


def test_two_kinds_of_zip_are_told_apart(pack, tmp_path):
    openpyxl.Workbook().save(tmp_path / "a.zip")
    assert detect(tmp_path / "a.zip") is Format.XLSX
    assert detect(pack("b.xlsx", {"_chat.txt": CHAT})) is Format.WHATSAPP


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "kosong"),
        (b" \n\n", "kosong"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls"),
        (b"\xff\xd8\xff\xe0", "foto"),
        (b"PK\x03\x04 rusak", "ZIP yang rusak"),
        (b"<html><body>", "HTML"),
        (b"<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>", "bukan umpan"),
        (b"Yth. Bapak Camat", "tidak dikenali"),
        (bytes(range(256)), "bukan teks"),
    ],
)
def test_anything_else_is_refused_with_what_is_accepted(write, content, said):
    with pytest.raises(UnknownFormat) as refusal:
        detect(write("berkas", content))
    assert said in refusal.value.say("id")
    assert "GeoJSON" in refusal.value.say("en")


def test_a_zip_with_neither_is_refused(pack):
    with pytest.raises(UnknownFormat, match="tanpa obrolan"):
        detect(pack("a.zip", {"foto.jpg": b"x"}))


def test_every_shared_file_is_known(shared):
    wanted = {".geojson": Format.GEOJSON, ".csv": Format.CSV, ".txt": Format.WHATSAPP}
    paths = [*shared.glob("reports/*"), *shared.glob("formats/whatsapp/*.txt")]
    assert len(paths) == 15
    assert all(detect(path) is wanted[path.suffix] for path in paths)


def test_a_format_is_a_channel():
    assert {str(form) for form in Format} <= {str(channel) for channel in Channel}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_format_or_refused(scratch, data):
    scratch.write_bytes(data)
    try:
        detect(scratch)
    except UnknownFormat:
        return
