"""S4, S5, S7, S9, S10: the pack writes what is due and says why the rest isn't."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest
from pypdf import PdfReader

from kentongan.access import actors
from kentongan.assessment import actions, pack
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.periods import Month
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import NotAllowed
from kentongan.ledger import queries as ledger
from kentongan.ledger.models import Entry
from kentongan.publication import actions as publication
from kentongan.rakor import actions as rakor
from kentongan.worker import loop
from tests import cast
from tests.assessment.scene import LOCK, MONTH, names, word
from tests.assessment.test_situation import OPPOSED, answered_rumour, opened
from tests.rakor import scene

pytestmark = pytest.mark.django_db
SILENT = ("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul")
MORNING = scene.wib("2020-02-24 07.05")
AFTER = scene.wib("2020-02-26 10.00")
DIRECTIVE = "Satpol PP > menemui paguyuban pedagang > 28 Februari 2020 > laporan"


def build(at, out, *, by=None, month=MONTH):
    return pack.build(month=month, out=out, by=by or actors.console(cast.CITY), at=at)


def text_of(path):
    reader = PdfReader(path)
    return " ".join(" ".join(p.extract_text() for p in reader.pages).split())


def everything(result):
    parts = []
    for path in result.files:
        if path.suffix == ".pdf":
            parts.append(text_of(path))
        elif path.suffix == ".docx":
            archive = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
            parts.append(archive.read("word/document.xml").decode())
        elif path.suffix in {".txt", ".ics"}:
            parts.append(path.read_text(encoding="utf-8"))
    return " ".join(parts)


def locked():
    scene.sent()
    scene.invited()
    word(silent=SILENT)
    opened(parties=OPPOSED)
    answered_rumour()
    by = cast.who("secretary", LOCK)
    actions.lock_material(month=MONTH, by=by, at=LOCK)


def held():
    locked()
    row = scene.planned()
    rakor.add_supplement(
        meeting_id=row.pk,
        text="Perkembangan s.d. 07.00: keadaan tetap.",
        as_of=scene.wib("2020-02-24 07.00"),
        by=cast.who("secretary", MORNING),
        at=MORNING,
    )
    loop.drain(MORNING)
    opening = scene.RAKOR
    by = cast.who("mayor", opening)
    rakor.open_meeting(meeting_id=row.pk, by=by, at=opening)
    scene.said(row, [DIRECTIVE])
    scene.minuted(row, scene.RAKOR + timedelta(hours=2))
    release = publication.draft_release(
        about=row.ref,
        title="Rakor Tim Terpadu membahas tiga hal",
        body="Tim Terpadu bertemu pada Senin, 24 Februari 2020.",
        by=cast.who("operator", AFTER),
        at=AFTER,
    )
    head = cast.who("head", AFTER)
    publication.approve_release(release_id=release.pk, by=head, at=AFTER)


def test_before_anything_is_due_everything_is_listed_with_why(tmp_path):
    scene.planned()
    result = build(scene.wib("2020-02-03 09.00"), tmp_path)
    assert result.files == ()
    why = dict(result.not_due)
    assert "Senin, 17 Februari 2020" in why["1 Undangan"]
    assert "Jumat, 21 Februari 2020" in why["2 Laporan situasi"]
    assert set(why) == {
        "1 Undangan",
        "2 Laporan situasi",
        "2 Perkembangan pagi",
        "3 Daftar hadir",
        "4 Notula",
        "5 Evaluasi tindak lanjut",
        "6 Ringkasan untuk pimpinan",
        "7 Surat permohonan",
        "10 Peringatan dini",
        "11 Klarifikasi",
        "12 Siaran pers",
    }


def test_at_the_lock_the_material_is_written(tmp_path):
    locked()
    result = build(LOCK + timedelta(hours=1), tmp_path)
    written = {path.name for path in result.files}
    assert {
        "01-undangan-forkopimda.pdf",
        "01-undangan-perangkat.docx",
        "01-undangan.ics",
        "02-laporan-situasi.pdf",
        "03-daftar-hadir.pdf",
        "06-ringkasan-pimpinan.pdf",
        "07-surat-permohonan-1.pdf",
    } <= written
    assert {name for name, _ in result.not_due} == {
        "2 Perkembangan pagi",
        "4 Notula",
        "5 Evaluasi tindak lanjut",
        "10 Peringatan dini",
        "12 Siaran pers",
    }


def test_the_mayors_page_reads_like_the_product_asks(tmp_path):
    locked()
    build(LOCK + timedelta(hours=1), tmp_path)
    page = text_of(tmp_path / "06-ringkasan-pimpinan.pdf")
    assert "RINGKASAN UNTUK WALI KOTA" in page
    assert "Keadaan: aman dan kondusif, tiga hal perlu perhatian." in page
    assert "26 dari 29 kelurahan cukup melapor." in page
    assert all(name in page for name in SILENT)
    assert "kota memohon" in page
    assert "Dapat diucapkan:" in page
    assert "di mana pun tidak ada" in page
    assert "Keyakinan:" in page


def test_after_the_meeting_the_pack_is_whole_and_the_lock_is_as_it_was(tmp_path):
    held()
    first = build(AFTER, tmp_path / "a")
    assert dict(first.not_due) == {
        "5 Evaluasi tindak lanjut": "belum ada Rakor sebelumnya",
        "10 Peringatan dini": "tidak ada peringatan yang terbit pada masa ini",
    }
    for name in ("04-notula.pdf", "12-siaran-pers.docx", "02-perkembangan-pagi.pdf"):
        assert (tmp_path / "a" / name).is_file()
    opened(parties=OPPOSED, title="Sesuatu yang baru diketahui sesudah rapat ini")
    build(AFTER + timedelta(days=3), tmp_path / "b")
    for name in ("06-ringkasan-pimpinan.pdf", "06-ringkasan-pimpinan-pagi.pdf"):
        one, other = (tmp_path / folder / name for folder in "ab")
        assert one.read_bytes() == other.read_bytes()
    minutes = text_of(tmp_path / "b" / "04-notula.pdf")
    assert "Menemui paguyuban pedagang" in minutes
    assert "baru diketahui" not in text_of(tmp_path / "b" / "02-laporan-situasi.pdf")


def test_a_rakor_held_unlocked_gets_no_picture_of_another_day(tmp_path):
    row = scene.invited()
    opening = scene.RAKOR
    by = cast.who("mayor", opening)
    rakor.open_meeting(meeting_id=row.pk, by=by, at=opening)
    scene.minuted(row, opening + timedelta(hours=2))
    result = build(AFTER, tmp_path)
    why = dict(result.not_due)
    for document in ("2 Laporan situasi", "6 Ringkasan untuk pimpinan"):
        assert "tidak pernah dikunci" in why[document]
    assert (tmp_path / "04-notula.pdf").is_file()


def test_what_is_minuted_is_read_in_the_notula_before_its_conclusion(tmp_path):
    """S4: offices' own words in quotes, then the discussion, paragraph by paragraph."""
    locked()
    row = scene.planned()
    opening = scene.RAKOR
    by = cast.who("mayor", opening)
    rakor.open_meeting(meeting_id=row.pk, by=by, at=opening)
    item = row.items.order_by("order")[0]
    text = "PUPR menyampaikan saluran sudah bersih.\nSimpulan: arahan selesai."
    secretary = cast.who("secretary", opening)
    rakor.minute(item_id=item.pk, text=text, by=secretary, at=opening)
    scene.minuted(row, opening + timedelta(hours=2))
    build(AFTER, tmp_path)
    notula = text_of(tmp_path / "04-notula.pdf")
    assert notula.index("saluran sudah bersih.") < notula.index("Simpulan: arahan")
    assert "Simpulan: PUPR" not in notula


