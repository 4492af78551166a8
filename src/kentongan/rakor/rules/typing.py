"""Typing together: whose words stand, and whether they changed meanwhile."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class ChangedMeanwhile(Refusal):
    """Somebody else wrote here since the page was opened."""

    what = Words(
        "{by} mengubah ini {clock}: bandingkan. Yang Anda ketik masih di sini; simpan"
        " lagi bila yang Anda ketik yang berlaku.",
        "{by} changed this at {clock}: compare. What you typed is still here; save"
        " again if yours is to stand.",
    )


def print_of(text: str) -> str:
    """Return the print of words: the same for the same words."""
    return sha256(text.encode()).hexdigest()[:16]


def clock_of(at: datetime, zone: ZoneInfo) -> str:
    """Return 09.12, the hour at which something was written."""
    return f"{at.astimezone(zone):%H.%M}"
