"""A city's Rakor of February and March 2020, made by acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kentongan.access import actors
from kentongan.domain.codes import Competence, Letter
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.rakor import actions, queries
from kentongan.rakor.models import Decision, Meeting
from tests import cast

WIB = ZoneInfo("Asia/Jakarta")
INVITED = (
    actions.NewInvitee("polres", Letter.FORKOPIMDA),
    actions.NewInvitee("dikbud"),
    actions.NewInvitee("dinkes"),
    actions.NewInvitee("pupr"),
)


def wib(text: str) -> datetime:
    """Return a moment of the city, written as 2020-02-24 09.00."""
    local = datetime.strptime(text, "%Y-%m-%d %H.%M").replace(tzinfo=WIB)
    return local.astimezone(UTC)


START = wib("2020-01-06 08.00")
LETTER = wib("2020-02-10 10.00")
INVITING = wib("2020-02-17 09.00")
LOCKING = wib("2020-02-21 15.00")
RAKOR = wib("2020-02-24 09.00")
MARCH = wib("2020-03-30 09.00")


def machine() -> Actor:
    """The machine, as the worker makes it."""
    return actors.machine(places.house().kode, "penjadwal")


def planned(held_at: datetime = RAKOR, at: datetime = START) -> Meeting:
    """The regular Rakor of a month, planned once."""
    by = cast.who("secretary", at)
    known = Meeting.visible_to(by, at).filter(held_at=held_at).first()
    new = actions.NewMeeting("timdu", held_at, "Ruang rapat Bakesbangpol")
    return known or actions.plan(new=new, by=by, at=at)


def invited(held_at: datetime = RAKOR, at: datetime = INVITING) -> Meeting:
    """A planned Rakor whose invitations were sent."""
    row = planned(held_at)
    by = cast.who("secretary", at)
    return actions.invite(meeting_id=row.pk, invitees=INVITED, by=by, at=at)


def locked(at: datetime = LOCKING) -> Meeting:
    """February's Rakor with its material locked."""
    row = invited()
    by = cast.who("secretary", at)
    actions.build_agenda(meeting_id=row.pk, by=by, at=at)
    return actions.lock(meeting_id=row.pk, by=by, at=at)


def in_session(at: datetime = RAKOR) -> Meeting:
    """February's Rakor, opened by the chair."""
    row = locked()
    return actions.open_meeting(meeting_id=row.pk, by=cast.who("mayor", at), at=at)


def said(meeting: Meeting, lines: Sequence[str], at: datetime = RAKOR) -> None:
    """Directives typed by the note taker."""
    for line in lines:
        by = cast.who("operator", at)
        actions.direct(meeting_id=meeting.pk, line=line, by=by, at=at)


def left_out(meeting: Meeting, at: datetime) -> None:
    """What the minutes say nothing of is marked as not discussed."""
    by = cast.who("secretary", at)
    read = queries.minutes(by=by, at=at, month=meeting.name)
    for item in read.items:
        if item.order in read.open_items:
            actions.leave_out(item_id=item.id, by=by, at=at)


def minuted(meeting: Meeting, at: datetime) -> None:
    """The meeting is closed, its minutes approved and circulated."""
    secretary = cast.who("secretary", at)
    actions.minute_opening(
        meeting_id=meeting.pk, text="Wali Kota membuka rapat.", by=secretary, at=at
    )
    left_out(meeting, at)
    actions.close_meeting(meeting_id=meeting.pk, by=secretary, at=at)
    by = cast.who("mayor", at)
    actions.approve_minutes(meeting_id=meeting.pk, by=by, at=at)
    actions.circulate(meeting_id=meeting.pk, by=secretary, at=at)


SHIP = actions.NewDecision(
    title="Penundaan kunjungan kapal pesiar",
    text="Memohon KSOP menunda kunjungan kapal pesiar selama kedaruratan kesehatan.",
    competence=Competence.REQUEST,
    addressee="ksop",
    copies=("kkp", "pelindo"),
    conditions=(
        actions.NewCondition(
            predicate="WHO mencabut kedaruratan kesehatan (PHEIC) COVID-19",
            source="who.int, pernyataan Direktur Jenderal",
            checker="dinkes",
        ),
    ),
)


def proposed(new: actions.NewDecision = SHIP, at: datetime = LETTER) -> Decision:
    """A decision that the secretary proposed."""
    return actions.propose(new=new, by=cast.who("secretary", at), at=at)


def sent(at: datetime = LETTER) -> Decision:
    """The letter about the ship, decided by the chair between meetings, and sent."""
    planned()
    row = proposed()
    actions.make(decision_id=row.pk, by=cast.who("mayor", at), at=at)
    return actions.send(decision_id=row.pk, by=cast.who("secretary", at), at=at)


def morning(day: date) -> None:
    """What the worker does when a day begins."""
    at = datetime(day.year, day.month, day.day, 0, 5, tzinfo=WIB).astimezone(UTC)
    actions.raise_due_reviews(by=machine(), at=at)
    actions.raise_due_checks(by=machine(), at=at)
