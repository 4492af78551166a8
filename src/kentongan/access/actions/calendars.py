"""A calendar's secret address: whoever holds it reads dates, numbers and offices."""

from __future__ import annotations

import secrets
from datetime import datetime

from kentongan.access.actions.officers import officer_ref
from kentongan.access.models import CalendarKey, Officer
from kentongan.access.rules import secret_digest
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@action
def open_calendar(*, by: Actor, at: datetime) -> str:
    """Give the officer a new secret address and return its key; an older one ends."""
    permit = require_act(by, Act.CALENDAR_OPEN, at)
    officer = _own(by)
    key = secrets.token_urlsafe(24)
    CalendarKey.objects.update_or_create(
        officer=officer, defaults={"digest": secret_digest(key), "made_at": at}
    )
    record(permit, on=officer_ref(officer))
    return key


@action
def close_calendar(*, by: Actor, at: datetime) -> None:
    """End the officer's secret address.

    Raises
    ------
    NotFound
        If there is none.
    """
    permit = require_act(by, Act.CALENDAR_CLOSE, at)
    officer = _own(by)
    ended, _ = CalendarKey.objects.filter(officer=officer).delete()
    if not ended:
        raise NotFound
    record(permit, on=officer_ref(officer))


def _own(by: Actor) -> Officer:
    kind, _, number = by.id.partition(":")
    found = Officer.objects.filter(pk=number).first() if kind == "officer" else None
    if found is None:
        raise NotFound
    return found
