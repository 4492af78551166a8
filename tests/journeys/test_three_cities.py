"""S11: the same product starts for any city or regency, in each time zone."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.test import Client

from kentongan.domain.periods import zone_of
from kentongan.places import queries as places
from kentongan.web import edge
from kentongan.worker import loop
from tests.journeys.test_another_city import Person, _first_time, _password
from tests.web.bringing import taken_in
from tests.web.desk import words

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group(name="three cities")]
CITIES = (
    ("35.73", "Kota Malang", "WIB"),
    ("11.06", "Kabupaten Aceh Besar", "WIB"),
    ("91.03", "Kabupaten Jayapura", "WIT"),
)
SETTINGS = (
    "",
    "awal/",
    "kantor/",
    "forum/",
    "akun/",
    "pemegang-kunci/",
    "piket/",
    "pos/",
    "tempat/",
    "periksa/",
    "kesehatan/",
)
PEOPLE = (
    ("operator.1", "Operator", "operator", "bakesbangpol"),
    ("sekretaris", "Sekretaris Tim Terpadu", "operator", "bakesbangpol"),
    ("pemeriksa.1", "Pemeriksa 1", "verifier", "bakesbangpol"),
    ("pemeriksa.2", "Pemeriksa 2", "verifier", "bakesbangpol"),
    ("kepala", "Kepala Bakesbangpol", "agency_head", "bakesbangpol"),
    ("polres.1", "Petugas Polres", "agency_officer", "polres"),
    ("ketua", "Ketua", "leader", "setda"),
)
OPERATOR = ("/meja/", "/laporan/", "/isu-beredar/", "/isu/", "/tugas/", "/situasi/")
PUBLIC = ("/", "/benarkah/", "/peringatan/", "/siaran/", "/lapor/", "/privasi/")
SAID = (
    "Ada penculikan anak di {place}, mobil putih keliling sekolah, waspada!",
    "Copas: penculikan anak di {place} pakai mobil putih, sebarkan",
    "benar ada penculikan anak di {place} pak?",
)


@dataclass
class City:
    """A city that was opened just now, and every page that was served of it."""

    kode: str
    name: str
    zone: str
    start: str
    served: dict[str, str] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """The moment as lived there."""
        return edge.now().astimezone(zone_of(self.kode))

    def look(self, client: Client, *paths: str) -> str:
        """Open pages in both languages, and keep what was served."""
        text = ""
        for path in [f"{language}{p}" for p in paths for language in ("/en", "")]:
            response = client.get(path)
            assert response.status_code == 200, (path, response.status_code)
            text = self.served[path] = response.text
        return words(text)

    def send(self, person: Person, path: str, **form: object) -> str:
        """Send a form that is accepted, and keep the page that it leads to."""
        response = person.client.post(path, form)
        assert response.status_code == 302, words(response.text)
        return self.look(person.client, response["Location"].partition("?")[0])


@pytest.fixture(scope="module", params=CITIES, ids=lambda city: city[0])
def city(request, nowhere_else) -> Iterator[City]:
    """A city opened by the two commands of the manual."""
    kode, name, zone = request.param
    with nowhere_else(kode) as console:
        assert name in console.run("init", "--area", kode).stdout
        added = console.run("officer", "add", "pengelola", "--title", "Pengelola")
        assert added.returncode == 0, added.stderr
        yield City(kode, name, zone, _password(added.stdout))


@pytest.mark.django_db
def test_a_city_starts_from_nothing_to_its_first_rakor(city):
    admin = _first_time("pengelola", city.start)
    text = city.look(admin.client, *(f"/pengaturan/{page}" for page in SETTINGS))
    assert "hal perlu dibereskan" in text
    people = _set_up(city, admin)
    text = city.look(admin.client, "/pengaturan/awal/")
    assert "kurang" not in text.partition("Pos pelapor")[0].partition("Kota dibuka")[2]
    assert city.zone in city.look(people["operator.1"].client, "/situasi/")
    _first_report(city, people["operator.1"])
    _first_group(city, people["operator.1"])
    _first_rakor(city, people["sekretaris"])
    city.look(Client(), *PUBLIC)
    city.look(people["operator.1"].client, *OPERATOR)
    found = [path for path, text in city.served.items() if "Probolinggo" in text]
    assert found == []
    assert any(city.name in text for text in city.served.values())


def _set_up(city: City, admin: Person) -> dict[str, Person]:
    """Follow the guided start in its order."""
    _forum(city, admin)
    people = {who[0]: _invited(city, admin, who) for who in PEOPLE}
    for account, seat in (("ketua", "chair"), ("sekretaris", "secretary")):
        form = {"kursi": seat, "akun": account, "sampai": ""}
        city.send(admin, "/pengaturan/forum/timdu/kursi/", **form)
    for office in ("polres", "setda"):
        form = {"kantor": office, "jabatan": "Kepala Bagian Hukum"}
        city.send(admin, "/pengaturan/pemegang-kunci/tunjuk/", **form)
    _duty(city, admin)
    return people


def _forum(city: City, admin: Person) -> None:
    today = city.now.date()
    form = {
        "jenis": "timdu",
        "nama": "Tim Terpadu Penanganan Konflik Sosial",
        "sk": f"188.45/1/{city.kode}/2026",
        "mulai": f"{today - timedelta(days=30)}",
        "sampai": f"{today + timedelta(days=50)}",
        "kantor": ["polres", "setda"],
    }
    city.send(admin, "/pengaturan/forum/tambah/", **form)
    assert "pengingat 60 hari" in city.look(admin.client, "/pengaturan/")


def _invited(city: City, admin: Person, who: tuple[str, str, str, str]) -> Person:
    account, title, role, office = who
    form = {
        "akun": account,
        "jabatan": title,
        "kantor": office,
        "peran": [role],
        "wilayah": [city.kode],
        "kelas": "2",
    }
    shown = admin.client.post("/pengaturan/akun/tambah/", form)
    assert shown.status_code == 200, words(shown.text)
    city.served[f"sandi {account}"] = shown.text
    return _first_time(account, _password(shown.text))


def _duty(city: City, admin: Person) -> None:
    form = {
        "kantor": "polres",
        "jabatan": "Perwira jaga Polres",
        "telepon": "110",
        "wilayah": city.kode,
        "mulai": f"{city.now - timedelta(hours=1):%Y-%m-%dT%H:%M}",
        "sampai": f"{city.now + timedelta(days=3):%Y-%m-%dT%H:%M}",
    }
    text = city.send(admin, "/pengaturan/piket/tambah/", **form)
    assert "Sekarang Perwira jaga Polres" in text


def _first_report(city: City, operator: Person) -> None:
    village = places.villages()[0]
    form = {"cerita": "Jembatan putus diterjang banjir, warga memutar jauh."}
    form |= {"tempat": village.kode, "kunci": str(uuid.uuid4())}
    sent = Client().post("/lapor/", form)
    assert sent.status_code == 200
    city.served["tanda terima"] = sent.text
    loop.drain(edge.now())
    number = re.findall(r"/laporan/(\d[\d-]+)/", operator.client.get("/laporan/").text)[
        0
    ]
    assert "Jembatan putus" in city.look(operator.client, f"/laporan/{number}/")


def _first_group(city: City, operator: Person) -> None:
    place = places.districts()[0].name
    now = city.now - timedelta(minutes=30)
    lines = [f"{now:%d/%m/%y %H.%M} - FKDM: {said}" for said in SAID]
    chat = "\n".join(lines).format(place=place)
    taken = taken_in(operator.client, "obrolan.txt", chat, edge.now())
    assert "3 dibaca: 3 baru, 0 sudah ada, 0 ditolak." in taken
    group = re.findall(
        r"/isu-beredar/(\d[\d-]+)/", operator.client.get("/isu-beredar/").text
    )[0]
    assert "penculikan" in city.look(operator.client, f"/isu-beredar/{group}/")


def _first_rakor(city: City, secretary: Person) -> None:
    """Plan on the first working day from next week on."""
    for days in range(7, 14):
        day = city.now + timedelta(days=days)
        form = {"waktu": f"{day:%Y-%m-%d}T09:00", "tempat": "Ruang rapat"}
        sent = secretary.client.post("/rakor/rencanakan/", form)
        if sent.status_code == 302:
            break
    assert sent.status_code == 302, words(sent.text)
    text = city.look(secretary.client, sent["Location"])
    assert f"09.00 {city.zone}" in text
