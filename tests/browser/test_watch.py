"""S2: files dropped on the page, views kept as tabs, groups merged by a key."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_desk import signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="desk"),
]
CHAT = (
    "30/01/20 09.00 - FKDM Kel. Jati: Ada genangan baru di Jati, selutut.\n"
    "30/01/20 09.05 - Siti: Hubungi saya di 0812 3456 7890 soal genangan\n"
)
DROP = """text => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], "obrolan seret.txt", { type: "text/plain" }));
  const event = { dataTransfer: carried, bubbles: true, cancelable: true };
  document.getElementById("jatuhkan").dispatchEvent(new DragEvent("dragover", event));
  document.getElementById("jatuhkan").dispatchEvent(new DragEvent("drop", event));
}"""


def test_a_dropped_file_is_looked_at_taken_in_and_told(demo, chromium):
    page = signed_in(chromium, demo, "operator")
    page.goto(f"{demo.base}/laporan/masukkan/")
    before = demo.count("SELECT count(*) FROM reports_report")
    page.evaluate(DROP, CHAT)
    page.wait_for_url(re.compile(r"/laporan/masukkan/[\d-]+/$"))
    expect(page.locator("main")).to_contain_text("Ada genangan baru di Jati")
    assert "3456" not in page.inner_text("main")
    assert demo.count("SELECT count(*) FROM reports_report") == before
    page.click("main .langkah button:has-text('Masukkan')")
    headline = page.locator("main h1")
    expect(headline).to_have_text(
        "2 dibaca: 2 baru, 0 sudah ada, 0 ditolak.", timeout=30_000
    )


def test_a_view_is_saved_seen_as_a_tab_and_deleted(demo, chromium):
    page = signed_in(chromium, demo, "operator")
    page.goto(f"{demo.base}/laporan/?keadaan=masuk&sektor=ekonomi")
    page.click("summary:has-text('Simpan atau hapus tampilan')")
    page.fill("[name=nama]", "Ekonomi baru")
    page.click("button:has-text('Simpan tampilan')")
    tab = page.locator("nav[aria-label='Tampilan tersimpan'] a[aria-current]")
    expect(tab).to_contain_text("Ekonomi baru")
    page.goto(f"{demo.base}/laporan/")
    page.click("nav[aria-label='Tampilan tersimpan'] a:has-text('Ekonomi baru')")
    assert "sektor=ekonomi" in page.url
    page.click("summary:has-text('Simpan atau hapus tampilan')")
    page.click("button:has-text('Hapus tampilan')")
    expect(page.locator(".pesan")).to_have_text("Tampilan dihapus.")
    expect(page.locator("nav[aria-label='Tampilan tersimpan']")).to_have_count(0)


def test_groups_are_merged_by_a_key_and_it_is_undone_by_a_key(demo, chromium):
    page = signed_in(chromium, demo, "pemeriksa")
    page.goto(f"{demo.base}/isu-beredar/?masa=bulan")
    rows = page.locator(".daftar > li")
    before = rows.count()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    assert page.locator("[name=kelompok]:checked").count() == 2
    page.keyboard.press("m")
    expect(page.locator(".pesan")).to_contain_text("Disatukan: 1 kelompok")
    assert "masa=bulan" in page.url
    page.keyboard.press("u")
    expect(page.locator(".pesan")).to_contain_text("Diurungkan: 1 kelompok kembali.")
    assert rows.count() == before
