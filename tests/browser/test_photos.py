"""S2: a photo is drawn anew on the phone, waits under the PIN, and goes on later."""

from __future__ import annotations

import gzip
import io
import re
import zipfile

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.test_offline import (
    JATI,
    PHOTOS,
    REPORTS,
    STORED,
    STORY,
    give_pin,
    opened,
)

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(name="offline")]
HIDDEN = "rahasia-kamera"
PERCENT = re.compile(r"(\d+) %")
WATCH = """() => {
  window.said = [];
  const line = document.getElementById("kabar");
  new MutationObserver(() => said.push(line.textContent))
    .observe(line, { childList: true });
}"""


@pytest.fixture(scope="module")
def camera(tmp_path_factory) -> str:
    """Return the path of a camera's photo, with what a camera hides in it."""
    exif = Image.Exif()
    exif[0x010E] = HIDDEN
    exif.get_ifd(0x8825)[1] = "S"
    noise = Image.effect_noise((2400, 1800), 70).convert("RGB")
    path = tmp_path_factory.mktemp("kamera") / "IMG_0001.jpg"
    noise.save(path, "JPEG", exif=exif, quality=92)
    return str(path)


def write(page: Page, photo: str) -> None:
    page.fill("#cerita", STORY)
    page.select_option("#tempat", JATI)
    page.set_input_files("#foto", photo)
    page.click("#lapor button:not([type=button])")


def halting(context: BrowserContext, parts: int) -> None:
    """Let `parts` parts of a photo through; then the connection is gone."""
    seen = 0

    def cut(route: Route) -> None:
        nonlocal seen
        seen += 1
        route.continue_() if seen <= parts else route.abort("internetdisconnected")

    context.route("**/lapor/foto/", cut)


def test_a_photo_that_stops_goes_on_where_it_stopped(site, chromium, camera):
    before = site.count(PHOTOS)
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{site.base}/lapor/")
    halting(context, 4)
    write(page, camera)
    give_pin(page)
    expect(page.locator("#kabar")).to_contain_text("Foto berhenti di")
    expect(page.locator("#kabar")).to_contain_text("dilanjutkan saat tersambung")
    assert int(PERCENT.search(page.inner_text("#kabar"))[1]) > 0
    expect(page.locator("#resi")).to_be_visible()
    expect(page.locator("#antrean-daftar")).to_contain_text("tinggal fotonya")
    assert site.count(PHOTOS) == before

    context.unroute("**/lapor/foto/")
    page.evaluate(WATCH)
    reports = site.count(REPORTS)
    page.click("#antrean-kirim")
    expect(page.locator("#antrean")).to_be_hidden(timeout=30_000)
    assert site.count(PHOTOS) == before + 1
    assert site.count(REPORTS) == reports
    first = next(one for one in page.evaluate("said") if "Mengirim foto" in one)
    assert int(PERCENT.search(first)[1]) > 0
    context.close()


def test_a_photo_waits_encrypted_and_is_in_the_saved_file(site, chromium, camera):
    context = chromium.new_context(accept_downloads=True)
    page = opened(context, site.base)
    context.set_offline(True)
    write(page, camera)
    give_pin(page)
    expect(page.locator("#antrean-daftar")).to_contain_text("dengan foto")
    raw = page.evaluate(STORED)
    assert "JFIF" not in raw[0]
    assert "/9j/" not in raw[0]
    with page.expect_download() as saved:
        page.click("#antrean-berkas")
    assert saved.value.suggested_filename.endswith(".zip")
    packed = zipfile.ZipFile(io.BytesIO(saved.value.path().read_bytes()))
    assert packed.testzip() is None
    assert packed.namelist() == ["laporan.csv", "foto-laporan-1.jpg"]
    assert STORY in packed.read("laporan.csv").decode("utf-8-sig")
    photo = packed.read("foto-laporan-1.jpg")
    picture = Image.open(io.BytesIO(photo))
    assert max(picture.size) == 1600
    assert not picture.getexif()
    assert HIDDEN.encode() not in photo

    before, reports = site.count(PHOTOS), site.count(REPORTS)
    context.set_offline(False)
    page.click("#antrean-kirim")
    expect(page.locator("#antrean")).to_be_hidden(timeout=30_000)
    assert site.count(PHOTOS) == before + 1
    assert site.count(REPORTS) == reports + 1
    context.close()


def test_what_is_no_photo_is_said_before_anything_is_sent(site, chromium, tmp_path):
    path = tmp_path / "catatan.jpg"
    path.write_text("bukan gambar")
    before = site.count(REPORTS)
    context = chromium.new_context()
    page = opened(context, site.base)
    write(page, str(path))
    expect(page.locator("#kabar")).to_contain_text("bukan foto")
    assert page.input_value("#cerita") == STORY
    assert site.count(REPORTS) == before
    context.close()


def test_the_form_still_fits_its_first_visit(site, chromium):
    """What the form loads before a photo is chosen, compressed, is at most 48 kB."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    loaded: list[bytes] = []
    page.on("response", lambda one: loaded.append(one.body()))
    page.goto(f"{site.base}/lapor/", wait_until="networkidle")
    size = sum(min(len(one), len(gzip.compress(one, 6))) for one in loaded)
    assert size <= 48 * 1024, size
    context.close()
