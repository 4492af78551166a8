"""S11: the own account: how pages look, what it opens, and an end to other sessions."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from kentongan.access.models import Officer
from kentongan.ledger.models import Entry
from tests import cast
from tests.web.desk import Desk, words

DARK = re.compile(r'href="/static/css/gelap\.css" media="([^"]+)"')
LOOK = {"bahasa": "id", "warna": "sistem", "tombol": "ya"}


@pytest.fixture
def desk(db, monkeypatch):
    cast.city()
    return Desk(monkeypatch, cast.NOON)


def scheme(text: str) -> tuple[str, list[str]]:
    """Return what the page says of its colours, before any script runs."""
    [meta] = re.findall(r'name="color-scheme" content="([^"]+)"', text)
    return meta, DARK.findall(text)


@pytest.mark.parametrize("account", [account for account, *_ in cast.OFFICERS])
def test_every_account_sees_what_it_opens(desk, account):
    text = desk.see(account, "/akun/")
    said = words(text)
    assert Officer.objects.get(account=account).title in said
    for url in re.findall(r'<ul class="tempat">.*?</ul>', text)[0].split('href="')[1:]:
        assert desk.get(account, url.partition('"')[0]).status_code in {200, 302}


def test_colours_follow_the_device_until_somebody_chooses(desk):
    expected = {
        "sistem": ("light dark", ["screen and (prefers-color-scheme: dark)"]),
        "gelap": ("dark", ["screen"]),
        "terang": ("light", []),
    }
    assert scheme(desk.see("operator", "/meja/")) == expected["sistem"]
    for theme, sees in expected.items():
        desk.post("operator", "/akun/tampilan/", **{**LOOK, "warna": theme})
        for path in ("/meja/", "/akun/", "/laporan/", "/", "/bantuan/"):
            assert scheme(desk.get("operator", path).text) == sees, (theme, path)
        assert scheme(desk.get("operator", "/tidak-ada/").text) == sees
    assert scheme(desk.get("verifier", "/meja/").text) == expected["sistem"]
    assert scheme(Client().get("/").text) == expected["sistem"]


def test_the_choice_goes_with_the_account_to_another_device(desk):
    desk.post("mayor", "/akun/tampilan/", bahasa="en", warna="gelap")
    other = Client()
    sent = {"akun": "mayor", "sandi": cast.PASSWORD}
    home = other.post("/masuk/", sent)
    assert home.status_code == 302
    assert home.url == "/en/situasi/"
    page = other.get(home.url)
    assert scheme(page.text)[0] == "dark"
    assert 'id="tombol" data-mati' in page.text


def test_a_new_language_is_spoken_at_once(desk):
    shown = desk.post("operator", "/akun/tampilan/", **{**LOOK, "bahasa": "en"})
    assert shown["Content-Language"] == "en"
    assert "Display saved." in words(shown.text)


@pytest.mark.parametrize(
    "wrong", [{"warna": "merah"}, {"bahasa": "jv"}, {"warna": ""}, {"bahasa": ""}]
)
def test_what_is_not_on_the_list_is_refused_in_words(desk, wrong):
    said = desk.refused("operator", "/akun/tampilan/", **{**LOOK, **wrong})
    assert "pilih dari daftar" in said


def test_sessions_elsewhere_end_and_this_one_goes_on(desk):
    lost = Client()
    lost.post("/masuk/", {"akun": "operator", "sandi": cast.PASSWORD})
    assert lost.get("/meja/").status_code == 200
    shown = desk.post("operator", "/akun/sesi/", ya="ya")
    assert "Sesi di perangkat lain sudah berakhir." in words(shown.text)
    assert lost.get("/meja/").status_code == 302
    assert desk.get("operator", "/meja/").status_code == 200
    assert desk.get("verifier", "/meja/").status_code == 200
    assert Entry.objects.filter(act="officer.end_sessions").exists()


def test_nobody_has_an_account_page_without_signing_in(desk):
    for path in ("/akun/", "/akun/tampilan/", "/akun/sesi/"):
        response = Client().get(path)
        assert response.status_code == 302
        assert response.url.startswith("/masuk/")
