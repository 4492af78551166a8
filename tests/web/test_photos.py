"""S2: a photo comes with a report, loses what the camera hid, and is opened by name."""

from __future__ import annotations

import io
import uuid

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from kentongan.ledger.models import Entry
from kentongan.reports import parts
from kentongan.reports.models import Photo, Report
from tests.web.desk import Desk, words

STORY = "Genangan setinggi lutut di depan pasar, warga menunggu pompa."
JATI = "35.74.03.1004"
HIDDEN = b"rahasia-kamera"


@pytest.fixture
def desk(db, monkeypatch):
    from tests import cast

    return Desk(monkeypatch, cast.NOON)


def a_photo(side: int = 400) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = HIDDEN.decode()
    noise = Image.effect_noise((side, side), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", exif=exif, quality=80)
    return out.getvalue()


def sent(desk, photo: bytes, name: str = "a.jpg", key: str = ""):
    del desk
    form = {"cerita": STORY, "tempat": JATI, "kunci": key or str(uuid.uuid4())}
    form["foto"] = SimpleUploadedFile(name, photo, "image/jpeg")
    return Client().post("/lapor/", form)


def receipt_of(desk) -> str:
    del desk
    form = {"cerita": STORY, "tempat": JATI, "kunci": str(uuid.uuid4())}
    accept = {"HTTP_ACCEPT": "application/json"}
    return Client().post("/lapor/", form, **accept).json()["nomor"]


def part(code: str, photo_id: str, photo: bytes, start: int, size: int = 9_000):
    form = {"nomor": code, "foto": photo_id, "panjang": len(photo), "mulai": start}
    if size:
        form["bagian"] = SimpleUploadedFile("blob", photo[start : start + size])
    return Client().post("/lapor/foto/", form)


def opens(desk, account: str = "operator"):
    number = Report.unscoped.latest("pk").number
    return desk.browser(account).post(f"/laporan/{number}/foto/1/")


def test_without_scripts_a_photo_comes_with_the_form_and_lies_sealed(desk):
    assert sent(desk, a_photo()).status_code == 200
    kept = (settings.ATTACHMENTS / Photo.objects.get().digest).read_bytes()
    assert not kept.startswith(b"\xff\xd8")
    assert HIDDEN not in kept


def test_the_same_form_twice_is_one_report_with_one_photo(desk):
    key, photo = str(uuid.uuid4()), a_photo()
    before = Report.unscoped.count()
    assert sent(desk, photo, key=key).status_code == 200
    assert sent(desk, photo, key=key).status_code == 200
    assert Report.unscoped.count() == before + 1
    assert Photo.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"bukan gambar", "bukan foto"),
        (b"\xff\xd8" + b"0" * (14 * 1024**2 - 2), "Foto 14 MB melebihi 10 MB."),
    ],
)
def test_a_refused_photo_keeps_the_words_and_says_what_to_do(desk, data, why):
    before = Report.unscoped.count()
    answer = sent(desk, data)
    assert answer.status_code == 409
    assert why in words(answer.text)
    assert STORY in answer.text
    assert Report.unscoped.count() == before


def test_a_photo_goes_on_where_it_stopped_and_is_kept_once(desk):
    code, photo_id, photo = receipt_of(desk), str(uuid.uuid4()), a_photo()
    assert len(photo) > 30_000
    assert part(code, photo_id, photo, 0, 0).json() == {"ada": 0, "selesai": False}
    assert part(code, photo_id, photo, 0).json()["ada"] == 9_000
    assert part(code, photo_id, photo, 0).json()["ada"] == 9_000
    assert part(code, photo_id, photo, 27_000).json()["ada"] == 9_000
    here = 9_000
    while here < len(photo):
        here = part(code, photo_id, photo, here).json()["ada"]
    again = part(code, photo_id, photo, 0, 0).json()
    assert again == {"ada": len(photo), "selesai": True}
    assert Photo.objects.count() == 1
    assert not list((settings.DATA / "incoming").glob(f"*{parts.ENDING}"))


def test_parts_without_a_receipt_or_sense_are_refused(desk):
    code, photo = receipt_of(desk), a_photo()
    unknown = part("1234567890123456", str(uuid.uuid4()), photo, 0)
    assert "Nomor tidak ditemukan" in unknown.json()["galat"]
    assert part(code, "bukan-uuid", photo, 0).status_code == 409
    assert part(code, str(uuid.uuid4()), photo, len(photo) - 1, 0).json()["ada"] == 0
    beyond = part(code, str(uuid.uuid4()), photo[:10], 5, 0)
    assert beyond.json()["ada"] == 0
    junk = part(code, str(uuid.uuid4()), b"0" * 500, 0)
    assert "bukan foto" in junk.json()["galat"]


def test_a_report_has_five_photos_at_most(desk):
    code = receipt_of(desk)
    for _ in range(5):
        assert part(code, str(uuid.uuid4()), a_photo(60), 0, 90_000).json()["selesai"]
    sixth = part(code, str(uuid.uuid4()), a_photo(60), 0, 90_000)
    assert "sudah memuat 5 foto" in sixth.json()["galat"]


def test_opening_a_photo_shows_it_bare_and_is_written_down(desk):
    sent(desk, a_photo(2_000))
    number = Report.unscoped.latest("pk").number
    assert "tersegel" in desk.see("operator", f"/laporan/{number}/")
    before = Entry.objects.filter(act="report.open_photo").count()
    answer = opens(desk)
    assert answer.status_code == 200
    assert "tercatat" in words(answer.text)
    assert Entry.objects.filter(act="report.open_photo").count() == before + 1
    head, _, rest = answer.text.partition("data:image/jpeg;base64,")
    import base64

    picture = Image.open(io.BytesIO(base64.b64decode(rest.partition('"')[0])))
    assert max(picture.size) == 1600
    assert not picture.getexif()
    assert head


@pytest.mark.parametrize("account", ["analyst", "dinkes", "head", "mayor", "auditor"])
def test_nobody_else_opens_a_photo_and_no_address_shows_one(desk, account):
    sent(desk, a_photo())
    number = Report.unscoped.latest("pk").number
    assert opens(desk, account).status_code == 404
    desk.unknown("operator", f"/laporan/{number}/foto/1/")
    desk.unknown("operator", f"/laporan/{number}/foto/2/", ya="ya")
