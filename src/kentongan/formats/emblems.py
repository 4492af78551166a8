"""A city's emblem for its letterhead: opened carefully, kept as a small PNG."""

from __future__ import annotations

import io

from PIL import Image

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

MOST_BYTES = 2 * 1024 * 1024
LEAST_PIXELS, MOST_PIXELS = 120, 800


class EmblemTooBig(Refusal):
    """More bytes than an emblem needs."""

    what = Words(
        "Lambang: berkas melebihi 2 MB. Perkecil, lalu unggah lagi.",
        "Emblem: the file has more than 2 MB. Make it smaller and upload it again.",
    )


class EmblemTooSmall(Refusal):
    """Too few pixels to print."""

    what = Words(
        "Lambang: {width} x {height} piksel terlalu kecil untuk dicetak. Pakai paling"
        " sedikit {least} piksel tiap sisi.",
        "Emblem: {width} x {height} pixels are too few to print. Use at least {least}"
        " on each side.",
    )


def check_size(data: bytes) -> None:
    """Let no file in that is larger than an emblem needs.

    Raises
    ------
    EmblemTooBig
        If it is.
    """
    if len(data) > MOST_BYTES:
        raise EmblemTooBig


def small(clean: bytes) -> bytes:
    """Return a cleaned picture as a PNG of at most 800 pixels a side.

    Raises
    ------
    EmblemTooSmall
        If it has too few pixels to print.
    """
    with Image.open(io.BytesIO(clean)) as picture:
        if min(picture.size) < LEAST_PIXELS:
            width, height = picture.size
            raise EmblemTooSmall(width=width, height=height, least=LEAST_PIXELS)
        picture.thumbnail((MOST_PIXELS, MOST_PIXELS))
        out = io.BytesIO()
        picture.save(out, "PNG")
    return out.getvalue()
