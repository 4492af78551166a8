"""A verifier on 31 January: from the card to a correction seen as residents will."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_axe import found
from tests.browser.test_desk import signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="desk"),
]
SAID = "Tidak ada penculikan anak di Kota Probolinggo sampai malam ini."


def looked_at(page: Page, base: str) -> None:
    """Look at a page narrow and wide, in both languages: nothing grave, none wider."""
    path = page.url.removeprefix(base)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for language in ("/en", ""):
            page.goto(base + language + path)
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert not found(page), (language, width)


def test_a_correction_is_written_on_the_card_and_previewed(demo, chromium):
    page = signed_in(chromium, demo, "pemeriksa")
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.goto(f"{demo.base}/rumor/")
    page.locator("main .daftar a").first.click()
    expect(page.locator("svg.bagan .sinyal").first).to_be_visible()
    expect(page.locator("svg.peta circle[stroke-dasharray]").first).to_be_visible()
    expect(page.locator(".jam")).to_contain_text("sesudah laporan pertama")
    looked_at(page, demo.base)

    page.click("#koreksi-jawaban summary")
    page.fill("#cat-koreksi", "Jam pada jawaban sudah lewat.")
    page.click("#koreksi-jawaban button")
    assert page.input_value("#judul").startswith("Benarkah")
    assert page.input_value("#koreksi") == "Jam pada jawaban sudah lewat."
    page.fill("#jawaban", SAID)
    page.click("#naskah button:not([type=button])")
    page.click("text=Lihat naskah terakhir seperti warga")
    expect(page.locator("main")).to_contain_text("Belum terbit")
    expect(page.locator(".jawaban")).to_have_text(SAID)
    expect(page.locator("del").first).to_be_visible()
    looked_at(page, demo.base)
    assert said == []
