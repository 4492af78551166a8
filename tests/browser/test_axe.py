"""Pages that everyone can use: axe finds nothing serious, narrow or wide, id or en."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_desk import signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="desk"),
]
PAGES = {
    "": (
        "/",
        "/benarkah/",
        "/peringatan/",
        "/siaran/",
        "/lapor/",
        "/lapor/pantau/",
        "/hak-jawab/",
        "/rapor/",
    ),
    "operator": (
        "/meja/",
        "/laporan/",
        "/laporan/masukkan/",
        "/isu-beredar/",
        "/isu/",
        "/isu/?tampil=kalender",
        "/sinyal/",
        "/rakor/",
        "/terbitan/peringatan/",
    ),
    "pemeriksa": ("/rumor/", "/tanggapan/", "/terbitan/"),
    "walikota": (
        "/situasi/",
        "/situasi/35.74.02/",
        "/situasi/peran-serta/",
        "/keputusan/",
        "/evaluasi/",
    ),
    "pengelola": (
        "/pengaturan/",
        "/pengaturan/kesehatan/",
        "/pengaturan/pemegang-kunci/",
        "/pengaturan/tempat/",
        "/pengaturan/token/",
        "/bantuan/",
        "/api/",
    ),
    "polres": ("/tugas/", "/kegiatan/", "/akun/"),
    "sekretaris": ("/renaksi/", "/renaksi/2020/aksi/2/", "/renaksi/2020/B04/"),
    "auditor": ("/jejak/",),
}
GRAVE = {"serious", "critical"}
FIRST = "main .daftar a[href^='/']"


def found(page) -> list[str]:
    """Return what axe finds serious on the page as it is."""
    results = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:160]}"
        for one in results
        if one["impact"] in GRAVE
    ]


@pytest.mark.parametrize("account", PAGES, ids=[a or "warga" for a in PAGES])
def test_axe_finds_nothing_serious(demo, chromium, account):
    page = (
        signed_in(chromium, demo, account)
        if account
        else chromium.new_context().new_page()
    )
    wrong: dict[str, list[str]] = {}
    for path in PAGES[account]:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for language in ("", "/en"):
                page.goto(demo.base + language + path)
                if bad := found(page):
                    wrong[f"{language}{path} {width}"] = bad
        link = page.locator(FIRST).first
        if link.count():
            page.goto(demo.base + str(link.get_attribute("href")))
            if bad := found(page):
                wrong[page.url] = bad
    assert not wrong
