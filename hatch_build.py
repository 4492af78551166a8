"""Make what the wheel carries but git doesn't: fonts and compiled catalogues."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FAMILY = "Kentongan Sans"  # the OFL reserves the original's name
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
LICENCE = "Licensed under the SIL Open Font License, Version 1.1."
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
PAGES = """
0020-007E Basic Latin
00A0-00A0 no-break space
00A7-00A7 section
00B0-00B1 degree, plus-minus
00B7-00B7 middle dot
00BD-00BD half
00C9-00C9 E acute
00D7-00D7 times
00E2-00E2 a circumflex
00E8-00EA e grave, acute, circumflex
2013-2014 dashes
2018-2019 single quotation marks
201C-201D double quotation marks
2022-2022 bullet
2026-2026 ellipsis
2191-2191 up
2193-2193 down
2212-2212 minus
"""
PAGES_EXTENDED = """
00A1-017F Latin-1 and Latin Extended-A
0300-0302 grave, acute, circumflex
0308-0308 diaeresis
0323-0323 dot below
1E0C-1E0D d with dot below
1E24-1E25 h with dot below
1E62-1E63 s with dot below
1E6C-1E6D t with dot below
1E92-1E93 z with dot below
"""


class Hook(BuildHookInterface[Any]):
    """Runs before every wheel, editable ones too."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing or older than its source."""
        if self.target_name == "wheel":
            make_fonts(Path(self.root))
            compile_catalogues(Path(self.root))


def make_fonts(root: Path) -> None:
    """Cut the font: three weights for documents, two variable files for pages."""
    import fontpkg_source_sans_3 as package

    source = Path(package.ROOT) / "files" / "SourceSans3[wght].ttf"
    documents = root / "src/kentongan/documents/fonts"
    static = root / "src/kentongan/web/static/fonts"
    ranges = documents / "characters.txt"
    for folder in (documents, static):
        folder.mkdir(parents=True, exist_ok=True)
        _copy_if_new(Path(package.ROOT) / "LICENSE", folder / "OFL.txt")
    wanted = read_ranges(ranges.read_text(encoding="utf-8"))
    for style, weight in WEIGHTS.items():
        target = documents / f"KentonganSans-{style}.ttf"
        if _stale(target, source, ranges):
            _cut(source, target, characters=wanted, style=style, wght=weight)
    pages = read_ranges(PAGES)
    sets = {"": pages, "-ext": read_ranges(PAGES_EXTENDED) - pages}
    for name, characters in sets.items():
        target = static / f"kentongan-sans{name}.woff2"
        if _stale(target, source):
            _cut(
                source,
                target,
                characters=characters,
                style="Regular",
                wght=(400, 700),
            )


def read_ranges(text: str) -> set[int]:
    """Return the code points of lines like `0020-007E Basic Latin`."""
    found: set[int] = set()
    for line in filter(None, text.splitlines()):
        if not line.startswith("#"):
            first, last = line.split()[0].split("-")
            found.update(range(int(first, 16), int(last, 16) + 1))
    return found


def compile_catalogues(root: Path) -> None:
    """Compile every `.po`; a fresh machine has no gettext."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in sorted(root.glob("src/kentongan/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if _stale(target, source):
            with source.open("rb") as text, target.open("wb") as out:
                write_mo(out, read_po(text))


def _stale(target: Path, *sources: Path) -> bool:
    if not target.exists():
        return True
    made = target.stat().st_mtime
    return any(path.stat().st_mtime > made for path in (*sources, Path(__file__)))


def _copy_if_new(source: Path, target: Path) -> None:
    if not target.exists() or target.read_bytes() != source.read_bytes():
        shutil.copyfile(source, target)


def _cut(
    source: Path,
    target: Path,
    *,
    characters: Iterable[int],
    style: str,
    wght: int | tuple[int, int],
) -> None:
    """Write `source` with only these characters and this weight, renamed."""
    from fontTools import subset, ttLib
    from fontTools.varLib import instancer

    options = subset.Options(layout_features=FEATURES, hinting=False)
    font = ttLib.TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    instancer.instantiateVariableFont(font, {"wght": wght}, inplace=True)
    _rename(font, style)
    font.flavor = "woff2" if target.suffix == ".woff2" else None
    font.save(target)


def _rename(font: Any, style: str) -> None:
    """Name the cut font; what named the original's styles goes."""
    plain = f"{FAMILY}-{style}".replace(" ", "")
    bold = style == "Bold"
    names = {
        2: "Bold" if bold else "Regular",
        3: plain,
        4: f"{FAMILY} {style}",
        6: plain,
    }
    names[1] = f"{FAMILY} {style}" if style == "SemiBold" else FAMILY
    if style == "SemiBold":
        names |= {16: FAMILY, 17: style}
    if "fvar" in font:
        font["fvar"].instances = []
    if "STAT" in font:
        del font["STAT"]
    kept = {
        0: font["name"].getDebugName(0),
        13: LICENCE,
        14: "https://openfontlicense.org",
    }
    font["name"].names = []
    for key, text in (kept | names).items():
        font["name"].setName(text, key, 3, 1, 0x409)
    font["head"].macStyle = int(bold)
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
