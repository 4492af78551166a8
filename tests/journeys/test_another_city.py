"""S11 S12: another city from nothing: commands, first day, and a rumour answered."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from kentongan.domain.periods import WIB
from kentongan.web import edge
from kentongan.worker import loop
from tests.web.bringing import taken_in
from tests.web.desk import words

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group(name="another city")]
PASSWORD = "kalimat yang mudah diingat"  # noqa: S105
CITY = "35.73"
PEOPLE = (
    ("operator.1", "Operator Puskomin", "bakesbangpol", "operator"),
    ("pemeriksa.1", "Pemeriksa 1", "bakesbangpol", "verifier"),
    ("pemeriksa.2", "Pemeriksa 2", "bakesbangpol", "verifier"),
    ("kepala", "Kepala Bakesbangpol", "bakesbangpol", "agency_head"),
    ("sekretaris", "Sekretaris Tim Terpadu", "bakesbangpol", "operator"),
    ("wali.kota", "Wali Kota", "wali_kota", "leader"),
    ("polresta", "Petugas Polresta", "polres", "agency_officer"),
)
SAID = (
    "Ada penculikan anak di Lowokwaru, mobil putih keliling sekolah, waspada!",
    "Copas: penculikan anak di Lowokwaru pakai mobil putih, sebarkan",
    "benar ta ada penculikan anak di lowokwaru pak?",
)


def _now() -> datetime:
    """Return the house's moment as lived in the city."""
    return edge.now().astimezone(WIB)


def _password(text: str) -> str:
    """Return the start password that a command or a page says."""
    found = re.search(r"\b[a-z]{4}(?:-[a-z]{4}){3}\b", text)
    assert found, text
    return found[0]


class Person:
    """Somebody at a browser; every page that opens is as it must be."""

    def __init__(self, account: str, password: str) -> None:
        self.client = Client()
        sent = self.client.post("/masuk/", {"akun": account, "sandi": password})
        assert sent.status_code == 302, account
        self.home = sent["Location"]

    def see(self, path: str) -> str:
        for language in ("/en", ""):
            response = self.client.get(language + path)
            assert response.status_code == 200, (path, response.status_code)
        return words(response.text)

    def send(self, path: str, **form: object) -> str:
        response = self.client.post(path, form)
        assert response.status_code == 302, words(response.text)
        return words(self.client.get(response["Location"]).text)


def _first_time(account: str, start: str) -> Person:
    """Sign in with a start password: nothing opens before an own one is chosen."""
    person = Person(account, start)
    assert person.home == "/akun/sandi/"
    for path in ("/meja/", "/pengaturan/", "/laporan/"):
        assert person.client.get(path)["Location"] == "/akun/sandi/"
    person.send("/akun/sandi/", lama=start, baru=PASSWORD, ulang=PASSWORD)
    return Person(account, PASSWORD)


@pytest.fixture(scope="module")
def begun(nowhere) -> str:
    """The house is open for Kota Malang, with its first administrator."""
    nothing = nowhere.run("officer", "add", "pengelola", "--title", "Pengelola")
    assert nothing.returncode == 1
    assert "belum ada rumah di sini" in nothing.stderr
    assert "57 kelurahan" in nowhere.run("init", "--area", CITY).stdout
    again = nowhere.run("init", "--area", CITY)
    assert again.returncode == 1
    assert "sudah dibuka untuk Kota Malang; tidak ada yang berubah" in again.stderr
    assert "tidak dapat dibuka untuk" not in again.stderr
    other = nowhere.run("init", "--area", "35.74")
    assert "tidak dapat dibuka untuk 35.74" in other.stderr
    added = nowhere.run("officer", "add", "pengelola", "--title", "Pengelola Sistem")
    assert added.returncode == 0, added.stderr
    return _password(added.stdout)


@pytest.mark.django_db
def test_a_city_is_set_up_from_nothing_and_answers_a_rumour(begun):
    admin = _first_time("pengelola", begun)
    assert admin.home == "/pengaturan/"
    text = admin.see("/pengaturan/")
    assert "Operator: ada 0, perlu 1." in text
    assert "Pemeriksa: ada 0, perlu 2." in text
    assert "Belum ada forum yang SK-nya berlaku." in text
    assert "Tak seorang pun dapat ditelepon sekarang untuk Kota Malang." in text
    assert "Keluar" in text
    for content in ("/laporan/", "/rumor/", "/isu/", "/tugas/", "/rakor/"):
        assert admin.client.get(content).status_code == 404

    _offices(admin)
    people = {account: _invite(admin, account, *rest) for account, *rest in PEOPLE}
    _forum(admin)
    _duty(admin)
    text = admin.see("/pengaturan/")
    assert "Belum ada" not in text
    assert "2 forum" not in text
    assert "Siap dipakai" in text or "KENTONGAN_SECURE" in text

    number = _rumour(people)
    _answered(people, number)
    public = Client().get("/benarkah/?q=penculikan anak lowokwaru").text
    assert "Tidak ada penculikan anak di Kota Malang" in public


