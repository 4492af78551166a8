"""Pictures lose what a camera hid in them, and bombs aren't opened (S2)."""

from __future__ import annotations

import io
import struct
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from kentongan.formats import ATTACHMENT_BYTES, photos
from kentongan.formats.photos import NotPhoto, PhotoTooBig, TooManyPixels


def saved(form, mode="RGB", size=(40, 30), **options):
    out = io.BytesIO()
    Image.new(mode, size, 90).save(out, form, **options)
    return out.getvalue()


def opened(data):
    return Image.open(io.BytesIO(data))


def exif():
    tags = Image.Exif()
    tags[0x0112] = 6
    tags[0x010F] = "KAMERA"
    tags.get_ifd(0x8825)[2] = (7.0, 45.0, 0.0)
    return tags


def test_position_and_camera_are_gone():
    data = saved("JPEG", exif=exif(), comment=b"RAHASIA")
    clean = photos.clean(data)
    assert b"KAMERA" in data
    assert not opened(clean).getexif()
    assert b"KAMERA" not in clean
    assert b"RAHASIA" not in clean
    assert b"Exif" not in clean


def test_a_photo_is_turned_before_its_turning_is_forgotten():
    assert opened(photos.clean(saved("JPEG", exif=exif()))).size == (30, 40)


def test_texts_and_profiles_of_a_png_are_gone():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "RAHASIA")
    clean = photos.clean(
        saved("PNG", pnginfo=info, icc_profile=b"RAHASIA", dpi=(72, 72))
    )
    assert opened(clean).info == {}
    assert b"RAHASIA" not in clean


@pytest.mark.parametrize(
    ("form", "mode", "kept"),
    [
        ("JPEG", "L", "JPEG"),
        ("JPEG", "CMYK", "JPEG"),
        ("PNG", "RGBA", "PNG"),
        ("PNG", "P", "PNG"),
        ("PNG", "I;16", "PNG"),
        ("PNG", "1", "PNG"),
        ("WEBP", "RGB", "JPEG"),
        ("GIF", "P", "JPEG"),
        ("BMP", "RGB", "JPEG"),
    ],
)
def test_pictures_of_phones_and_offices_are_kept(form, mode, kept):
    picture = opened(photos.clean(saved(form, mode)))
    assert (picture.format, picture.size) == (kept, (40, 30))


def test_what_stands_behind_the_picture_is_gone():
    assert b"PK\x03\x04" not in photos.clean(saved("JPEG") + b"PK\x03\x04<script>")


def png_that_claims(width, height):
    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body)


@pytest.mark.parametrize("side", [6_400, 50_000, 2_000_000])
def test_a_pixel_bomb_is_refused_from_its_header(side):
    """The safeguards: images at most 40 megapixels."""
    began = time.perf_counter()
    with pytest.raises(TooManyPixels):
        photos.clean(png_that_claims(side, side))
    assert time.perf_counter() - began < 1


def test_more_than_10_mb_are_refused():
    with pytest.raises(PhotoTooBig):
        photos.clean(b"\xff\xd8" + b"0" * ATTACHMENT_BYTES)


@pytest.mark.parametrize(
    "data",
    [b"", b"halo", b"%PDF-1.7", b"%!PS-Adobe-3.0 EPSF-3.0", saved("TIFF"), b"<svg/>"],
)
def test_what_is_no_photo_is_refused(data):
    with pytest.raises(NotPhoto, match="JPEG"):
        photos.clean(data)


def test_half_a_photo_is_refused():
    data = saved("JPEG", size=(400, 300))
    with pytest.raises(NotPhoto):
        photos.clean(data[: len(data) // 2])


@given(
    st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "BMP"]),
    st.binary(min_size=1, max_size=20),
    st.integers(0, 1000),
)
def test_no_damage_breaks_more_than_the_photo(form, noise, place):
    data = bytearray(saved(form))
    place %= len(data)
    data[place : place + len(noise)] = noise
    try:
        photos.clean(bytes(data))
    except (NotPhoto, TooManyPixels):
        return
