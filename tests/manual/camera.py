"""Signing in to a served demo and taking a page's picture, small enough to keep."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.manual.scenes import LANGUAGES, Scene

LIMIT = 200_000
PASSWORD = "kentongan"  # noqa: S105  (a demo's only)
ENTRY = "ul.daftar a"


def take(browser: Browser, base: str, scene: Scene, folder: Path) -> list[Path]:
    """Write the scene's picture in each language; return the files."""
    return [
        _keep(_seen(browser, base + prefix, scene), folder / f"{scene.name}.{code}.png")
        for code, prefix in LANGUAGES.items()
    ]


def _seen(browser: Browser, base: str, scene: Scene) -> bytes:
    width, height = scene.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=2 if scene.phone else 1,
        locale="id-ID",
    )
    page = context.new_page()
    if scene.account:
        _enter(page, base, scene.account)
    page.goto(base + scene.path)
    if scene.first:
        page.locator(ENTRY).first.click()
        page.wait_for_load_state()
    picture = page.screenshot()
    context.close()
    return picture


def _enter(page: Page, base: str, account: str) -> None:
    page.goto(base + "/masuk/")
    page.fill("#akun", account)
    page.fill("#sandi", PASSWORD)
    page.locator("main button").click()
    page.wait_for_load_state()


def _keep(picture: bytes, path: Path) -> Path:
    """Store a picture in 64 colours; the desk is paper, ink and one indigo."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    assert path.stat().st_size < LIMIT, path
    return path
