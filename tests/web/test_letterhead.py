"""S13: the letterhead is set once, kept as a small picture, and never in a demo."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from kentongan.access import actions as access
from kentongan.domain.roles import Role
from kentongan.places import actions, models, queries
from kentongan.places.rules.house import NoEmblemInDemo
from tests import cast
from tests.rakor.scene import START
from tests.web.desk import Desk

KOP = "/pengaturan/kop/"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'
DRAWN = SVG % b'<circle cx="4" cy="4" r="4" fill="navy"/>'
OUTSIDE = SVG % b'<image href="file:///etc/passwd" width="9" height="9"/>'


@pytest.fixture
def desk(db, monkeypatch):
    cast.city(START)
    access.add_officer(
        account="administrator",
        title="Pengelola Sistem",
        agency="setda",
        roles={Role.ADMINISTRATOR},
        areas=[cast.CITY],
        password=cast.PASSWORD,
        by=cast.console(),
        at=START,
    )
    return Desk(monkeypatch, START)


def file(content: bytes, name: str = "lambang.png") -> io.BytesIO:
    out = io.BytesIO(content)
    out.name = name
    return out


def png(side: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (side, side), "navy").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("content", [png(1200), DRAWN])
def test_an_emblem_is_kept_as_a_small_png(desk, content):
    sent = file(content)
    page = desk.post(
        "administrator", KOP + "simpan/", alamat="Jl. Peragaan 1", lambang=sent
    )
    assert "Kop surat lengkap" in page.text
    shown = desk.get("administrator", KOP + "lambang/")
    with Image.open(io.BytesIO(shown.content)) as picture:
        assert picture.format == "PNG"
        assert max(picture.size) == 800
    desk.post("administrator", KOP + "simpan/", alamat="Jl. Peragaan 2", hapus="ya")
    assert not queries.letterhead().emblem
    desk.see("administrator", KOP)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (png(40), "terlalu kecil"),
        (b"%PDF-1.7", "bukan foto"),
        (OUTSIDE, "merujuk berkas lain"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "rusak"),
        (b"<svg" + b" " * 2_100_000, "melebihi 2 MB"),
    ],
)
def test_what_is_no_emblem_is_refused_in_words(desk, content, why):
    text = desk.refused(
        "administrator", KOP + "simpan/", alamat="", lambang=file(content)
    )
    assert why in text
    assert not models.Letterhead.objects.exists()


def test_only_the_administrator_sets_it(desk):
    desk.see("operator", KOP)
    desk.unknown("operator", KOP + "simpan/", alamat="Jl. Lain")


def test_a_demo_never_has_an_emblem(desk):
    actions.set_letterhead(
        address="Jl. Peragaan 1", emblem=png(200), by=cast.console(), at=START
    )
    models.House.objects.update(demo=True)
    assert queries.letterhead().emblem == b""
    with pytest.raises(NoEmblemInDemo):
        actions.set_letterhead(address="", emblem=png(200), by=cast.console(), at=START)
