"""Frozen pictures, read as they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.assessment.models import Snapshot
from kentongan.assessment.rules.freezing import thaw
from kentongan.assessment.rules.situation import Situation
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.periods import Month
from kentongan.domain.rights import Actor


@dataclass(frozen=True)
class Frozen:
    """A picture with its version and the ledger's head at that moment."""

    moment: Moment
    version: int
    data_version: str
    at: datetime
    ledger_seq: int
    ledger_head: str
    situation: Situation


def snapshot(
    *, by: Actor, at: datetime, month: Month, moment: Moment, name: str = ""
) -> Frozen | None:
    """Return the newest picture of a Rakor frozen at `moment`, or None.

    `name` is the meeting's where it isn't the month's own.
    """
    rows = Snapshot.visible_to(by, at).filter(
        meeting__name=name or str(month), moment=moment.value, at__lte=at
    )
    row = rows.select_related("meeting").order_by("-version").first()
    return None if row is None else _frozen(row)


def last_before(*, by: Actor, at: datetime, since: datetime) -> Frozen | None:
    """Return the newest picture that was frozen before `since`, of any Rakor."""
    rows = Snapshot.visible_to(by, at).filter(at__lt=since)
    row = rows.select_related("meeting").order_by("-at", "-pk").first()
    return None if row is None else _frozen(row)


def _frozen(row: Snapshot) -> Frozen:
    return Frozen(
        moment=Moment(row.moment),
        version=row.version,
        data_version=row.data_version,
        at=row.at,
        ledger_seq=row.ledger_seq,
        ledger_head=row.ledger_head,
        situation=thaw(Situation, row.data),
    )
