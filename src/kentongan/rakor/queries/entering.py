"""Coming in by the code of the room's screen: who holds it stands before it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from kentongan.access import actors
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.rules import door, meeting


def key() -> bytes:
    """Return the secret that the room's codes are signed with."""
    return settings.SECRET_KEY.encode()


def entered(month: str, code: str, at: datetime, read_at: datetime) -> models.Meeting:
    """Return the meeting whose screen showed `code` just before `read_at`.

    Raises
    ------
    NotFound, StaleCode
        If there is no such meeting today, or the code isn't its own or not new.
    """
    eye = actors.machine(places.house().kode, "pintu")
    rows = models.Meeting.visible_to(eye, at).filter(name=month)
    row = next((one for one in rows if _fits(one, code, at, read_at)), None)
    if row is None and not rows:
        raise NotFound
    if row is None:
        raise door.StaleCode
    return row


def _fits(row: models.Meeting, code: str, at: datetime, read_at: datetime) -> bool:
    zone = places.zone()
    try:
        door.check_open(
            meeting.State(row.state), day_of(row.held_at, zone), day_of(at, zone)
        )
        door.check_code(key(), row.pk, code, read_at)
    except door.StaleCode:
        return False
    return True
