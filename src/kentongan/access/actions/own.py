"""What a holder does with the own account: how pages look, and sessions elsewhere."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.actions.officers import officer_ref, own_account
from kentongan.access.rules import LANGUAGES, Display, NoSuchDisplay
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action


@action
def prefer(*, display: Display, by: Actor, at: datetime) -> None:
    """Keep how the holder wants the pages, on every device.

    Raises
    ------
    NoSuchDisplay
        If the language isn't one of the house's.
    """
    permit = require_act(by, Act.OFFICER_PREFER, at)
    officer = own_account(by)
    if display.language not in LANGUAGES:
        raise NoSuchDisplay
    officer.theme = display.theme.value
    officer.language = display.language
    officer.keys = display.keys
    officer.save(update_fields=["theme", "language", "keys"])
    record(permit, on=officer_ref(officer))


@action
def end_other_sessions(*, by: Actor, at: datetime) -> None:
    """End every session of the own account; the asking one is renewed at the edge."""
    permit = require_act(by, Act.OFFICER_END_SESSIONS, at)
    officer = own_account(by)
    officer.session_round += 1
    officer.save(update_fields=["session_round"])
    record(permit, on=officer_ref(officer))
