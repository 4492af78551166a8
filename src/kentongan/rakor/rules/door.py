"""The code of the room: shown on its screen, good for minutes, of one meeting only.

Whoever reads it stands before the screen, so a code says "in the room" and nothing
else: not who it is. What is said by it waits for the secretary.
A picture of the screen that is passed on is stale in minutes.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import date, datetime, timedelta

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.rakor.rules.meeting import State

LIFE = timedelta(minutes=10)
OPEN = frozenset({State.INVITED, State.LOCKED, State.IN_SESSION})
MOST_CLAIMS = 3
_SIGNS = 20


class StaleCode(Refusal):
    """The code isn't this room's, or not any more."""

    what = Words(
        "Kode layar ini tidak berlaku lagi. Pindai kode yang sekarang tampak di layar,"
        " atau sebutkan kantor Anda kepada sekretariat.",
        "This code is no longer valid. Scan the one now on the screen, or tell the"
        " secretariat your office.",
    )


class AlreadyClaimed(Refusal):
    """Enough was said about this office; the secretary decides."""

    what = Words(
        "Kehadiran {office} sudah disampaikan dan menunggu sekretariat. Temui mereka"
        " bila ada yang keliru.",
        "The attendance of {office} was reported already and waits for the"
        " secretariat. See them if something is wrong.",
    )


def code_of(key: bytes, meeting: int, at: datetime) -> str:
    """Return the code that the screen of a meeting shows at the moment `at`."""
    minute = int(at.timestamp()) // 60
    return f"{minute:x}-{_sign(key, meeting, minute)}"


def _sign(key: bytes, meeting: int, minute: int) -> str:
    text = f"kentongan.pintu:{meeting}:{minute}".encode()
    return hmac.new(key, text, hashlib.sha256).hexdigest()[:_SIGNS]


def check_code(key: bytes, meeting: int, code: str, at: datetime) -> None:
    """Let a code in that the screen of this meeting showed a few minutes ago.

    Raises
    ------
    StaleCode
        If it is another's, older, or of a moment to come.
    """
    minute, _, sign = code.partition("-")
    try:
        shown = int(minute, 16)
    except ValueError:
        raise StaleCode from None
    age = int(at.timestamp()) // 60 - shown
    right = hmac.compare_digest(_sign(key, meeting, shown).encode(), sign.encode())
    if not right or not 0 <= age < LIFE // timedelta(minutes=1):
        raise StaleCode


def check_open(state: State, held: date, today: date) -> None:
    """Let codes be used on the meeting's day, until it is closed.

    Raises
    ------
    StaleCode
        Otherwise.
    """
    if state not in OPEN or held != today:
        raise StaleCode
