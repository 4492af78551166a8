"""Values to bytes: what every document shares; each kind is a module of its own.

A module here has frozen dataclasses for its input and `pdf(doc) -> bytes`, and
`docx(doc) -> bytes` where an office edits further. Layout and official wording
are in `templates/`; a template reads the document as `encode` gives it.
"""

from __future__ import annotations

import functools
import io
import json
import unicodedata
import zipfile
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

from kentongan.domain import dates
from kentongan.domain.codes import Level
from kentongan.domain.periods import zone_word
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
FAMILY = "Kentongan Sans"
_MISSING = "□"


class FontsNotMade(Refusal):
    """The build hook hasn't made the fonts."""

    what = Words(
        "Huruf dokumen belum ada di {folder}. Jalankan make install, lalu ulangi.",
        "The documents' fonts aren't in {folder}. Run make install and try again.",
    )


class Overfull(Refusal):
    """More text than the form holds, even in its smallest letters."""

    what = Words(
        "Dokumen {document}: isi tidak muat satu halaman. Ringkas butir yang panjang,"
        " lalu buat lagi.",
        "Document {document}: the text doesn't fit one page. Shorten the long items"
        " and make it again.",
    )


class Paper(StrEnum):
    """Sizes in use in offices; F4 is 215 x 330 mm."""

    A4 = "A4"
    F4 = "F4"


_SIZES = {Paper.A4: (7560310, 10692130), Paper.F4: (7740000, 11880000)}  # in EMU


@dataclass(frozen=True)
class Frame:
    """What stands on every page: who made it, of what, and as of when.

    `ledger_head` is hexadecimal; `emblem` is a PNG or JPEG, never printed in a demo.
    """

    city: str
    office: str
    address: str
    period: str
    at: datetime
    zone: ZoneInfo
    classification: str
    demo: bool
    draft: bool
    data_version: str
    ledger_seq: int
    ledger_head: str
    emblem: bytes = b""
    paper: Paper = Paper.A4

    @property
    def place(self) -> str:
        """Return the name that stands before a letter's date."""
        return self.city.removeprefix("Kota ").removeprefix("Kabupaten ")

    @property
    def short_head(self) -> str:
        """Return the first eight digits of the ledger's head, in two groups."""
        digits = self.ledger_head.upper()
        return f"{digits[:4]} {digits[4:8]}"

    @property
    def own_letterhead(self) -> bool:
        """Return whether the office writes under its own name only."""
        return _elected(self.office)


@dataclass(frozen=True)
class Signatory:
    """Who signs; what the office's register hasn't given stays a blank line."""

    post: str
    name: str = ""
    rank: str = ""
    number: str = ""

    @property
    def elected(self) -> bool:
        """Return whether the post has no number in the civil service."""
        return _elected(self.post)


@dataclass(frozen=True)
class Figure:
    """A chart or map as SVG, and the same figures as a table."""

    title: str
    svg: str
    note: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def _elected(post: str) -> bool:
    return post.lower().startswith(("wali kota", "bupati", "ketua dprd"))


class Document(Protocol):
    """What can be typeset: a frozen dataclass with a frame."""

    @property
    def frame(self) -> Frame:
        """Return what stands on every page."""


# How Indonesian official prose writes days, hours and figures.


def long_date(day: date) -> str:
    """Return Senin, 24 Februari 2020."""
    return dates.long_day(day).id


def plain_date(day: date) -> str:
    """Return 24 Februari 2020."""
    return dates.plain_day(day).id


def short_date(day: date) -> str:
    """Return 24 Feb."""
    return dates.short_day(day).id


def clock(at: datetime, zone: ZoneInfo) -> str:
    """Return 09.00 WIB."""
    return f"{at.astimezone(zone):%H.%M} {zone_word(zone)}"


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return Senin, 24 Februari 2020, 09.00 WIB."""
    return f"{long_date(at.astimezone(zone))}, {clock(at, zone)}"


def number(value: float, digits: int = 1, language: str = "id") -> str:
    """Return 1.234,5 or 1,234.5: at most `digits` decimals, a true minus sign."""
    text = f"{abs(value):,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    sign = "\N{MINUS SIGN}" if value < 0 and text.strip("0.,") else ""
    if language == "en":
        return sign + text
    return sign + text.translate(str.maketrans(",.", ".,"))


def readable(text: str) -> str:
    """Return `text` in characters that the font has; others become □.

    PDF/A allows no character without a shape, and a quoted message holds emoji
    and mathematical letters.
    """
    text = unicodedata.normalize("NFC", text)
    if set(text) <= _characters():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _characters():
        return char
    if char.isspace():
        return " "
    if unicodedata.category(char) in {"Cf", "Cc", "Mn", "Me", "Sk"}:
        return ""
    plain = unicodedata.normalize("NFKC", char)
    return plain if set(plain) <= _characters() else _MISSING


@functools.cache
def _characters() -> frozenset[str]:
    found = {"\n"}
    for line in (FONTS / "characters.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, last = line.split()[0].split("-")
            found.update(map(chr, range(int(first, 16), int(last, 16) + 1)))
    return frozenset(found)


def encode(value: Any, zone: ZoneInfo) -> Any:
    """Return `value` as templates read it: plain data, days and hours in words."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = [field.name for field in fields(value)]
        parts += [k for k, v in vars(type(value)).items() if isinstance(v, property)]
        return {name: encode(getattr(value, name), zone) for name in parts}
    match value:
        case str():
            return readable(value)
        case datetime():
            return _day(value.astimezone(zone)) | {
                "clock": clock(value, zone),
                "moment": moment(value, zone),
                "brief": f"{short_date(value.astimezone(zone))}"
                f" {value.astimezone(zone):%H.%M}",
            }
        case date():
            return _day(value)
        case tuple() | list():
            return [encode(part, zone) for part in value]
        case dict():
            return {key: encode(part, zone) for key, part in value.items()}
        case bytes():
            return list(value)
        case ZoneInfo():
            return zone_word(value)
        case None | bool() | int() | float():
            return value
    raise TypeError(f"no form for {type(value).__name__} in a document")


