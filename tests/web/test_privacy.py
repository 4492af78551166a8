"""Personal data in a report never appears on any page, feed or header."""

from __future__ import annotations

import re

import pytest

from kentongan.reports.queries import Filter, growing, list_reports
from kentongan.web import headers
from tests import cast
from tests.web.conftest import LATER
from tests.web.test_pages import DESK, LANGUAGES, PUBLIC

NAME, PHONE, PLATE, NIK = (
    "Slamet Riyadi",
    "081234567890",
    "N 1234 QX",
    "3574012305900001",
)
SCHOOL = "SDN Sukabumi 2"
SECRET = (
    f"Anak bernama {NAME}, murid {SCHOOL} umur 8 tahun, diculik di Kanigaran."
    f" Mobil {PLATE}, hubungi {PHONE}, NIK {NIK}."
)


@pytest.fixture
def canary(db):
    """The same secret through a chat and through the form, and a sender's name."""
    from kentongan.access.actors import PUBLIC as NOBODY
    from kentongan.reports.actions import NewReport, receive_one
    from kentongan.worker import loop

    cast.receive([SECRET, *cast.KIDNAP], sender=f"Bu {NAME}")
    new = NewReport(text=SECRET, client_id="canary", area="35.74.04.1003")
    receive_one(new=new, by=NOBODY, at=cast.NOON)
    loop.drain(cast.NOON)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_what_a_report_says_of_a_person(browser, canary, language):
    pages = [
        browser(account).get(language + path)
        for path, account in (*DESK, *((path, "") for path in PUBLIC))
    ]
    operator = browser("operator")
    by = cast.who("operator")
    pages += [
        operator.get(f"{language}/laporan/{report.number}/")
        for report in list_reports(by=by, at=LATER, narrow=Filter())
    ]
    pages += [
        operator.get(f"{language}/isu-beredar/{group.number}/")
        for group in growing(by=by, at=LATER)
    ]
    pages.append(operator.get(f"{language}/laporan/?kata=diculik"))
    for page in pages:
        assert page.status_code == 200
        said = page.text + str(page.headers)
        for secret in (PHONE, PLATE, NIK, NAME, SCHOOL):
            assert secret not in said, page.request["PATH_INFO"]


def test_a_search_for_a_person_finds_nothing(browser, canary):
    for secret in (NAME, PHONE, PLATE):
        page = browser("operator").get("/laporan/", {"kata": secret, "jenis": "semua"})
        assert "Tidak ada yang cocok." in page.text


def test_the_form_that_failed_is_shown_to_its_sender_only(browser, canary):
    page = browser().get("/lapor/")
    assert "penculikan" not in page.text


def test_every_answer_carries_the_strict_headers(browser, answered):
    for path, account in (("/", ""), ("/meja/", "operator"), ("/tidak-ada/", "")):
        response = browser(account).get(path)
        for name in headers.HEADERS:
            assert name in response.headers
        assert response["Cache-Control"] == "no-store"


OWN_FILE = re.compile(r'<script type="module" src="/static/js/\w+\.js"></script>')


def test_no_page_holds_a_style_or_a_script_of_its_own(browser, answered):
    for path, account in (*DESK, *((path, "") for path in PUBLIC)):
        text = browser(account).get(path).text
        assert " style=" not in text, path
        assert "<script" not in OWN_FILE.sub("", text), path
        assert "<style" not in text, path


def test_every_answer_carries_what_silences_the_deploy_checks(browser, settings):
    """security.W001 and W002 are silenced because these headers are set here."""
    plain = browser().get("/").headers
    assert plain["X-Frame-Options"] == "DENY"
    assert plain["X-Content-Type-Options"] == "nosniff"
    assert "Strict-Transport-Security" not in plain
    settings.SECURE_HSTS_SECONDS = 31_536_000
    secure = browser().get("/").headers
    assert secure["Strict-Transport-Security"] == "max-age=31536000"
