"""Attached pictures: opened carefully, written anew without what a camera hid."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES, IMAGE_PIXELS

_READ = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_QUALITY = 85
MEGABYTE = 1024 * 1024
_BROKEN = (ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, OSError,
           RuntimeError, SyntaxError, TypeError, ValueError)  # fmt: skip


class PhotoTooBig(Refusal):
    """More bytes than an attachment may have."""

    what = Words(
        "Foto {found} MB melebihi {limit} MB. Pilih lain atau kirim tanpa foto.",
        "Photo {found} MB exceeds {limit} MB. Choose another or send without.",
    )


class TooManyPixels(Refusal):
    """A picture that unpacks to more than memory should hold."""

    what = Words(
        "Foto ini {width} x {height} piksel, batasnya {limit} piksel. Perkecil dulu.",
        "This photo has {width} x {height} pixels, the limit is {limit}. Shrink it.",
    )


class NotPhoto(Refusal):
    """Not a picture that can be opened."""

    what = Words(
        "Lampiran ini bukan foto JPEG, PNG, WebP, GIF, atau BMP yang utuh."
        " Simpan ulang sebagai JPEG, lalu kirim lagi.",
        "This attachment isn't a whole JPEG, PNG, WebP, GIF or BMP picture."
        " Save it again as JPEG and send it.",
    )


def check_bytes(size: int) -> None:
    """Refuse more bytes than an attachment may have.

    Raises
    ------
    PhotoTooBig
        If there are more.
    """
    if size > ATTACHMENT_BYTES:
        raise PhotoTooBig(
            found=-(-size // MEGABYTE), limit=ATTACHMENT_BYTES // MEGABYTE
        )


def clean(data: bytes, longest: int | None = None) -> bytes:
    """Return the picture written anew: PNG stays PNG, all others become JPEG.

    Turned as its EXIF says, then without EXIF, comments, profiles, thumbnails or
    further frames. With `longest`, made smaller until no side is longer, and a JPEG.

    Raises
    ------
    PhotoTooBig
        If it has more than 10 MB.
    TooManyPixels
        If its header promises more than 40 million pixels; it isn't decoded.
    NotPhoto
        If it isn't a picture.
    """
    check_bytes(len(data))
    try:
        with _opened(data) as picture:
            return _written(picture, longest)
    except _BROKEN as error:
        raise NotPhoto from error


def _opened(data: bytes) -> Image.Image:
    """Open a picture's header only; Pillow's own limit is met before ours can be."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            picture = Image.open(io.BytesIO(data), formats=_READ)
        except Image.DecompressionBombError as error:
            raise TooManyPixels(width="?", height="?", limit=IMAGE_PIXELS) from error
    width, height = picture.size
    if width * height > IMAGE_PIXELS:
        raise TooManyPixels(width=width, height=height, limit=IMAGE_PIXELS)
    return picture


def _written(picture: Image.Image, longest: int | None) -> bytes:
    keep = picture.format == "PNG" and longest is None
    if longest is not None:
        # A JPEG is unpacked at the size that is needed, not at the camera's.
        picture.draft("RGB", (longest, longest))
        picture.thumbnail((longest, longest))
    seen = "A" in picture.getbands() or "transparency" in picture.info
    upright = ImageOps.exif_transpose(picture).convert(
        "RGBA" if keep and seen else "RGB"
    )
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    out = io.BytesIO()
    if keep:
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