def test_what_is_restricted_stands_in_no_document(tmp_path):
    opened(
        parties=OPPOSED,
        classification=Classification.TERBATAS,
        title="Perselisihan tertutup di pasar lama Kanigaran",
    )
    held()
    whole = everything(build(AFTER, tmp_path))
    assert "pasar lama Kanigaran" not in whole
    assert "Hal tertutup: keterangan ada pada Satpol PP" in whole


def test_every_paper_is_a_witness_of_the_ledger(tmp_path):
    held()
    head = ledger.head()
    build(AFTER, tmp_path)
    pdf = (tmp_path / "04-notula.pdf").read_bytes()
    assert f"kepala-buku-jejak:{head.hash}".encode() in pdf
    assert Entry.objects.filter(act=Act.PACK_BUILD).count() == 1


def test_march_opens_with_februarys_follow_ups(tmp_path):
    held()
    at = scene.wib("2020-03-27 15.00")
    scene.invited(held_at=scene.MARCH, at=scene.wib("2020-03-20 09.00"))
    by = cast.who("secretary", at)
    actions.lock_material(month=Month(2020, 3), by=by, at=at)
    result = build(at, tmp_path, month=Month(2020, 3))
    assert "05-evaluasi-tindak-lanjut.pdf" in {path.name for path in result.files}
    page = text_of(tmp_path / "05-evaluasi-tindak-lanjut.pdf")
    assert "1 arahan: 1 belum lapor." in page
    assert "Menemui paguyuban pedagang" in page


def test_who_may_not_build_writes_nothing(tmp_path):
    scene.planned()
    with pytest.raises(NotAllowed):
        build(LOCK, tmp_path / "x", by=cast.who("polres", LOCK))
    with pytest.raises(NotFound):
        build(LOCK, tmp_path / "y", month=Month(2021, 7))
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "y").exists()


def test_with_twelve_silent_kelurahan_the_page_says_data_are_insufficient(tmp_path):
    scene.invited()
    word(silent=names()[:12])
    by = cast.who("secretary", LOCK)
    actions.lock_material(month=MONTH, by=by, at=LOCK)
    build(LOCK, tmp_path)
    page = text_of(tmp_path / "06-ringkasan-pimpinan.pdf")
    assert "Belum dapat dinyatakan kondusif: kabar 12 kelurahan kurang." in page
    assert "aman dan kondusif" not in page
