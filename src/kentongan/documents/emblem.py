"""An emblem drawn as SVG, turned into pixels: no script or address in it survives."""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from kentongan.documents import HERE
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

SIDE = 800
_REFERS = "{http://www.w3.org/1999/xlink}href"


class NotDrawing(Refusal):
    """Not an SVG that can be drawn by itself."""

    what = Words(
        "Lambang: SVG ini rusak atau merujuk berkas lain. Simpan ulang sebagai PNG,"
        " lalu unggah.",
        "Emblem: this SVG is damaged or refers to other files. Save it as PNG and"
        " upload that.",
    )


def is_drawing(data: bytes) -> bool:
    """Return whether a file looks like an SVG."""
    return b"<svg" in data[:4096].lower()


def pixels(data: bytes) -> bytes:
    """Return an SVG as PNG, drawn by the typesetter without anything from outside.

    Raises
    ------
    NotDrawing
        If it can't be drawn, or names something outside itself.
    """
    import typst

    try:
        root = fromstring(data, forbid_dtd=True)
        if any(_outside(value) for one in root.iter() for value in _links(one.attrib)):
            raise NotDrawing
        return bytes(
            typst.compile(
                HERE / "templates" / "emblem.typ",
                root=HERE / "templates",
                ignore_system_fonts=True,
                sys_inputs={"svg": data.decode(), "side": str(SIDE)},
                format="png",
                ppi=72.0,
            )
        )
    except (ParseError, DefusedXmlException, UnicodeDecodeError) as error:
        raise NotDrawing from error
    except typst.TypstError as error:
        raise NotDrawing from error


def _links(attributes: dict[str, str]) -> list[str]:
    return [attributes[name] for name in ("href", _REFERS) if name in attributes]


def _outside(link: str) -> bool:
    return not link.strip().startswith("#")
