"""One journey per user through the month, narrow and wide, Indonesian and English.

Each stop is a day of the played month; each page on the way is looked at as `walk`
does: answered, no wider than the window, nothing serious for axe, no complaint of the
browser. With KENTONGAN_SHOTS set the pictures stay in that folder.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Site
from tests.browser.walk import Walk, begin

pytestmark = [
    pytest.mark.browser,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="journeys"),
]
FIRST = "main .daftar a[href*='/']"
STOPS = ("alarm", "morning", "next")
VIEWS = ((360, False), (1280, True), (360, True), (1280, False))
"""Width and English; all four on the day of the Rakor, the first two on the others."""
Journey = Callable[[Walk], None]


def operator(walk: Walk) -> None:
    """The watch desk, all day: what is new, what grows, who is late."""
    walk.open("/meja/")
    walk.follow("main .langkah a, main .daftar a")
    walk.open("/laporan/?kata=genangan+wonoasih")
    walk.follow(FIRST)
    walk.open("/isu-beredar/")
    walk.follow(FIRST)
    walk.open("/sinyal/")
    walk.follow(FIRST)
    walk.open("/laporan/masukkan/")
    walk.open("/isu/?tampil=papan")
    walk.open("/isu/?tampil=kalender")
    walk.open("/situasi/peran-serta/")


def verifier(walk: Walk) -> None:
    """The rumour's card: who was asked, who answered, what was said."""
    walk.open("/rumor/")
    walk.follow(FIRST)
    walk.open("/terbitan/")
    walk.open("/tanggapan/")
    walk.open("/bantuan/verifier/")


def officer(walk: Walk) -> None:
    """An agency: its tasks, the questions it is asked, its activities."""
    walk.open("/tugas/")
    walk.follow(FIRST)
    walk.open("/isu/")
    walk.follow(FIRST)
    walk.open("/kegiatan/")
    walk.open("/rakor/")


def head(walk: Walk) -> None:
    """An agency's head: what waits for approval, the warnings."""
    walk.open("/tugas/")
    walk.open("/terbitan/peringatan/")
    walk.open("/keputusan/")
    walk.follow(FIRST)


def secretary(walk: Walk) -> None:
    """The Rakor: agenda, attendance, minutes, follow-ups, documents."""
    walk.open("/rakor/")
    walk.follow(FIRST)
    here = walk.page.url.removeprefix(walk.base + walk.prefix).split("?")[0]
    for part in ("hadir/", "notula/", "tindak-lanjut/", "berkas/"):
        link = f"main a[href$='{part}']"
        if walk.page.locator(link).count():
            walk.follow(link)
            walk.open(here)
    walk.open("/keputusan/")
    walk.follow(FIRST)


def leader(walk: Walk) -> None:
    """Two minutes on a phone: what changed, what waits, how sure."""
    walk.open("/situasi/")
    walk.follow("main table.papan th a")
    walk.open("/situasi/cetak/")
    walk.open("/evaluasi/")
    walk.open("/keputusan/")
    walk.follow(FIRST)


def reporter(walk: Walk) -> None:
    """A field reporter: the post's page, one sentence sent."""
    walk.open("/pos/")
    walk.open("/lapor/")
    page = walk.page
    page.locator("#cerita").focus()
    page.keyboard.type(f"Genangan semata kaki di depan pasar, {walk.name}")
    page.keyboard.press("Tab")
    page.locator("#tempat").select_option(index=2)
    page.locator("#tempat").focus()
    page.keyboard.press("Tab")
    page.locator("#lapor > button").focus()
    page.keyboard.press("Enter")
    page.locator("#resi-nomor:visible, .resi:visible").first.wait_for()
    walk.look()


def resident(walk: Walk) -> None:
    """Is it true? Searched, read, asked, corrected."""
    walk.open("/")
    walk.open("/benarkah/")
    walk.page.locator("main [type=search]").first.focus()
    walk.page.keyboard.type("penculikan anak")
    walk.enter()
    walk.follow(FIRST)
    walk.open("/peringatan/")
    walk.open("/siaran/")
    walk.follow(FIRST)
    walk.open("/hak-jawab/")
    walk.open("/lapor/pantau/")
    walk.open("/privasi/")


def auditor(walk: Walk) -> None:
    """The record: who did what, and whether it is whole."""
    walk.open("/jejak/")
    walk.press("main form button")
    walk.open("/evaluasi/")


def analyst(walk: Walk) -> None:
    """The alarms and how right they were."""
    walk.open("/sinyal/")
    walk.follow(FIRST)
    walk.open("/evaluasi/")
    walk.open("/api/")


def administrator(walk: Walk) -> None:
    """The city's settings, accounts and tokens."""
    for part in ("", "kantor/", "akun/", "forum/", "piket/", "pos/", "token/"):
        walk.open(f"/pengaturan/{part}")
    walk.open("/pengaturan/periksa/")


JOURNEYS: dict[str, tuple[str, Journey]] = {
    "operator": ("operator", operator),
    "verifier": ("pemeriksa", verifier),
    "officer": ("pupr", officer),
    "head": ("kapolres", head),
    "secretary": ("sekretaris", secretary),
    "leader": ("walikota", leader),
    "reporter": ("lapangan", reporter),
    "resident": ("", resident),
    "auditor": ("auditor", auditor),
    "analyst": ("analis", analyst),
    "administrator": ("pengelola", administrator),
}


@pytest.mark.parametrize("user", JOURNEYS)
@pytest.mark.parametrize("stop", STOPS)
def test_a_user_walks_through_the_month(
    month: dict[str, Site], chromium, user: str, stop: str
):
    account, journey = JOURNEYS[user]
    faults: list[str] = []
    for width, english in VIEWS if stop == "morning" else VIEWS[:2]:
        walk = begin(
            chromium,
            month[stop],
            account,
            width=width,
            english=english,
            name=f"{user}-{stop}",
        )
        journey(walk)
        faults += walk.faults
        walk.page.context.close()
    assert not faults, "\n".join(dict.fromkeys(faults))
