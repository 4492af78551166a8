"""What a column of a table can hold, in the words of the page."""

from __future__ import annotations

from django.utils.translation import gettext as _


def choices() -> list[tuple[str, str]]:
    """Return what a column can hold, and how it is said."""
    return [
        ("", _("tidak dipakai")),
        ("text", _("uraian kejadian")),
        ("date", _("tanggal, atau tanggal dan jam")),
        ("time", _("jam")),
        ("place", _("tempat")),
        ("sector", _("bidang")),
        ("sender", _("pelapor")),
        ("key", _("nomor laporan asal")),
        ("latitude", _("lintang")),
        ("longitude", _("bujur")),
        ("point", _("lintang dan bujur")),
        ("counter", _("nomor urut")),
    ]
