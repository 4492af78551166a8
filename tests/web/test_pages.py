"""Every page opens for its role in both languages, and for nobody else at all."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from kentongan.reports.queries import growing
from tests import cast
from tests.web.conftest import LATER

OPERATOR = ("/meja/", "/laporan/", "/laporan/masukkan/", "/laporan/pengirim/")
DESK = (
    *((path, "operator") for path in OPERATOR),
    *((path, "verifier") for path in ("/meja/", "/laporan/", "/isu-beredar/")),
    ("/isu-beredar/", "operator"),
    ("/rumor/", "verifier"),
    ("/terbitan/", "operator"),
    ("/terbitan/", "head"),
    ("/terbitan/peringatan/", "operator"),
    ("/terbitan/peringatan/", "bpbd"),
    ("/tanggapan/", "operator"),
    ("/tanggapan/", "head"),
    ("/jejak/", "auditor"),
    *(("/akun/", account) for account in ("operator", "mayor", "fkdm", "auditor")),
)
PUBLIC = (
    "/",
    "/benarkah/",
    "/benarkah/?q=penculikan+anak",
    "/siaran/",
    "/peringatan/",
    "/lapor/",
    "/lapor/pantau/",
    "/hak-jawab/",
    "/privasi/",
    "/rapor/",
    "/rapor/rapor.csv",
    "/umpan/klarifikasi.xml",
    "/umpan/klarifikasi.atom",
    "/umpan/siaran.xml",
    "/umpan/siaran.atom",
    "/umpan/peringatan.xml",
    "/umpan/peringatan.atom",
)
LANGUAGES = ("", "/en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_desk_page_opens_for_its_role(browser, answered, told, language):
    for path, account in DESK:
        response = browser(account).get(language + path)
        assert response.status_code == 200, path
        assert response.content.count(b"<h1>") == 1, path
        assert response["Content-Language"] == (language.strip("/") or "id")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_public_page_opens_for_everyone_and_sets_no_cookie(
    browser, answered, language
):
    for path in PUBLIC:
        response = browser().get(language + path)
        assert response.status_code == 200, path
        assert not response.cookies, path


def test_a_public_page_opens_in_a_city_that_has_said_nothing_yet(browser):
    client = browser()
    for path in PUBLIC:
        assert client.get(path).status_code == 200


def test_a_desk_page_opens_in_a_city_without_a_report(browser):
    for path, account in DESK:
        assert browser(account).get(path).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_a_page_in_both_languages(browser, answered, told, language):
    group = growing(by=cast.who("verifier"), at=LATER)[0]
    desk, resident = browser("verifier"), browser()
    for path in (f"/laporan/{told.number}/", f"/isu-beredar/{group.number}/"):
        assert desk.get(language + path).status_code == 200
    for path in ("", "poster.png"):
        address = f"{language}/benarkah/{answered.slug}/{path}"
        assert resident.get(address).status_code == 200
    respond = f"{language}/lapor/tanggapan/{answered.slug}/"
    assert resident.get(respond).status_code == 200


def test_what_is_closed_to_one_looks_like_what_is_not_there(browser, told):
    """S11: no oracle of existence, by status or by a single byte."""
    stranger, operator = browser("dinkes"), browser("operator")
    closed = stranger.get(f"/laporan/{told.number}/")
    absent = stranger.get("/laporan/00-000/")
    assert (closed.status_code, absent.status_code) == (404, 404)
    assert _body(closed) == _body(absent)
    assert _body(stranger.get("/jejak/")) == _body(stranger.get("/tidak-ada/"))
    assert operator.get(f"/laporan/{told.number}/").status_code == 200


def _body(response) -> str:
    """The page without the address in the link to the other language."""
    return re.sub(r'href="/(en/)?[^"]*" hreflang', "hreflang", response.text)


@pytest.mark.parametrize("account", ["auditor", "mayor", "dikbud"])
def test_whoever_keeps_no_desk_finds_no_desk(browser, account):
    client = browser(account)
    for path in ("/meja/", "/laporan/masukkan/", "/tanggapan/", "/isu-beredar/"):
        assert client.get(path).status_code == 404


def test_nobody_is_asked_to_sign_in_and_comes_back(browser):
    response = browser().get("/meja/")
    assert response.status_code == 302
    assert response.url == "/masuk/?lanjut=%2Fmeja%2F"


def test_names_of_addresses_are_their_acts(browser):
    assert reverse("public.view") == "/"
    assert reverse("public.report") == "/lapor/"
    assert reverse("group.view.one", args=["48-317"]) == "/isu-beredar/48-317/"
    assert reverse("public.view.answer", args=["x"]) == "/benarkah/x/"
