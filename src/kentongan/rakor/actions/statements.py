"""Agencies' statements: each in its own words, attributed, within a scope."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification, Sector
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import models
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules.invitation import check_speaks_for
from kentongan.rakor.rules.statements import check_as_of
from kentongan.rakor.rules.wording import check_sendable, check_story

_WORDS = Words("Pernyataan", "Statement")
_SCOPE = Words("Cakupan", "Scope")
_SPEAKER = Words("Jabatan", "Function")
_SHORT = 3


@dataclass(frozen=True)
class NewStatement:
    """What an office says: who speaks for it, of what, as of when.

    `readers` are codes of offices, all of them when None.
    """

    office: str
    speaker: str
    words: str
    scope: str
    as_of: datetime
    sector: Sector
    about: Ref | None = None
    readers: Collection[str] | None = None
    classification: Classification = Classification.BIASA


@action
def make_statement(
    *, new: NewStatement, meeting_id: int | None = None, by: Actor, at: datetime
) -> models.AgencyStatement:
    """Record what an office says; an earlier or another's word stays beside it.

    Raises
    ------
    NotYourOffice
        If an officer speaks for another office.
    MaterialLocked
        If it is meant for a meeting whose material is locked.
    TooShort, FutureWords
        If it says nothing, has no scope, or speaks of the future.
    """
    permit = require_act(by, Act.STATEMENT_MAKE, at)
    office = offices.agency(new.office)
    check_speaks_for(by, office.code, shown=office.short)
    row = models.AgencyStatement.create(
        audiences.label(
            places.house().kode, new.readers, classification=new.classification
        ),
        number=numbers.fresh(models.AgencyStatement)[0],
        meeting=_meeting(meeting_id, by, at),
        office_id=office.code,
        speaker=check_sendable(_SPEAKER, new.speaker, least=_SHORT),
        words=check_story(_WORDS, new.words),
        scope=check_sendable(_SCOPE, new.scope, least=_SHORT),
        as_of=check_as_of(new.as_of, at),
        sector=new.sector.value,
        about_kind=new.about.kind if new.about else "",
        about_id=new.about.id if new.about else None,
        by=by.id,
        at=at,
    )
    record(permit, on=row.ref, content=row.words)
    return row


def _meeting(meeting_id: int | None, by: Actor, at: datetime) -> models.Meeting | None:
    if meeting_id is None:
        return None
    row = models.Meeting.visible_to(by, at).get(pk=meeting_id)
    state = rules.State(row.state)
    if state is not rules.State.IN_SESSION:
        rules.check_preparing(state)
    return row
