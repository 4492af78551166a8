"""What is kept beside a meeting: its photos, and the signed attendance list."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kentongan.domain.dates import plain_day
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

MOST = 40


class AttachmentKind(StrEnum):
    """What an attached picture shows."""

    PHOTO = "foto"
    SIGNED_LIST = "daftar_hadir"


class NothingAttached(Refusal):
    """A form without its file."""

    what = Words(
        "Berkas: pilih foto JPEG atau PNG dari rapat ini.",
        "File: choose a JPEG or PNG picture of this meeting.",
    )


class TooManyAttached(Refusal):
    """More than a meeting's file holds."""

    what = Words(
        "Lampiran Rakor ini sudah {most}. Pilih yang paling perlu saja.",
        "This Rakor has {most} attachments already. Keep to what is needed.",
    )


class NotYetHeld(Refusal):
    """A picture of a meeting that hasn't been opened, or of a day to come."""

    what = Words(
        "Lampiran: rapat belum dibuka, atau {day_id} belum tiba. Periksa tanggalnya.",
        "Attachment: the meeting hasn't been opened, or {day_en} is still to come."
        " Check the date.",
    )


def check_attachment(*, opened: bool, taken: date, today: date, kept: int) -> None:
    """Let a picture be attached from the opening on, dated no later than today.

    Raises
    ------
    NotYetHeld, TooManyAttached
        Otherwise.
    """
    if not opened or taken > today:
        said = plain_day(taken)
        raise NotYetHeld(day_id=said.id, day_en=said.en)
    if kept >= MOST:
        raise TooManyAttached(most=MOST)
