"""S2: a file is looked at before it is taken in, and every line of it is told."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain, islice

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.formats.table import TooManyRows
from kentongan.ledger.models import Entry
from kentongan.places import queries as places
from kentongan.reports import actions, intake, models, queries, sandbox
from kentongan.worker import loop
from tests import cast
from tests.web.bringing import brought, taken_in
from tests.web.conftest import LATER
from tests.web.desk import check, words

CHAT = (
    "03/02/20 09.00 - FKDM Kel. Jati: Ada genangan di Jati, selutut.\n"
    "03/02/20 09.05 - +62 812-3456-7890: Hubungi Budi Santoso 0812 3456 7890\n"
    "03/02/20 09.10 - FKDM Kel. Jati: Kel. Jati nihil\n"
)
TABLE = (
    "Hari;Apa saja;Di mana\n"
    "03/02/2020;Genangan selutut di Jati;Jati\n"
    "32/13/2020;Pohon tumbang di Jati;Jati\n"
)
ROLES = ["date", "text", "place"]


def test_a_file_is_shown_as_others_will_read_it_and_nothing_is_stored(browser):
    client = browser("operator")
    address = brought(client, "obrolan warga.txt", CHAT)
    text = client.get(address).text
    check(text)
    said = words(text)
    assert "Ada genangan di Jati, selutut." in said
    for hidden in ("3456", "Budi Santoso", "FKDM Kel. Jati:"):
        assert hidden not in said
    assert not models.Batch.unscoped.exists()
    assert not models.Report.unscoped.exists()


def test_what_lies_waiting_is_sealed(browser, settings):
    address = brought(browser("operator"), "obrolan.txt", CHAT)
    number = address.strip("/").split("/")[-1]
    row = models.Upload.unscoped.get(number=number)
    (kept,) = [p for p in (settings.DATA / "incoming").iterdir() if p.name == row.token]
    assert b"genangan" not in kept.read_bytes()
    assert not list((settings.DATA / "incoming").glob("terbuka-*"))


def test_every_line_is_told_and_a_second_time_all_are_known(browser):
    client = browser("operator")
    page = taken_in(client, "obrolan warga.txt", CHAT, LATER)
    assert "3 dibaca: 3 baru, 0 sudah ada, 0 ditolak." in page
    page = taken_in(client, "obrolan warga.txt", CHAT, LATER)
    assert "3 dibaca: 0 baru, 3 sudah ada, 0 ditolak." in page


def test_columns_that_a_person_matched_are_remembered_for_files_like_it(browser):
    client = browser("operator")
    address = brought(client, "rekap.csv", TABLE)
    check(client.get(address).text)
    nothing = client.post(f"{address}cocokkan/", {"kolom": ["date", "", ""]})
    assert nothing.status_code == 409
    assert client.post(f"{address}cocokkan/", {"kolom": ROLES}).status_code == 302
    assert "Diingat dari berkas dengan judul kolom yang sama." in words(
        client.get(address).text
    )
    again = TABLE.replace("Apa saja", "APA  SAJA")
    page = taken_in(client, "rekap Maret.csv", again, LATER)
    assert "3 dibaca: 1 baru, 0 sudah ada, 1 bukan pesan, 1 ditolak." in page
    assert "32/13/2020" in page


def test_refused_lines_are_handed_out_as_a_table_without_formulas(browser):
    client = browser("operator")
    address = brought(client, "rekap.csv", TABLE)
    client.post(f"{address}cocokkan/", {"kolom": ROLES})
    client.post(f"{address}mulai/")
    loop.drain(LATER)
    text = client.get(f"{address}ditolak.csv").content.decode("utf-8-sig")
    assert text.splitlines()[0] == "Baris;Sebabnya"
    assert text.splitlines()[1].startswith('3;"Tanggal ""32/13/2020""')


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("gambar.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "adalah gambar"),
        ("kosong.csv", b"  \n", "kosong"),
        ("rusak.zip", b"PK\x03\x04" + bytes(40), "ZIP yang rusak"),
        ("lama.xls", b"\xd0\xcf\x11\xe0" + bytes(40), "Excel lama"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do_and_leaves_nothing(
    browser, settings, name, content, why
):
    client = browser("operator")
    before = set((settings.DATA / "incoming").glob("*"))
    file = SimpleUploadedFile(name, content)
    answer = client.post("/laporan/masukkan/bawa/", {"berkas": [file]})
    assert answer.status_code == 409
    assert name in words(answer.text)
    assert why in words(answer.text)
    assert set((settings.DATA / "incoming").glob("*")) == before
    assert not models.Upload.unscoped.exists()


def test_nothing_chosen_is_said(browser):
    answer = browser("operator").post("/laporan/masukkan/bawa/", {"dikirim": "ya"})
    assert answer.status_code == 409
    assert "pilih paling sedikit satu berkas" in words(answer.text)


def test_a_workbook_that_breaks_half_way_brings_nothing_and_says_why(
    browser, monkeypatch
):
    client = browser("operator")
    address = brought(client, "obrolan.txt", CHAT)
    client.post(f"{address}mulai/")
    whole = sandbox.parse

    def broken(path, channel, zone, matched):
        chosen, lines = whole(path, channel, zone, matched)
        return chosen, chain(islice(lines, 1), _refuse(path))

    monkeypatch.setattr(sandbox, "parse", broken)
    loop.drain(LATER)
    page = words(client.get(address).text)
    assert "Berkas tidak terbaca; tidak ada yang disimpan." in page
    assert "obrolan.txt berisi lebih dari 50000 baris" in page
    assert not models.Report.unscoped.exists()


def _refuse(path):
    raise TooManyRows(name=path.name, limit=50_000)
    yield


def test_a_file_can_be_thrown_away_and_one_that_is_forgotten_goes_by_itself(
    browser, settings
):
    client = browser("operator")
    before = {p.name for p in (settings.DATA / "incoming").iterdir()}
    address = brought(client, "obrolan.txt", CHAT)
    assert client.post(f"{address}buang/").status_code == 302
    assert client.post(f"{address}mulai/").status_code == 409
    other = brought(client, "obrolan.txt", CHAT)
    loop.drain(LATER + timedelta(hours=25))
    assert "Berkas ini dibuang" in client.get(other).text
    assert {p.name for p in (settings.DATA / "incoming").iterdir()} == before


def test_a_reading_that_was_cut_goes_on_where_it_stopped(browser, monkeypatch):
    client = browser("operator")
    lines = [
        f"03/02/20 09.{n // 60:02}.{n % 60:02} - Pos {n % 7}: Genangan {n} di Jati"
        for n in range(170)
    ]
    text = "\n".join(line.replace("09.", "09:", 1) for line in lines)
    address = brought(client, "obrolan.txt", text)
    client.post(f"{address}mulai/")
    whole, calls = actions.receive, []

    def cut(**words):
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return whole(**words)

    monkeypatch.setattr(actions, "receive", cut)
    with pytest.raises(KeyboardInterrupt):
        loop.drain(LATER)
    far = client.get(f"{address}kemajuan/").json()
    assert (far["berjalan"], far["dibaca"]) == (True, 100)
    assert "boleh ditinggalkan" in client.get(address).text
    monkeypatch.setattr(actions, "receive", whole)
    loop.drain(LATER)
    upload = queries.uploads(by=cast.who("operator"), at=LATER)[0]
    assert (upload.done, upload.total) == (170, 170)
    assert upload.new == 170
    assert upload.duplicate == 0
    assert client.get(f"{address}kemajuan/").json()["berjalan"] is False


def test_each_step_is_one_row_of_the_ledger(browser):
    taken_in(browser("operator"), "obrolan.txt", CHAT, LATER)
    acts = list(Entry.objects.order_by("seq").values_list("act", flat=True))
    told = [act for act in acts if act.startswith("intake.")]
    assert told == ["intake.bring", "intake.start", "intake.end"]


@pytest.mark.parametrize("account", ["verifier", "polres", "auditor"])
def test_a_file_is_the_operators_alone(browser, account):
    address = brought(browser("operator"), "obrolan.txt", CHAT)
    for path in (address, f"{address}kemajuan/", f"{address}ditolak.csv"):
        assert browser(account).get(path).status_code == 404
    assert browser(account).post(f"{address}mulai/").status_code == 404


def test_the_command_and_the_page_read_a_file_alike(browser, tmp_path):
    client = browser("operator")
    assert "1 ditolak" not in taken_in(client, "obrolan.txt", CHAT, LATER)
    path = tmp_path / "obrolan.txt"
    path.write_text(CHAT)
    outcome = intake.take_in(
        path=path, channel=None, zone=places.zone(), by=cast.console(), at=LATER
    )
    assert (outcome.new, outcome.duplicate) == (0, 3)
