"""S8 S13: a correction reaches whatever was made of the sentence it corrects.

`OUTPUTS` names every page, feed, text and picture that speaks of an answer. A public
address that is in neither list fails the last test: whoever adds one says which it is.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client

from kentongan import documents
from kentongan.documents import clarification
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.publication import actions as publication
from kentongan.publication.queries import latest, versions
from kentongan.publication.rules import Kind
from kentongan.rumours import actions as rumours
from kentongan.web.public.answers import shared
from kentongan.web.public.reporting import pace
from kentongan.web.routes import ROUTES
from kentongan.worker import loop
from tests import cast
from tests.documents.reading import pages
from tests.web.desk import Desk, words
from tests.web.test_readers import receipt

OLD = "Tidak ada penculikan anak di Kota Probolinggo menurut Polres."
NEW = "Satu laporan masih diperiksa; sampai siang ini belum ada kasus yang terbukti."
WRONG = {"keliru": OLD, "benar": "Polres masih memeriksa satu laporan sejak pagi."}
QUOTING = f"Rapat membahas kabar itu. {OLD} Warga diminta tenang."
ASKED = "anak diculik mobil putih kanigaran"
ANSWERS = "benarkah/<slug:slug>/"
RELEASES = "siaran/<slug:slug>/"
WARNINGS = "peringatan/<slug:slug>/"
SAY_NOTHING = frozenset(
    {
        "privasi/",
        "rapor/",
        "rapor/rapor.csv",
        "peringatan/",
        WARNINGS,
        WARNINGS + "peringatan.pdf",
        WARNINGS + "cap-<int:version>.xml",
        WARNINGS + "kartu.png",
        "umpan/peringatan.xml",
        "umpan/peringatan.atom",
        "lapor.webmanifest",
        "pekerja.js",
    }
)


@dataclass
class City:
    """An answer, a release that quotes it, and who reads them."""

    desk: Desk
    number: str
    slug: str
    release: str
    resident: Client

    def page(self, path: str, **query: str) -> str:
        response = self.resident.get(path, query)
        assert response.status_code == 200, path
        return response.text

    def text(self):
        return versions(self.slug, at=self.desk.at)


def poster(city: City) -> str:
    doc = shared.document(city.text(), "http://kota/")
    code = documents.qr(doc.url)
    return "\n".join(pages(documents.typeset("poster", doc, kind="", code=code)))


OUTPUTS = {
    "": lambda c: c.page("/"),
    "benarkah/": lambda c: c.page("/benarkah/") + c.page("/benarkah/", q=ASKED),
    "benarkah/ketik/": lambda c: c.resident.post("/benarkah/ketik/", {"q": ASKED}).text,
    ANSWERS: lambda c: c.page(f"/benarkah/{c.slug}/"),
    ANSWERS + "poster.png": poster,
    ANSWERS + "kartu.png": lambda c: shared.card(c.text()[0]).sentence,
    "teks grup": lambda c: shared.chat_text(c.text(), "http://kota/"),
    "siaran/": lambda c: c.page("/siaran/"),
    RELEASES: lambda c: c.page(f"/siaran/{c.release}/"),
    RELEASES + "kartu.png": lambda c: latest(Kind.RELEASE, at=c.desk.at)[0].body,
    "umpan/klarifikasi.xml": lambda c: c.page("/umpan/klarifikasi.xml"),
    "umpan/klarifikasi.atom": lambda c: c.page("/umpan/klarifikasi.atom"),
    "umpan/siaran.xml": lambda c: c.page("/umpan/siaran.xml"),
    "umpan/siaran.atom": lambda c: c.page("/umpan/siaran.atom"),
    "lapor/serupa/": lambda c: (
        c.resident.post("/lapor/serupa/", {"cerita": ASKED}).text
    ),
    "tanda terima": lambda c: c.resident.post("/lapor/", story()).text,
    "situasi": lambda c: c.desk.see("mayor", "/situasi/"),
}


def story() -> dict[str, str]:
    told = f"Ada pesan {ASKED} di grup wali murid."
    return {"kunci": str(uuid.uuid4()), "cerita": told, "tempat": "35.74.04.1003"}


@pytest.fixture
def city(db, monkeypatch) -> City:
    pace.forget()
    rumour = cast.rumour_in_review()
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=cast.NOON)
    about, writer = Ref("rakor", 1), cast.who("operator")
    release = publication.draft_release(
        about=about, title="Hasil Rakor", body=QUOTING, by=writer, at=cast.NOON
    )
    head = cast.who("head")
    out = publication.approve_release(release_id=release.pk, by=head, at=cast.NOON)
    loop.drain(cast.NOON)
    desk = Desk(monkeypatch, cast.NOON + timedelta(hours=2))
    slug = latest(Kind.ANSWER, at=desk.at)[0].slug
    return City(desk, rumour.number, slug, out.slug, Client())


def ask(city: City, slug: str) -> str:
    form = {"kunci": str(uuid.uuid4()), "tentang": slug, **WRONG}
    got = city.resident.post("/hak-jawab/", form)
    assert "Dijawab paling lambat Kamis, 6 Februari 2020, 14.00 WIB" in words(got.text)
    loop.drain(city.desk.at)
    return receipt(got)


def accept(city: City) -> str:
    page = city.desk.see("verifier", "/tanggapan/")
    found = re.search(r"/tanggapan/hak-jawab/[\d-]+/terima/", page)
    assert found is not None
    return city.desk.post("verifier", found.group()).text


def correct(city: City) -> None:
    by, desk = cast.who("verifier"), city.desk
    card = f"/rumor/{city.number}/"
    assert "Hak jawab diterima: koreksi jawabannya" in desk.see("verifier", card)
    desk.post("verifier", card + "koreksi/", catatan="Keterangan Polres berubah.")
    draft = replace(cast.draft(), body=NEW, correction="Atas hak jawab warga.")
    rumour = rumours_id(city)
    rumours.draft_answer(rumour_id=rumour, draft=draft, by=by, at=desk.at)
    rumours.approve_answer(rumour_id=rumour, by=cast.who("head"), at=desk.at)
    loop.drain(desk.at)


def rumours_id(city: City) -> int:
    from kentongan.rumours.queries import card

    by = cast.who("verifier")
    return card(by=by, at=city.desk.at, number=city.number).rumour.id


def standing(text: str) -> str:
    """Return what a text says now: without what stands struck out in its history."""
    kept = re.sub(r"<del\b.*?</del>", "", text, flags=re.DOTALL)
    return " ".join(unescape(kept).split())


def core(sentence: str) -> str:
    """Return a sentence as it may stand inside another, without case and full stop."""
    return sentence[1:].rstrip(".")


def test_before_a_correction_every_output_says_what_the_answer_says(city):
    said = {name: standing(output(city)) for name, output in OUTPUTS.items()}
    assert [name for name, text in said.items() if core(OLD) not in text] == []


def test_after_a_correction_no_output_holds_the_old_sentence(city):
    slip = ask(city, city.slug)
    accept(city)
    assert "Sedang dikoreksi" in city.page(f"/benarkah/{city.slug}/")
    correct(city)
    said = {name: standing(output(city)) for name, output in OUTPUTS.items()}
    assert [name for name, text in said.items() if core(OLD) in text] == []
    assert [name for name, text in said.items() if core(NEW) not in text] == []
    page = city.page(f"/benarkah/{city.slug}/")
    assert "Atas hak jawab warga." in page
    assert f'<del lang="id">{OLD}</del>' in page
    assert "Sedang dikoreksi" not in page
    thread = city.resident.post("/lapor/pantau/", {"nomor": slip}).text
    assert "Sudah dikoreksi" in thread
    assert f"/benarkah/{city.slug}/" in thread


def test_a_release_is_corrected_by_a_second_version_in_the_open(city):
    ask(city, city.release)
    assert "Perbaiki di Terbitan" in accept(city)
    desk, key = city.desk, f"perbaiki:{city.release}"
    assert "Perbaiki: Hasil Rakor" in desk.see("operator", "/terbitan/")
    form = {"tentang": key, "judul": "Hasil Rakor", "isi": "Rapat membahas kabar itu."}
    why = desk.refused("operator", "/terbitan/siaran/", **form)
    assert "apa yang berubah" in why
    desk.post("operator", "/terbitan/siaran/", **form, koreksi="Kutipan dihapus.")
    page = desk.see("head", "/terbitan/")
    found = re.search(r"/terbitan/[\d-]+/terbitkan/", page)
    assert found is not None
    desk.post("head", found.group())
    shown = city.page(f"/siaran/{city.release}/")
    assert "Kutipan dihapus." in shown
    assert OLD not in standing(shown)
    assert "Diterima, belum dikoreksi" not in desk.see("verifier", "/tanggapan/")


def test_a_poster_is_what_its_address_answers(city):
    drawn = city.resident.get(f"/benarkah/{city.slug}/poster.png").content
    address = f"http://testserver/benarkah/{city.slug}/"
    assert drawn == clarification.poster(shared.document(city.text(), address))
    for path in (
        f"/benarkah/{city.slug}/kartu.png",
        f"/siaran/{city.release}/kartu.png",
    ):
        assert city.resident.get(path).content[:4] == b"\x89PNG"


def test_every_public_address_says_which_it_is():
    public = {route.path for route in ROUTES if route.act is Act.PUBLIC_VIEW}
    assert public - set(OUTPUTS) - SAY_NOTHING == set()
