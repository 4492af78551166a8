"""Walking through the product as one user: every page is looked at on the way."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Response

from tests.browser.conftest import PASSWORD, Site

GRAVE = {"serious", "critical"}
SHOTS = os.environ.get("KENTONGAN_SHOTS", "")
WIDE = 1280
"""Axe is asked narrow in Indonesian and wide in English: its rules are the same."""
QUIET = re.compile(r"404 \(Not Found\)|409 \(Conflict\)")


@dataclass
class Walk:
    """One user's browser at one stop of the month, in one language and width."""

    page: Page
    base: str
    prefix: str
    name: str
    thorough: bool
    faults: list[str] = field(default_factory=list)
    seen: int = 0

    def open(self, path: str) -> Page:
        """Open a page by its address, and look at it."""
        answer = self.page.goto(f"{self.base}{self.prefix}{path}")
        self._answered(answer)
        self.look()
        return self.page

    def follow(self, link: str) -> None:
        """Follow the first link that fits, by keyboard, and look at where it leads."""
        first = self.page.locator(link).first
        if first.count():
            first.focus()
            self.enter()

    def press(self, button: str) -> None:
        """Press the first button that fits, by keyboard, and look at what comes."""
        first = self.page.locator(button).first
        first.focus()
        self.enter()

    def enter(self) -> None:
        """Press Enter, wait for the page that it leads to, and look at it."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.look()

    def look(self) -> None:
        """Keep a picture; note what is wider than the window or shut to some."""
        self.seen += 1
        where = self.page.url.removeprefix(self.base)
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            self.faults.append(f"{where}: {wide} px too wide")
        if not self.page.locator("h1").count():
            self.faults.append(f"{where}: no headline")
        if SHOTS:
            name = f"{self.name}-{self.seen:02}.png"
            self.page.screenshot(path=Path(SHOTS) / name, full_page=True)
        if self.thorough:
            self._ask_axe(where)

    def _ask_axe(self, where: str) -> None:
        for one in Axe().run(self.page).response["violations"]:
            if one["impact"] in GRAVE:
                html = one["nodes"][0]["html"][:120]
                self.faults.append(f"{where}: {one['id']} {html}")

    def _answered(self, answer: Response | None) -> None:
        if answer is None or answer.status >= 400:
            status = answer.status if answer else "nothing"
            self.faults.append(f"{self.page.url}: {status}")

    def complained(self, message: ConsoleMessage) -> None:
        """Note what the browser complains of: a policy broken, a script failed."""
        if message.type in {"error", "warning"} and not QUIET.search(message.text):
            self.faults.append(f"{self.page.url}: {message.text}")


def begin(
    chromium: Browser, site: Site, account: str, *, width: int, english: bool, name: str
) -> Walk:
    """Sign in, by keyboard, and stand where the user's day begins."""
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    language = "en" if english else "id"
    prefix = "/en" if english else ""
    thorough = english == (width >= WIDE)
    walk = Walk(page, site.base, prefix, f"{name}-{width}-{language}", thorough)
    page.on("console", walk.complained)
    page.on("pageerror", lambda error: walk.faults.append(f"{page.url}: {error}"))
    if not account:
        return walk
    walk.open("/masuk/")
    page.locator("[name=akun]").focus()
    page.keyboard.type(account)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    walk.enter()
    return walk
