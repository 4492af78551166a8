"""Verbs of this room: lock a Rakor's material, freeze a picture, publish the record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from kentongan.access import audiences
from kentongan.access import queries as offices
from kentongan.assessment import models
from kentongan.assessment.queries.agenda import sources
from kentongan.assessment.queries.circle import counter, desk
from kentongan.assessment.queries.picture import compute
from kentongan.assessment.queries.track_record import track_record
from kentongan.assessment.queries.unsettled import unsettled
from kentongan.assessment.rules.freezing import freeze as frozen
from kentongan.assessment.rules.situation import Situation
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.acts import Act
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor, Label, Permit, at_forum, require
from kentongan.ledger import queries as ledger
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.publication import actions as publication
from kentongan.rakor import actions as rakor
from kentongan.rakor.models import Meeting
from kentongan.rakor.queries import meeting as meeting_of
from kentongan.rakor.rules.meeting import LockException


def lock_material(
    *, month: Month, by: Actor, at: datetime, name: str = ""
) -> models.Snapshot:
    """Build the agenda a last time, lock the material, and freeze the situation.

    `name` is the meeting's where it isn't the month's own.

    What has neither a disposition nor an owner with a date is listed by name with
    the office that answers for it. The computing comes before the turn to write.

    Raises
    ------
    NotFound
        If there is no such Rakor.
    NobodyAnswers, MaterialLocked, WrongMove
        If it can't be locked yet.
    """
    held = meeting_of(by=by, at=at, month=name or str(month))
    exceptions = unsettled(by=counter(), at=at)
    situation = compute(by=desk(), at=at, month=month, name=name)
    return lock_computed(
        meeting_id=held.id, situation=situation, exceptions=exceptions, by=by, at=at
    )


@action
def lock_computed(
    *,
    meeting_id: int,
    situation: Situation,
    exceptions: Sequence[LockException],
    by: Actor,
    at: datetime,
) -> models.Snapshot:
    """Lock a Rakor with what was computed for it."""
    extra = sources(situation, by=by, at=at)
    rakor.build_agenda(meeting_id=meeting_id, extra=extra, by=by, at=at)
    rakor.lock(meeting_id=meeting_id, exceptions=exceptions, by=by, at=at)
    return _keep(meeting_id, Moment.LOCK, situation, by, at)


def freeze(*, meeting_id: int, by: Actor, at: datetime) -> models.Snapshot:
    """Freeze the picture of the morning beside the locked one."""
    row = Meeting.visible_to(by, at).get(pk=meeting_id)
    situation = compute(by=desk(), at=at, month=Month.parse(row.month), name=row.name)
    return freeze_computed(meeting_id=row.pk, situation=situation, by=by, at=at)


@action
def freeze_computed(
    *, meeting_id: int, situation: Situation, by: Actor, at: datetime
) -> models.Snapshot:
    """Keep what was computed for the morning of a Rakor."""
    return _keep(meeting_id, Moment.SUPPLEMENT, situation, by, at)


def _keep(
    meeting_id: int, moment: Moment, situation: Situation, by: Actor, at: datetime
) -> models.Snapshot:
    row = Meeting.visible_to(by, at).get(pk=meeting_id)
    here = at_forum(by, row.forum_id)
    permit = require(here, Act.SITUATION_FREEZE, row.label, at)
    snapshot = _store(row, moment, situation, permit)
    record(permit, on=snapshot.ref, reason=moment.value, content=snapshot.digest)
    return snapshot


def _store(
    row: Meeting, moment: Moment, situation: Situation, permit: Permit
) -> models.Snapshot:
    data = frozen(situation)
    head = ledger.head()
    rows = models.Snapshot.visible_to(counter(), permit.at).filter(meeting=row)
    last = rows.order_by("-version").values_list("version", flat=True).first()
    return models.Snapshot.create(
        _label(row),
        meeting=row,
        moment=moment.value,
        version=(last or 0) + 1,
        at=permit.at,
        ledger_seq=head.seq,
        ledger_head=head.hash,
        data=data,
        digest=sha256(json.dumps(data, sort_keys=True).encode()).hexdigest(),
        by=permit.actor.id,
    )


def _label(row: Meeting) -> Label:
    """Return who may read the material: the offices that are invited, and the desk."""
    invited = set(row.invitees.values_list("agency_id", flat=True))
    return audiences.label(
        places.house().kode,
        invited | {offices.secretariat()},
        classification=row.label.classification,
    )


def publish_track_record(*, by: Actor, at: datetime) -> None:
    """Count the last twelve months, and publish what they came to.

    The computing comes before the turn to write.
    """
    publication.publish_track_record(scores=track_record(at=at), by=by, at=at)


def prepare_agenda(*, month: Month, by: Actor, at: datetime, name: str = "") -> int:
    """Build a Rakor's agenda from what is open now; return how many items it has.

    `name` is the meeting's where it isn't the month's own.

    Raises
    ------
    NotFound
        If there is no such Rakor.
    MaterialLocked
        If its material is locked.
    """
    held = meeting_of(by=by, at=at, month=name or str(month))
    situation = compute(by=desk(), at=at, month=month, name=name)
    extra = sources(situation, by=by, at=at)
    return len(rakor.build_agenda(meeting_id=held.id, extra=extra, by=by, at=at))