def _offices(admin: Person) -> None:
    form = {
        "nama": "Dinas Pemadam Kebakaran Kota Malang",
        "singkat": "Damkar",
        "jenis": "kota",
        "wilayah": CITY,
        "kepala": "Kepala Damkar",
        "telepon": "113",
    }
    assert "Damkar" in admin.send("/pengaturan/kantor/tambah/", **form)
    again = admin.client.post("/pengaturan/kantor/tambah/", form)
    assert again.status_code == 409
    assert "sudah ada (Damkar)" in again.text
    assert "Kantor ditutup." in admin.send("/pengaturan/kantor/ksop/tutup/")
    form |= {"nama": "Kepolisian Resor Kota Malang Kota", "singkat": "Polresta"}
    form |= {"jenis": "forkopimda", "kepala": "Kapolresta"}
    admin.send("/pengaturan/kantor/polres/ubah/", **form)


def _invite(admin: Person, account: str, title: str, agency: str, role: str) -> Person:
    form = {
        "akun": account,
        "jabatan": title,
        "kantor": agency,
        "peran": [role],
        "wilayah": [CITY],
        "kelas": "2",
    }
    shown = admin.client.post("/pengaturan/akun/tambah/", form)
    assert shown.status_code == 200, words(shown.text)
    start = _password(shown.text)
    assert start not in admin.client.get(f"/pengaturan/akun/{account}/").text
    return _first_time(account, start)


def _forum(admin: Person) -> None:
    today = _now().date()
    form = {
        "jenis": "timdu",
        "nama": "Tim Terpadu Penanganan Konflik Sosial",
        "sk": "188.45/1/35.73.112/2026",
        "mulai": f"{today - timedelta(days=30)}",
        "sampai": f"{today + timedelta(days=300)}",
        "kantor": ["polres", "wali_kota", "damkar"],
    }
    text = admin.send("/pengaturan/forum/tambah/", **form)
    assert "SK 188.45/1/35.73.112/2026" in text
    for account, seat in (("wali.kota", "chair"), ("sekretaris", "secretary")):
        form = {"kursi": seat, "akun": account, "sampai": ""}
        admin.send("/pengaturan/forum/timdu/kursi/", **form)


def _duty(admin: Person) -> None:
    now = _now()
    form = {
        "kantor": "polres",
        "jabatan": "Perwira jaga Polresta",
        "telepon": "0341 366444",
        "wilayah": CITY,
        "mulai": f"{now - timedelta(hours=1):%Y-%m-%dT%H:%M}",
        "sampai": f"{now + timedelta(days=3):%Y-%m-%dT%H:%M}",
    }
    text = admin.send("/pengaturan/piket/tambah/", **form)
    assert "Sekarang Perwira jaga Polresta, telepon 0341 366444." in text


def _rumour(people: dict[str, Person]) -> str:
    """The operator takes in a chat; a verifier takes it up and asks the police."""
    now = _now() - timedelta(minutes=30)
    lines = [f"{now:%d/%m/%y %H.%M} - FKDM Kel. Lowokwaru: {text}" for text in SAID]
    client = people["operator.1"].client
    said = taken_in(client, "obrolan.txt", "\n".join(lines), _now())
    assert "3 dibaca: 3 baru, 0 sudah ada, 0 ditolak." in said
    verifier = people["pemeriksa.1"]
    page = verifier.client.get("/isu-beredar/").text
    group = re.findall(r"/isu-beredar/(\d[\d-]+)/", page)[0]
    claim = {"klaim": "Ada anak diculik di Lowokwaru"}
    shown = verifier.client.post(f"/isu-beredar/{group}/angkat/", claim)
    number = shown["Location"].strip("/").split("/")[-1]
    verifier.send(f"/rumor/{number}/periksa/")
    question = {"kantor": ["polres"], "pertanyaan": "Adakah laporan penculikan?"}
    verifier.send(f"/rumor/{number}/tanya/", **question)
    return number


def _answered(people: dict[str, Person], number: str) -> None:
    """The police reply, one verifier drafts, and only another one publishes."""
    police = people["polresta"]
    asked = re.findall(r"/tugas/(\d[\d-]+)/", police.client.get("/tugas/").text)[0]
    reply = {
        "temuan": "tidak_ada",
        "jawaban": "Tidak ada laporan penculikan di Kota Malang.",
        "kerahasiaan": "1",
    }
    police.send(f"/tugas/{asked}/jawab/", **reply)
    loop.drain(_now())
    now = _now()
    draft = {
        "judul": "Benarkah ada penculikan anak di Kota Malang?",
        "jawaban": "Tidak ada penculikan anak di Kota Malang menurut Polresta.",
        "putusan": "SALAH",
        "tempat": "Kota Malang",
        "sejak": f"{now - timedelta(days=30):%Y-%m-%dT%H:%M}",
        "sampai": f"{now:%Y-%m-%dT%H:%M}",
        "per": f"{now:%Y-%m-%dT%H:%M}",
        "oleh": ["polres"],
        "tidak_mencakup": "luar kota",
    }
    author = people["pemeriksa.1"]
    author.send(f"/rumor/{number}/naskah/", **draft)
    refused = author.client.post(f"/rumor/{number}/terbitkan/")
    assert refused.status_code in {404, 409}
    text = people["pemeriksa.2"].send(f"/rumor/{number}/terbitkan/")
    assert "Terbit. Jawaban kini dapat dibaca warga." in text
    loop.drain(_now())
