"""Minutes typed live: a cut in the middle loses nothing; the room's code opens."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Route, expect

from kentongan.bench.house import command, environment, served
from tests.browser.conftest import Site
from tests.browser.test_desk import signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="live"),
]
ROOM = "/rakor/2020-01/"
LINE = "Dikbud: surat edaran jemput sekolah s.d. 30 Jan; bukti: surat"
KEPT = "SELECT count(*) FROM rakor_agendaitem WHERE minutes ="
MORNING = """
import django
django.setup()
from datetime import UTC, datetime
from kentongan.access import actors
from kentongan.places import actions, queries
from kentongan.rakor import actions as rakor, queries as rakors
house, at = queries.house(), datetime(2020, 1, 27, 2, tzinfo=UTC)
actions.set_clock(to=at, by=actors.console(house.kode), at=house.clock)
secretary, chair = (actors.by_account(one, at) for one in ("sekretaris", "walikota"))
meeting = rakors.meeting(by=secretary, at=at, month="2020-01").id
if not rakors.agenda(by=secretary, at=at, month="2020-01"):
    rakor.build_agenda(meeting_id=meeting, by=secretary, at=at)
rakor.open_meeting(meeting_id=meeting, by=chair, at=at)
"""


@pytest.fixture(scope="module")
def rakor(tmp_path_factory):
    """Serve the demo of the January Rakor, just opened by its chair."""
    data = tmp_path_factory.mktemp("rakor")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("KENTONGAN_DATABASE", raising=False)
        command(data, "demo", "--no-serve", "--json", "--until", "2020-01-26")
        env = {**os.environ, **environment(data)}
        subprocess.run([sys.executable, "-c", MORNING], env=env, check=True)
        with served(data) as port:
            yield Site(f"http://127.0.0.1:{port}", data)


def test_a_cut_in_the_middle_of_typing_loses_nothing(rakor, chromium):
    page = signed_in(chromium, rakor, "sekretaris")
    page.goto(f"{rakor.base}{ROOM}notula/")
    place = page.locator("[data-butir='1']")
    place.locator("textarea").focus()
    page.keyboard.type("Tindak lanjut dibacakan kembali.")
    expect(place.locator("[data-kabar]")).to_contain_text("tersimpan", timeout=15_000)
    page.context.set_offline(True)
    page.keyboard.type(" Semua kantor menyampaikan buktinya.")
    expect(page.locator("#putus")).to_be_visible(timeout=15_000)
    page.keyboard.press("F2")
    page.keyboard.type(LINE)
    page.keyboard.press("Enter")
    page.context.set_offline(False)
    expect(page.locator("#putus")).to_be_hidden(timeout=30_000)
    expect(page.locator("#daftar-arahan")).to_contain_text(
        "surat edaran jemput sekolah", timeout=15_000
    )
    other = page.context.new_page()
    other.goto(f"{rakor.base}{ROOM}notula/")
    expect(other.locator("[data-butir='1'] textarea")).to_have_value(
        "Tindak lanjut dibacakan kembali. Semua kantor menyampaikan buktinya."
    )
    assert rakor.count("SELECT count(*) FROM rakor_directive") == 1


def test_a_page_loaded_again_before_it_could_save_has_its_words_back(rakor, chromium):
    page = signed_in(chromium, rakor, "sekretaris")
    page.on("dialog", lambda dialog: dialog.accept())
    page.route("**/notula/**", _cut)
    page.goto(f"{rakor.base}{ROOM}notula/")
    words = "Situasi dibahas menurut bidang."
    place = page.locator("[data-butir='2']")
    place.locator("textarea").fill(words)
    expect(page.locator("#putus")).to_contain_text("Sambungan putus", timeout=15_000)
    page.locator("#arahan [name=baris]").fill(LINE)
    page.reload()
    expect(place.locator("textarea")).to_have_value(words)
    expect(place.locator("[data-kabar]")).to_contain_text("dikembalikan")
    expect(page.locator("#arahan [name=baris]")).to_have_value(LINE)
    page.unroute("**/notula/**")
    expect(place.locator("[data-kabar]")).to_contain_text(
        "Butir 2 tersimpan", timeout=15_000
    )
    page.locator("#arahan [name=baris]").fill("")
    assert page.evaluate("sessionStorage.length") == 0


def _cut(route: Route) -> None:
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def test_words_typed_meanwhile_by_another_are_never_written_over_unasked(
    rakor, chromium
):
    first, second = (signed_in(chromium, rakor, "sekretaris") for _ in range(2))
    for page in (first, second):
        page.goto(f"{rakor.base}{ROOM}notula/")
    mine, yours = "Banjir dibahas lebih dahulu.", "Banjir dibahas sesudahnya."
    for page, words in ((first, mine), (second, yours)):
        place = page.locator("[data-ketik]").last
        place.locator("textarea").fill(words)
        expect(place.locator("[data-kabar]")).to_be_visible(timeout=15_000)
    expect(place.locator("[data-lain]")).to_have_text(mine)
    place.locator("textarea").blur()
    place.locator("textarea").press("End")
    second.keyboard.type(" Begitu.")
    second.wait_for_timeout(3_000)
    assert rakor.count(f"{KEPT} '{mine}'") == 1
    place.locator("form button").click()
    expect(place.locator("[data-kabar]")).to_contain_text("tersimpan", timeout=15_000)
    assert rakor.count(f"{KEPT} '{yours} Begitu.'") == 1


def test_the_wall_follows_and_its_code_lets_the_room_in(rakor, chromium):
    page = signed_in(chromium, rakor, "sekretaris")
    page.goto(f"{rakor.base}{ROOM}layar/")
    expect(page.locator(".kode svg")).to_be_visible()
    door = str(page.locator(".kode").get_attribute("data-alamat"))
    page.keyboard.press("ArrowRight")
    expect(page.locator("#layar h1")).to_contain_text("1. ")
    guest = chromium.new_context().new_page()
    guest.goto(rakor.base + door)
    guest.select_option("select[name=kantor]", index=1)
    guest.select_option("select[name=cara]", "hadir_daring")
    guest.fill("[name=jabatan]", "Kepala Bidang")
    guest.keyboard.press("Enter")
    expect(guest.locator("main")).to_contain_text("menyatakan hadir")
    page.goto(f"{rakor.base}{ROOM}hadir/")
    page.locator("button[name=putusan]").first.click()
    expect(page.locator(".pesan")).to_contain_text("Kehadiran dipastikan.")
