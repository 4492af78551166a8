"""S2: a report written without a connection is neither lost nor doubled."""

from __future__ import annotations

import random
import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(name="offline")]
STORY = "Genangan setinggi lutut di depan pasar, warga menunggu pompa."
JATI = "35.74.03.1004"
REPORTS = "SELECT count(*) FROM reports_report"
PIN = "248163"
PROFILES = (332, 334, 334)
CONTROLLED = """new Promise((done) => {
  const worker = navigator.serviceWorker;
  if (worker.controller) done();
  worker.addEventListener("controllerchange", done);
})"""
STORED = """() => new Promise((done) => {
  const asked = indexedDB.open("kentongan");
  asked.onsuccess = () => {
    const store = asked.result.transaction("waiting").objectStore("waiting");
    const all = store.getAll();
    all.onsuccess = () => done(all.result.map((one) =>
      Object.keys(one).join() + new TextDecoder("latin1").decode(one.data)));
  };
})"""
FILL = """async ([pin, many, who, kode, every]) => {
  const vault = await import("/static/js/vault.js");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 240;
  const pen = canvas.getContext("2d");
  await vault.open(pin);
  for (let n = 0; n < many; n++) {
    const report = {
      kunci: crypto.randomUUID(), waktu: new Date().toISOString(),
      tempat: kode, cerita: `Telepon ${who}, laporan ${n}: jalan tergenang.`,
    };
    if (n % every === 0) {
      pen.fillStyle = `rgb(${n % 250}, ${who * 80}, 90)`;
      pen.fillRect(0, 0, 240, 240);
      const data = canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
      report.foto = { id: crypto.randomUUID(), data };
    }
    await vault.keep(report);
  }
}"""
FLUSH = """async () => {
  const vault = await import("/static/js/vault.js");
  const { send } = await import("/static/js/sending.js");
  const { sendPhoto } = await import("/static/js/photo.js");
  const waiting = await vault.reports();
  waiting.sort(() => Math.random() - 0.5);
  for (const one of waiting) {
    try {
      one.nomor ??= (await send("/lapor/", one)).nomor;
      if (one.foto) await sendPhoto("/lapor/foto/", one, () => {});
      await vault.drop(one.kunci);
    } catch { await vault.keep(one); }
  }
  return (await vault.waiting()).length;
}"""
PHOTOS = "SELECT count(*) FROM reports_photo"
EVERY = 25


def opened(context: BrowserContext, base: str) -> Page:
    """Open the form, and wait until the phone keeps it."""
    page = context.new_page()
    page.goto(f"{base}/lapor/")
    page.evaluate(CONTROLLED)
    return page


def write(page: Page, story: str = STORY) -> None:
    page.fill("#cerita", story)
    page.select_option("#tempat", JATI)
    page.click("#lapor button:not([type=button])")


def give_pin(page: Page, pin: str = PIN) -> None:
    page.wait_for_selector("#pin[open]")
    page.fill("#pin-angka", pin)
    page.click("#pin button[value=buka]")


def test_a_report_waits_on_the_phone_and_is_sent_once(site, chromium):
    before = site.count(REPORTS)
    context = chromium.new_context()
    page = opened(context, site.base)
    context.set_offline(True)
    write(page)
    give_pin(page)
    expect(page.locator("#antrean-jumlah")).to_have_text("1")
    assert "belum terkirim" in page.inner_text("#kabar")
    assert page.input_value("#cerita") == ""
    page.close()

    page = context.new_page()
    page.goto(f"{site.base}/lapor/")
    page.wait_for_selector("#antrean:not([hidden])")
    assert STORY[:20] not in page.inner_text("#antrean")
    context.set_offline(False)
    page.click("#antrean-kirim")
    give_pin(page, "000000")
    page.wait_for_selector("#pin-galat:not([hidden])")
    give_pin(page)
    page.wait_for_selector("#resi:not([hidden])")
    assert len(page.inner_text("#resi-nomor").replace(" ", "")) == 16
    assert page.is_hidden("#antrean")
    assert site.count(REPORTS) == before + 1
    context.close()


def test_what_waits_lies_encrypted_and_can_be_saved_as_a_table(site, chromium):
    context = chromium.new_context(accept_downloads=True)
    page = opened(context, site.base)
    context.set_offline(True)
    write(page)
    give_pin(page)
    page.wait_for_selector("#antrean:not([hidden])")
    raw = page.evaluate(STORED)
    assert raw[0].startswith("id,at,iv,data")
    assert "Genangan" not in raw[0]
    with page.expect_download() as saved:
        page.click("#antrean-berkas")
    table = saved.value.path().read_bytes().decode("utf-8-sig")
    assert table.startswith("waktu,kode,laporan\r\n")
    assert f'"{JATI}","{STORY}"' in table
    context.close()


def test_a_point_becomes_a_kelurahan_and_is_not_kept(site, chromium):
    where = {"latitude": -7.7543, "longitude": 113.2159}
    context = chromium.new_context(geolocation=where, permissions=["geolocation"])
    page = opened(context, site.base)
    page.click("#lokasi")
    expect(page.locator("#tempat")).to_have_value(re.compile(r"^35\.74\."))
    context.close()


@pytest.mark.journey
def test_a_thousand_reports_over_cuts_and_replays_are_a_thousand(site, chromium):
    """Three phones; one answer in five is lost after the report or photo arrived."""
    before, rng = site.count(REPORTS), random.Random(3574)  # noqa: S311
    photos = site.count(PHOTOS)

    def cut(route: Route) -> None:
        fate = rng.random()
        if route.request.method != "POST" or fate > 0.4:
            return route.continue_()
        if fate > 0.2:
            return route.abort("internetdisconnected")
        route.fetch()
        return route.abort("connectionreset")

    contexts = [chromium.new_context(service_workers="block") for _ in PROFILES]
    pages = [context.new_page() for context in contexts]
    for number, (page, many) in enumerate(zip(pages, PROFILES, strict=True)):
        page.goto(f"{site.base}/lapor/")
        page.evaluate(FILL, [PIN, many, number, JATI, EVERY])
        page.route("**/lapor/", cut)
        page.route("**/lapor/foto/", cut)
    for _ in range(40):
        if sum(page.evaluate(FLUSH) for page in pages) == 0:
            break
    assert site.count(REPORTS) == before + 1_000
    distinct = "SELECT count(DISTINCT key) FROM reports_report"
    assert site.count(distinct) == site.count(REPORTS)
    carried = sum(-(-many // EVERY) for many in PROFILES)
    assert site.count(PHOTOS) == photos + carried
    one_each = "SELECT count(DISTINCT report_id) FROM reports_photo"
    assert site.count(one_each) == site.count(PHOTOS)
    for context in contexts:
        context.close()
