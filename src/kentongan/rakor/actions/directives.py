"""Directives typed in the room: each owner gets a task, or it is kept as general."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kentongan.access import audiences
from kentongan.access import queries as offices
from kentongan.domain import workdays
from kentongan.domain.acts import Act
from kentongan.domain.dates import plain_day
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Label, Permit
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import labels, models
from kentongan.rakor.actions.steps import today, touch_meeting
from kentongan.rakor.rules import meeting as rules
from kentongan.rakor.rules.directives import Directive, Offices, parse_directive
from kentongan.rakor.rules.wording import check_story
from kentongan.tasks import actions as tasks

_LINE = Words("Arahan", "Directive")


@action
def direct(
    *,
    meeting_id: int,
    line: str,
    item_id: int | None = None,
    decision_id: int | None = None,
    general: bool = False,
    client_id: str = "",
    by: Actor,
    at: datetime,
) -> models.Directive:
    """Record a directive: a task for each owner, or a general one without.

    `item_id` is the agenda item it was given under, `decision_id` the decision that
    its tasks carry out. Sent again with the same `client_id`, as after a lost answer,
    it stays one directive.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    NotFourParts, UnknownOffice, NotADay, WrongWeekday, PastDay, NotAWorkday
        If the line doesn't say who, what, until when and proof.
    """
    meeting, permit = touch_meeting(meeting_id, Act.RAKOR_MINUTE, by, at)
    rules.check_minuting(rules.State(meeting.state), meeting.name)
    if known := _known(meeting, client_id):
        record(permit, on=meeting.ref, reason="again")
        return known
    line, said = (check_story(_LINE, line), None) if general else _heard(line, at)
    item = _item(meeting, item_id, by, at)
    decision = _decision(decision_id, by, at)
    row = models.Directive.create(
        _label(meeting, item, decision),
        meeting=meeting,
        order=meeting.directives.count() + 1,
        item=item,
        decision=decision,
        line=line,
        client_id=client_id,
        what=said.what if said else line,
        due_at=said.due_at(places.zone()) if said else None,
        proof=said.proof[:200] if said else "",
        general=general,
        by=by.id,
        at=at,
    )
    if said is not None:
        _assign(permit, row, said)
    record(permit, on=meeting.ref, content=line)
    return row


def _known(meeting: models.Meeting, client_id: str) -> models.Directive | None:
    return meeting.directives.filter(client_id=client_id).first() if client_id else None


@action
def correct(
    *, meeting_id: int, order: int, line: str, by: Actor, at: datetime
) -> models.Directive:
    """Say a directive anew: its tasks that nobody began are taken back.

    Raises
    ------
    NotMinuting
        If the meeting isn't in session and its minutes aren't a draft.
    AlreadyBegun
        If an office has begun; what comes now is another directive.
    NotFourParts, UnknownOffice, NotADay, WrongWeekday, PastDay, NotAWorkday
        If the line doesn't say who, what, until when and proof.
    """
    meeting, permit = touch_meeting(meeting_id, Act.RAKOR_MINUTE, by, at)
    rules.check_minuting(rules.State(meeting.state), meeting.name)
    row = models.Directive.visible_to(by, at).get(meeting=meeting, order=order)
    line, said = (check_story(_LINE, line), None) if row.general else _heard(line, at)
    for task in row.tasks.all():
        tasks.take_back(permit=permit, task=task)
    row.tasks.clear()
    row.line, row.what = line, said.what if said else line
    row.due_at = said.due_at(places.zone()) if said else None
    row.proof = said.proof[:200] if said else ""
    row.save(update_fields=["line", "what", "due_at", "proof"])
    if said is not None:
        _assign(permit, row, said)
    record(permit, on=meeting.ref, reason="correction", content=line)
    return row


def understand(line: str, at: datetime) -> Directive:
    """Return how a line typed at the moment `at` would be understood; nothing is kept.

    Raises
    ------
    NotFourParts, UnknownOffice, NotADay, WrongWeekday, PastDay, NotAWorkday
        As when it is recorded.
    """
    return _heard(line, at)[1]


def _heard(line: str, at: datetime) -> tuple[str, Directive]:
    """Return a line as it is kept, and what it says, both free of persons.

    It is read as it was typed, since a token put in first could swallow "s.d."; where
    the kept line then no longer says the same, it is written out anew.
    """
    heard = _parse(line, at)
    said = replace(
        heard,
        what=check_story(_LINE, heard.what),
        proof=check_story(_LINE, heard.proof, least=1),
    )
    kept = check_story(_LINE, line)
    try:
        same = _parse(kept, at) == said
    except Refusal:
        same = False
    return (kept if same else _written(said)), said


def _written(said: Directive) -> str:
    names = offices.agency_names()
    who = ", ".join(names[code] for code in said.owners)
    until = plain_day(said.due_on).id
    clock = f" pukul {said.clock:%H.%M}" if said.clock else ""
    return f"{who}: {said.what} s.d. {until}{clock}; bukti: {said.proof}"


def _parse(line: str, at: datetime) -> Directive:
    return parse_directive(line, known_offices(), today(at), workdays.load())


def _assign(permit: Permit, row: models.Directive, said: Directive) -> None:
    about = row.decision.ref if row.decision else row.meeting.ref
    for owner in said.owners:
        new = tasks.Assignment(
            owner, said.what, said.due_at(places.zone()), proof=row.proof
        )
        row.tasks.add(tasks.assign(permit=permit, about=about, new=new))


def known_offices() -> Offices:
    """Return every name by which an office, or a kind of offices, is called."""
    known: dict[str, tuple[str, ...]] = {}
    found = offices.agencies()
    for kind in {office.kind for office in found}:
        codes = tuple(office.code for office in found if office.kind == kind)
        for name in labels.CIRCLES.get(kind, ()):
            for called in (name, f"semua {name}", f"{len(codes)} {name}"):
                known[called] = codes
    for office in found:
        for name in (office.code, office.head_title, office.name, office.short):
            known[name] = (office.code,)
    return known


def _item(
    meeting: models.Meeting, item_id: int | None, by: Actor, at: datetime
) -> models.AgendaItem | None:
    if item_id is None:
        return None
    return models.AgendaItem.visible_to(by, at).get(pk=item_id, meeting=meeting)


def _decision(
    decision_id: int | None, by: Actor, at: datetime
) -> models.Decision | None:
    if decision_id is None:
        return None
    return models.Decision.visible_to(by, at).get(pk=decision_id)


def _label(
    meeting: models.Meeting,
    item: models.AgendaItem | None,
    decision: models.Decision | None,
) -> Label:
    parts = [meeting.label]
    parts += [row.label for row in (item, decision) if row is not None]
    return audiences.joined(parts)