def _day(day: date) -> dict[str, str]:
    return {
        "long": long_date(day),
        "plain": plain_date(day),
        "short": short_date(day),
        "weekday": dates.weekday(day).id,
        "year": str(day.year),
    }


def glyph(level: Level, *, x: float = 0, y: float = 0, size: float = 16) -> str:
    """Return the sign of `level` as SVG, alone or placed inside another SVG."""
    words = f'x="{x:g}" y="{y:g}" width="{size:g}" height="{size:g}"'
    return _drawn(level.value).replace('width="16" height="16"', words, 1)


@functools.cache
def _drawn(level: str) -> str:
    return (HERE / "glyphs" / f"{level}.svg").read_text("utf-8").replace("\n", "")


def typeset(template: str, doc: Document, **more: object) -> bytes:
    """Return `doc` as PDF/A-2b, set by `templates/<template>.typ`.

    The same input gives the same bytes; the PDF's own date is the frame's `at`.

    Raises
    ------
    FontsNotMade
        If the fonts weren't built.
    Overfull
        If a one-page form can't hold the text.
    """
    return _compile(template, doc, more, pdf_standards=["a-2b"])


def picture(template: str, doc: Document, **more: object) -> bytes:
    """Return `doc` as PNG, a pixel for each point of the template's page.

    Raises
    ------
    FontsNotMade
        If the fonts weren't built.
    Overfull
        If the form can't hold the text.
    """
    return _compile(template, doc, more, format="png", ppi=72.0)


def _compile(
    template: str, doc: Document, more: Mapping[str, object], **how: Any
) -> bytes:
    import typst

    frame = doc.frame
    data = {
        "doc": encode(doc, frame.zone),
        "more": encode(dict(more), frame.zone),
        "glyphs": {level.value: glyph(level) for level in Level},
        "qr": qr(frame.ledger_head.upper()),
    }
    try:
        made: bytes = typst.compile(
            HERE / "templates" / f"{template}.typ",
            root=HERE / "templates",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            timestamp=int(frame.at.timestamp()),
            **how,
        )
    except typst.TypstError as error:
        if "tidak muat" in error.message:
            raise Overfull(document=template) from error
        raise
    return made


@functools.cache
def _fonts() -> typst.Fonts:
    import typst

    if not list(FONTS.glob("*.ttf")):
        raise FontsNotMade(folder=FONTS)
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )


@functools.lru_cache(maxsize=64)
def qr(text: str) -> str:
    """Return `text` as a QR code in SVG."""
    import segno

    return segno.make(text, error="m", micro=False).svg_inline(border=2)


def fill(template: str, doc: Document, **more: object) -> bytes:
    """Return `doc` as DOCX, filled into `templates/<template>.docx`.

    The same input gives the same bytes.
    """
    from docxtpl import DocxTemplate
    from jinja2 import Environment, StrictUndefined

    frame = doc.frame
    rules = Environment(undefined=StrictUndefined, autoescape=True)
    rules.filters["angka"] = number
    paper = DocxTemplate(HERE / "templates" / f"{template}.docx")
    values = encode(doc, frame.zone) | encode(dict(more), frame.zone)
    values |= {"blank": "." * 28, "emblem": _emblem(paper, frame)}
    paper.render(values, rules)
    for section in paper.docx.sections:
        section.page_width, section.page_height = _SIZES[frame.paper]
    core = paper.docx.core_properties
    core.author = core.last_modified_by = frame.office
    core.created = core.modified = frame.at.astimezone(UTC)
    made = io.BytesIO()
    paper.save(made)
    return _without_clock(made.getvalue())


def _emblem(paper: Any, frame: Frame) -> object:
    from docx.shared import Mm
    from docxtpl import InlineImage

    if frame.demo or not frame.emblem:
        return None
    return InlineImage(paper, io.BytesIO(frame.emblem), height=Mm(20))


def _without_clock(archive: bytes) -> bytes:
    """Return the same ZIP with the same date on every entry."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            target.writestr(
                zipfile.ZipInfo(entry.filename),
                source.read(entry),
                compress_type=zipfile.ZIP_DEFLATED,
            )
    return made.getvalue()
