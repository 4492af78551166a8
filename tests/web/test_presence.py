"""Who else is on a page: only of a page that was shown, and only for seconds."""

from __future__ import annotations

import os
import re
import time

import pytest

from kentongan.web import presence

pytestmark = pytest.mark.django_db


def sign_on(page) -> str:
    return re.search(r'data-tanda="([^"]+)"', page.text)[1]


def test_two_officers_on_one_page_learn_of_each_other(browser, answered):
    operator, verifier = browser("operator"), browser("verifier")
    first = sign_on(operator.get("/laporan/"))
    second = sign_on(verifier.get("/laporan/"))
    assert operator.post("/hadir/", {"tanda": first}).json() == {"hadir": []}
    (other,) = verifier.post("/hadir/", {"tanda": second}).json()["hadir"]
    assert other
    elsewhere = sign_on(verifier.get("/rumor/"))
    assert verifier.post("/hadir/", {"tanda": elsewhere}).json() == {"hadir": []}


def test_nobody_asks_about_a_page_that_was_shown_to_another(browser, answered):
    sign = sign_on(browser("operator").get("/laporan/"))
    assert browser("verifier").post("/hadir/", {"tanda": sign}).status_code == 404
    assert browser("verifier").post("/hadir/", {"tanda": "x"}).status_code == 404
    assert browser().post("/hadir/", {"tanda": sign}).status_code == 404


def test_who_left_is_gone_after_seconds(settings, tmp_path):
    settings.DATA = tmp_path
    presence.greet("/x/", "officer:1", "Operator")
    assert presence.greet("/x/", "officer:2", "Pemeriksa") == ["Operator"]
    (past,) = tmp_path.glob("presence/*/officer-1")
    long_ago = time.time() - presence.SECONDS - 1
    os.utime(past, (long_ago, long_ago))
    assert presence.greet("/x/", "officer:2", "Pemeriksa") == []
    assert not past.exists()
