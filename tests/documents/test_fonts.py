"""The fonts that the build hook made: renamed, licensed, small."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from kentongan.documents import FAMILY, FONTS

PAGES = FONTS.parents[1] / "web" / "static" / "fonts"


@pytest.mark.parametrize("style", ["Regular", "SemiBold", "Bold"])
def test_a_weight_bears_our_name_as_the_licence_asks(style):
    font = ImageFont.truetype(FONTS / f"KentonganSans-{style}.ttf", 12)
    family, _ = font.getname()
    assert family.startswith(FAMILY)


@pytest.mark.parametrize("folder", [FONTS, PAGES], ids=["documents", "pages"])
def test_the_licence_lies_beside_the_fonts(folder):
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_a_page_loads_at_most_16_kilobytes_of_font():
    assert (PAGES / "kentongan-sans.woff2").stat().st_size <= 16_000
    assert (PAGES / "kentongan-sans-ext.woff2").stat().st_size <= 30_000
