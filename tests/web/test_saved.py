"""S2: a name on a list's filters, own or the office's, with its count, deleted."""

from __future__ import annotations

import re

import pytest

from kentongan.access.models import SavedView
from kentongan.ledger.models import Entry
from tests import cast
from tests.web.desk import check, words

FILTERS = "keadaan=masuk&masa=bulan"


def _keep(client, page="laporan", **more):
    form = {"daftar": page, "saringan": FILTERS, "nama": "Bulan ini", **more}
    return client.post("/tampilan/simpan/", form)


def _tabs(client, path="/laporan/"):
    text = client.get(path).text
    check(text)
    found = re.search(r'aria-label="Tampilan tersimpan">(.*?)</nav>', text, re.DOTALL)
    return words(found[1]) if found else ""


def test_a_view_is_a_tab_with_its_count_on_the_filters(browser, told):
    client = browser("operator")
    answer = _keep(client, saringan=f"urungkan=x&{FILTERS}&sebelum=1")
    assert answer.url == "/laporan/?masa=bulan&keadaan=masuk"
    assert _tabs(client) == "Semua Bulan ini 1"
    assert 'aria-current="true">Bulan ini' in client.get(answer.url).text


def test_own_views_are_ones_own_and_office_views_the_offices(browser, told):
    _keep(browser("operator"))
    _keep(browser("operator"), nama="Untuk semua", untuk="kantor")
    assert _tabs(browser("verifier")) == "Semua Untuk semua 1"
    assert _tabs(browser("polres")) == ""


def test_a_view_is_deleted_again_and_both_are_acts(browser, told):
    client = browser("operator")
    _keep(client)
    code = SavedView.objects.get().code
    assert browser("verifier").post(f"/tampilan/{code}/hapus/").status_code == 404
    assert client.post(f"/tampilan/{code}/hapus/").url == "/laporan/"
    assert not SavedView.objects.exists()
    acts = Entry.objects.filter(verdict="izin").values_list("act", flat=True)
    assert [a for a in acts if a.startswith("saved")] == [
        "saved_view.keep",
        "saved_view.drop",
    ]


def test_a_name_twice_is_one_view_with_the_later_filters(browser, told):
    client = browser("operator")
    _keep(client)
    _keep(client, saringan="masa=hari")
    assert SavedView.objects.get().query == "masa=hari"


@pytest.mark.parametrize(
    "form", [{"nama": "x"}, {"nama": "a" * 41}, {"saringan": ""}, {"saringan": "a=b"}]
)
def test_what_cant_be_a_view_is_said(browser, told, form):
    assert _keep(browser("operator"), **form).status_code == 409
    assert not SavedView.objects.exists()


def test_issues_have_views_of_their_own(browser, db):
    client = browser("operator")
    _keep(client, page="isu", saringan="keadaan=semua&bidang=ekonomi")
    assert _tabs(client, "/isu/") == "Semua Bulan ini 0"
    assert _tabs(client) == ""


def test_counts_follow_the_next_act(browser, told):
    client = browser("operator")
    _keep(client)
    _tabs(client)
    form = {"nomor": [told.number], "alasan": "Bukan laporan, salam."}
    client.post("/laporan/sisihkan/", form)
    assert _tabs(client) == "Semua Bulan ini 0"


def test_persons_in_a_name_are_hidden(browser, told):
    _keep(browser("operator"), nama="Telepon 0812 3456 7890")
    assert "3456" not in SavedView.objects.get().name


def test_reading_is_the_policys(browser, db):
    cast.receive(cast.KIDNAP)
    assert _keep(browser("auditor")).status_code == 404
    assert _keep(browser("fkdm")).status_code == 404
    assert _keep(browser("operator"), page="rakor").status_code == 404
