"""What a first visit costs on a metered phone: bytes as sent, against the budget.

HTML, style, font and scripts, compressed as the server compresses them; pictures and
what is fetched only on a tap are not part of it.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client

from kentongan.access.models import Officer
from kentongan.publication.models import Publication
from kentongan.rumours.models import Rumour

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="month"),
]
KB = 1000
OWN = re.compile(r'(?:src|href)="(/static/[^"]+\.(?:css|js|woff2))"')
IMPORTED = re.compile(r'from "\./(\w+\.js)"')
ANSWER = "/benarkah/benarkah-ada-penculikan-anak-di-kota-probolinggo/"
STAFF = (
    ("operator", "/meja/"),
    ("operator", "/laporan/"),
    ("operator", "/isu-beredar/"),
    ("operator", "/isu/"),
    ("pemeriksa", "/rumor/"),
    ("walikota", "/situasi/"),
)


def fetched(client: Client, path: str) -> tuple[int, str]:
    """Return the bytes that travel, and the text when it is one."""
    packed = client.get(path, headers={"accept-encoding": "gzip"})
    assert packed.status_code == 200, path
    plain = b"".join(client.get(path))
    text = "" if path.endswith(".woff2") else plain.decode()
    return len(b"".join(packed)), text


def signed_in(account: str) -> Client:
    """Return a browser of an officer of the demo."""
    client = Client()
    client.force_login(Officer.objects.get(account=account))
    return client


def first_visit(client: Client, path: str) -> float:
    """Return what a page and everything it needs weigh, in kB."""
    total, page = fetched(client, path)
    todo, seen = OWN.findall(page), set()
    while todo:
        file = todo.pop()
        if file in seen:
            continue
        seen.add(file)
        size, text = fetched(client, file)
        total += size
        folder = file.rpartition("/")[0]
        todo += [f"{folder}/{name}" for name in IMPORTED.findall(text)]
    assert "/static/fonts/kentongan-sans.woff2" in seen
    return total / KB


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_public_page_costs_at_most_forty_kilobytes(resident, house, language):
    slugs = dict(Publication.objects.order_by("pk").values_list("kind", "slug"))
    pages = (
        "/",
        "/benarkah/",
        ANSWER,
        "/siaran/",
        f"/siaran/{slugs['siaran_pers']}/",
        "/rapor/",
        "/peringatan/",
        f"/peringatan/{slugs['peringatan_dini']}/",
    )
    cost = {page: first_visit(resident, language + page) for page in pages}
    assert {page: kb for page, kb in cost.items() if kb > 40} == {}


def test_the_report_form_costs_at_most_forty_eight(resident, house):
    assert first_visit(resident, "/lapor/") <= 48


def test_a_page_of_the_desk_costs_at_most_eighty(house):
    (number,) = Rumour.unscoped.values_list("number", flat=True)
    pages = (*STAFF, ("pemeriksa", f"/rumor/{number}/"))
    cost = {page: first_visit(signed_in(account), page) for account, page in pages}
    assert {page: kb for page, kb in cost.items() if kb > 80} == {}
