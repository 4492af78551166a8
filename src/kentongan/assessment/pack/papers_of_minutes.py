"""Outputs 4 and 5: the minutes, and the evaluation of last month's follow-ups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial

from kentongan.access import queries as offices
from kentongan.assessment.pack import due
from kentongan.assessment.pack.paper import Desk, NotDue, Paper, sentence, signs
from kentongan.assessment.queries.picture import compute
from kentongan.assessment.rules.situation import FollowUpLine, Situation, Waiting
from kentongan.documents import Signatory, followups, minutes
from kentongan.domain.periods import day_of
from kentongan.domain.roles import Role
from kentongan.rakor import queries as rakor
from kentongan.rakor.labels import CHECKS, FOLLOW_UPS, REPLIES
from kentongan.rakor.queries import (
    AgendaItemView,
    DecisionCard,
    DirectiveView,
    MinutesView,
    StatementView,
)
from kentongan.rakor.queries.minuting import DecidedView
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.followups import Outcome
from kentongan.rakor.rules.invitation import Attendance
from kentongan.rakor.rules.minutes import NOT_DISCUSSED
from kentongan.rakor.rules.replies import Reply
from kentongan.rakor.rules.reviews import Check

_CAME = {Attendance.ON_SITE.value, Attendance.ONLINE.value}


def papers(desk: Desk) -> list[Paper | NotDue]:
    """Return the evaluation of follow-ups and the minutes, as far as they are due."""
    return [*_followups(desk), *_minutes(desk)]


def _followups(desk: Desk) -> list[Paper | NotDue]:
    name, day = "5 Evaluasi tindak lanjut", due.material_on(desk)
    if not desk.meeting.previous:
        return [NotDue(name, "belum ada Rakor sebelumnya")]
    if desk.locked is None and not due.has_come(desk, day):
        return [NotDue(name, due.until(day, "bahan belum dikunci"))]
    picture = desk.locked.situation if desk.locked else _now(desk)
    if picture.followups.held_at is None:
        return [NotDue(name, "belum ada Rakor sebelumnya")]
    doc = followups.FollowUps(
        frame=desk.frame(draft=desk.locked is None, frozen=desk.locked),
        previous=day_of(picture.followups.held_at, desk.house.zone),
        rakor=desk.held_on,
        rows=tuple(_row(desk, line) for line in picture.followups.lines),
        waiting=tuple(_waiting(desk, one) for one in picture.waiting),
        earlier=tuple(_row(desk, line) for line in picture.followups.carried),
    )
    return [Paper("05-evaluasi-tindak-lanjut.pdf", partial(followups.pdf, doc))]


def _now(desk: Desk) -> Situation:
    return compute(by=desk.eye, at=desk.at, month=desk.month, name=desk.meeting.name)


def _row(desk: Desk, line: FollowUpLine) -> followups.FollowUp:
    return followups.FollowUp(
        number=line.number,
        directive=sentence(line.what),
        office=", ".join(line.offices),
        due=_day(desk, line.due_at),
        state=FOLLOW_UPS[Outcome(line.outcome)].id,
        done_on=_day(desk, line.done_at),
        proof=line.proof,
        obstacle=line.obstacle,
        late=line.late_workdays,
        next="dibahas pada rapat ini" if line.late_workdays else "",
    )


def _day(desk: Desk, at: datetime | None) -> date | None:
    return None if at is None else day_of(at, desk.house.zone)


def _waiting(desk: Desk, one: Waiting) -> followups.Waiting:
    card = _card(desk, one.number)
    checks = [check for c in card.conditions for check in c.checks]
    last = max(checks, key=lambda check: check.at, default=None)
    return followups.Waiting(
        code=one.number,
        text=one.title,
        waits_for=one.waits_for.id,
        review=one.review,
        found=last.evidence if last else "",
    )


def _card(desk: Desk, number: str) -> DecisionCard:
    return rakor.decision_by_number(by=desk.eye, at=desk.at, number=number)


def _minutes(desk: Desk) -> list[Paper | NotDue]:
    if desk.meeting.closed_at is None:
        return [NotDue("4 Notula", "rapat belum ditutup; dua hari sesudah rapat")]
    found = rakor.minutes(by=desk.eye, at=desk.at, month=desk.meeting.name)
    doc = _document(desk, found)
    return [
        Paper("04-notula.pdf", partial(minutes.pdf, doc)),
        Paper("04-notula.docx", partial(minutes.docx, doc)),
    ]


def _document(desk: Desk, found: MinutesView) -> minutes.Minutes:
    meeting, board = found.meeting, found.board
    letters = rakor.invitation(by=desk.eye, at=desk.at, month=meeting.name).letters
    seats = dict(offices.forum(meeting.forum).seats)
    return minutes.Minutes(
        frame=desk.frame(draft=meeting.approved_at is None),
        meeting=desk.title,
        invitation=next((one.number for one in letters if one.number), ""),
        starts_at=meeting.opened_at or meeting.held_at,
        ends_at=meeting.closed_at,
        venue=meeting.place,
        agenda=tuple(item.title.id for item in found.items),
        chair=seats.get(Role.CHAIR.value, ""),
        secretary=seats.get(Role.SECRETARY.value, ""),
        note_taker=seats.get(Role.NOTE_TAKER.value, ""),
        present=tuple(r.agency_name for r in board.rows if r.attendance in _CAME),
        represented=tuple(
            f"{r.agency_name} ({r.function})"
            for r in board.rows
            if r.attendance == Attendance.REPRESENTED.value
        ),
        no_word=tuple(
            r.agency_name
            for r in board.rows
            if r.attendance == Attendance.NO_WORD.value
        ),
        opening=_paragraphs(found.opening),
        discussion=_discussion(found),
        resolutions=tuple(
            _resolution(desk, one, place)
            for place, one in enumerate(found.decisions, 1)
        ),
        matrix=tuple(_line(desk, one) for one in found.directives if not one.general),
        closing=_closing(desk, meeting.closed_at),
        approves=signs(desk.leader, desk.house.name),
        writes=Signatory(seats.get(Role.NOTE_TAKER.value, "Notulis")),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _closing(desk: Desk, at: datetime | None) -> str:
    if at is None:
        return ""
    return f"Rapat ditutup pukul {at.astimezone(desk.house.zone):%H.%M}."


def _discussion(found: MinutesView) -> tuple[minutes.Discussion, ...]:
    """Return each item with what was minuted and said on it.

    What was said on no item stands under the item of the offices' statements.
    """
    refs = {item.ref for item in found.items if item.ref is not None}
    rest = [s for s in found.statements if s.about not in refs]
    items = [_item(item, found.statements, rest) for item in found.items]
    if rest and not any(item.part == Part.STATEMENTS.value for item in found.items):
        said = tuple(_remark(statement) for statement in rest)
        items.append(minutes.Discussion("Pernyataan pimpinan dan kantor", said))
    return tuple(items)


def _item(
    item: AgendaItemView,
    statements: Iterable[StatementView],
    rest: Iterable[StatementView],
) -> minutes.Discussion:
    own = rest
    if item.part != Part.STATEMENTS.value:
        own = [s for s in statements if s.about is not None and s.about == item.ref]
    return minutes.Discussion(
        title=item.title.id,
        remarks=tuple(_remark(statement) for statement in own),
        said=_paragraphs(NOT_DISCUSSED if item.not_discussed else item.minutes),
    )


def _remark(statement: StatementView) -> minutes.Remark:
    speaker, office = statement.speaker, statement.office_name
    if office.casefold() not in speaker.casefold():
        speaker = f"{speaker}, {office}"
    return minutes.Remark(speaker, statement.words)


def _resolution(desk: Desk, one: DecidedView, place: int) -> minutes.Resolution:
    decision = one.decision
    card = _card(desk, decision.number)
    end = desk.meeting.closed_at or desk.at
    ahead = [r.day for r in card.reviews if r.done_at is None or r.done_at > end]
    replied = Reply(decision.reply) is not Reply.NONE
    words = REPLIES[Reply(decision.reply)].id
    return minutes.Resolution(
        code=f"K{place}",
        text=decision.text if not one.note else f"{decision.text} {one.note}",
        competence=decision.by_right.id,
        addressee=decision.addressee,
        reply=f"{words}: {decision.reply_text}" if replied else _unanswered(one),
        condition="; ".join(c.predicate for c in card.conditions),
        reviews=tuple(desk.review_words(day) for day in ahead),
        supporters=tuple(
            minutes.Remark(s.agency_name, s.reason) for s in card.supporters
        ),
    )


def _unanswered(one: DecidedView) -> str:
    return REPLIES[Reply.NONE].id.lower() if one.decision.sent_at else ""


def _line(desk: Desk, one: DirectiveView) -> minutes.FollowUp:
    return minutes.FollowUp(
        number=str(one.order),
        directive=sentence(one.what),
        office=", ".join(owner.office_name for owner in one.owners),
        due=_day(desk, one.due_at),
        proof=one.proof,
    )


def check_words(result: str) -> str:
    """Return what a check found, in words."""
    return CHECKS[Check(result)].id
