"""Receiving from an agency's own program: each report once, by the sender's key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel, Origin
from kentongan.domain.incoming import Incoming
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.reports import models, rules
from kentongan.reports.actions.receive import wrap
from kentongan.reports.sealing import seal


@dataclass(frozen=True)
class OfficeReport:
    """One report of an agency; `key` is made by its program, and is used once.

    `origin` says whose attention made it: a program may pass on residents' words.
    """

    text: str
    key: str
    area: str
    sent_at: datetime | None
    origin: Origin = Origin.OFFICER

    @property
    def content(self) -> tuple[str, ...]:
        """What was sent, as the program said it: the same whenever it is sent again."""
        stated = str(self.sent_at.timestamp()) if self.sent_at else ""
        return (rules.check_story(self.text), self.area, stated, self.origin.value)


@action
def receive_from_office(*, new: OfficeReport, by: Actor, at: datetime) -> str:
    """Keep a report for the secretariat and the agency itself; return its number.

    Sent again with the same key and content it is the same report.

    Raises
    ------
    TooShort, TooLong, UnknownArea, LongAgo, KeyReused
        If it holds no story, names a place elsewhere, is older than a year, or the key
        meant another report.
    """
    permit = require_act(by, Act.REPORT_RECEIVE, at)
    if new.area:
        places.check_inside(new.area)
    use, content = rules.office_key(by.agency, new.key, new.content)
    known = models.Report.kept_as(use)
    if known is not None:
        if known.key != use + content:
            raise rules.KeyReused
        record(permit, on=known.batch.ref)
        return known.number
    sent_at = rules.check_sent(new.sent_at, at)
    label = audiences.label(places.house().kode, [offices.secretariat(), by.agency])
    batch = models.Batch.create(
        label, name=by.name[:120], channel=Channel.API.value, recorded_at=at
    )
    item = Incoming(
        line=1,
        sent_at=sent_at,
        sender="",
        text=rules.check_story(new.text),
        place=places.full_name_of(new.area) if new.area else "",
    )
    report = models.Report.create(
        label,
        area=new.area or label.area,
        number=numbers.fresh(models.Report)[0],
        batch=batch,
        channel=Channel.API.value,
        origin=new.origin.value,
        line=1,
        sender="",
        key=use + content,
        sent_at=sent_at,
        recorded_at=at,
        state=rules.MACHINE.start.value,
    )
    models.Sealed.objects.create(report=report, payload=seal(wrap(item)))
    record(permit, on=batch.ref)
    return report.number
