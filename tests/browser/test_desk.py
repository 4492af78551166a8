"""The desk under a keyboard, and two officers on one page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PASSWORD, Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="desk"),
]


def signed_in(chromium: Browser, site: Site, account: str) -> Page:
    """Sign in with a demo account in a browser of its own."""
    page = chromium.new_context().new_page()
    page.goto(f"{site.base}/masuk/")
    page.fill("[name=akun]", account)
    page.fill("[name=sandi]", PASSWORD)
    page.click("main form button")
    expect(page.locator("header")).to_contain_text("Keluar")
    return page


def test_reports_are_marked_and_set_aside_without_a_mouse_and_it_is_undone(
    demo, chromium
):
    page = signed_in(chromium, demo, "operator")
    page.keyboard.press("g")
    page.keyboard.press("l")
    page.wait_for_url("**/laporan/")
    page.goto(f"{demo.base}/laporan/?keadaan=masuk")
    before = page.locator(".daftar > li").count()
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("X")
    assert page.locator("[name=nomor][type=checkbox]:checked").count() == 2
    page.keyboard.press("e")
    page.keyboard.type("Bukan laporan, hanya salam pagi.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".pesan")).to_contain_text("2 laporan disisihkan.")
    page.keyboard.press("u")
    expect(page.locator(".pesan")).to_contain_text("2 laporan kembali.")
    assert "keadaan=masuk" in page.url
    assert page.locator(".daftar > li").count() == before


def test_the_keys_are_listed_and_can_be_turned_off(demo, chromium):
    page = signed_in(chromium, demo, "operator")
    page.keyboard.press("?")
    expect(page.locator("#tombol")).to_be_visible()
    page.check("#tombol-mati")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#tombol")).to_be_hidden()


def test_two_officers_see_each_other_within_five_seconds(demo, chromium):
    first = signed_in(chromium, demo, "pemeriksa")
    second = signed_in(chromium, demo, "pemeriksa2")
    first.goto(f"{demo.base}/rumor/")
    second.goto(f"{demo.base}/rumor/")
    expect(first.locator("#hadir")).to_contain_text("Pemeriksa 2", timeout=5_000)
    second.goto(f"{demo.base}/meja/")
    expect(first.locator("#hadir")).to_be_hidden(timeout=15_000)
