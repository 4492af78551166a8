"""A worried resident with a cheap phone: typing, copying, and no script at all."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_axe import found

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="desk"),
]
PHONE = {"width": 360, "height": 640}
HEARD = "katanya ada anak diculik mobil putih"
ANSWER = "/benarkah/benarkah-ada-penculikan-anak-di-kota-probolinggo/"
PAGES = (
    "/",
    "/benarkah/",
    "/benarkah/?q=anak+diculik",
    ANSWER,
    "/siaran/",
    "/peringatan/",
    "/lapor/",
    "/lapor/pantau/",
    f"/hak-jawab/?tentang={ANSWER.split('/')[2]}",
    "/privasi/",
    "/rapor/",
)


def phone(chromium, **more) -> Page:
    context = chromium.new_context(viewport=PHONE, **more)
    return context.new_page()


def test_answers_come_while_typing_and_the_words_stand_in_no_address(demo, chromium):
    page = phone(chromium)
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    for home in ("/", "/en/", "/benarkah/"):
        page.goto(demo.base + home)
        page.locator("#q").press_sequentially(HEARD, delay=5)
        line = page.locator("#hasil li").first
        expect(line).to_contain_text("diculik")
        expect(line.locator(".putusan")).to_be_visible()
        assert not found(page)
        line.locator("a").click()
        expect(page.locator("h1")).to_contain_text("penculikan")
    assert not [url for url in asked if "putih" in url]
    assert not page.context.cookies()


def test_what_was_never_answered_says_so_and_short_words_ask_nothing(demo, chromium):
    page = phone(chromium)
    page.goto(f"{demo.base}/")
    page.fill("#q", "gem")
    page.wait_for_timeout(600)
    expect(page.locator("#hasil")).to_be_hidden()
    page.fill("#q", "gempa besar")
    expect(page.locator("#hasil")).to_contain_text("Belum ada jawaban.")
    page.fill("#q", "")
    expect(page.locator("#hasil")).to_be_hidden()


def test_one_tap_copies_the_text_for_a_group(demo, chromium):
    page = phone(chromium, permissions=["clipboard-read", "clipboard-write"])
    page.goto(demo.base + ANSWER)
    page.click("[data-salin]")
    expect(page.locator("#tersalin")).to_contain_text("Tersalin")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert len(copied) <= 700
    assert "PERAGAAN - BUKAN DOKUMEN RESMI\n*KLARIFIKASI* Kota Probolinggo" in copied
    assert copied.rstrip().endswith(ANSWER)


def test_without_script_every_public_page_works(demo, chromium):
    page = phone(chromium, java_script_enabled=False)
    page.goto(f"{demo.base}/")
    page.fill("#q", HEARD)
    page.click("form[role=search] button")
    page.click("main .daftar a")
    page.click("[data-salin]")
    assert "KLARIFIKASI" in page.inner_text("#teks-grup")
    page.click("text=Ada yang keliru?")
    page.locator("[name=kalimat]").first.check()
    page.fill("#benar", "Satu laporan masih diperiksa Polres.")
    page.click("main form.lapor button")
    expect(page.locator(".resi")).to_be_visible()
    assert "Dijawab paling lambat" in page.inner_text("main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_its_policy_widens_a_phone_or_shifts(demo, chromium, scheme):
    page = phone(chromium, color_scheme=scheme)
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.add_init_script(SHIFTS)
    for path in PAGES:
        for language in ("", "/en"):
            page.goto(demo.base + language + path)
            page.wait_for_load_state("networkidle")
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide == PHONE["width"], (path, wide)
            assert page.evaluate("window.shifted") == 0, path
            assert not found(page), path
    assert said == []


SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });"""
