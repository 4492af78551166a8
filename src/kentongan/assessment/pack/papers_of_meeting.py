"""Outputs 1 and 3: two invitations with their calendar file, the attendance list."""

from __future__ import annotations

from functools import partial

from kentongan.assessment.pack import due
from kentongan.assessment.pack.paper import Desk, NotDue, Paper, head_of, signs
from kentongan.documents import attendance, invitation
from kentongan.documents.attendance import Presence
from kentongan.domain.codes import Letter
from kentongan.rakor import queries as rakor
from kentongan.rakor.queries import Attendee
from kentongan.rakor.queries.attending import LetterView
from kentongan.rakor.rules.invitation import Attendance

_PRESENCE = {
    Attendance.ON_SITE.value: Presence.PRESENT,
    Attendance.ONLINE.value: Presence.PRESENT,
    Attendance.REPRESENTED.value: Presence.REPRESENTED,
    Attendance.NO_WORD.value: Presence.NO_WORD,
}
_BRING = ("laporan tindak lanjut arahan Rakor lalu beserta buktinya",)


def papers(desk: Desk) -> list[Paper | NotDue]:
    """Return the invitations and the attendance list, as far as they are due."""
    return [*_invitations(desk), *_attendance(desk)]


def _invitations(desk: Desk) -> list[Paper | NotDue]:
    found = rakor.invitation(by=desk.eye, at=desk.at, month=desk.meeting.name)
    if not found.letters:
        day = due.invitations_on(desk)
        return [NotDue("1 Undangan", due.until(day, "daftar undangan belum disusun"))]
    made: list[Paper | NotDue] = []
    docs = [_letter(desk, letter, found.agenda) for letter in found.letters]
    for doc, letter in zip(docs, found.letters, strict=True):
        stem = f"01-undangan-{letter.letter}"
        made.append(Paper(f"{stem}.pdf", partial(invitation.pdf, doc)))
        made.append(Paper(f"{stem}.docx", partial(invitation.docx, doc)))
    made.append(Paper("01-undangan.ics", partial(invitation.ics, docs[0])))
    return made


def _letter(
    desk: Desk, letter: LetterView, agenda: tuple[str, ...]
) -> invitation.Invitation:
    kind = Letter(letter.letter)
    first = kind is Letter.FORKOPIMDA
    meeting = desk.meeting
    numbered = bool(letter.number)
    return invitation.Invitation(
        frame=desk.letter(draft=not numbered)
        if first
        else desk.frame(draft=not numbered),
        letter=kind,
        forum=meeting.forum_name,
        starts_at=meeting.held_at,
        ends_at=None,
        venue=meeting.place,
        agenda=agenda or ("Evaluasi tindak lanjut", "Situasi menurut bidang"),
        invitees=tuple(
            invitation.Invitee(head_of(one.agency), one.capacity)
            for one in letter.invitees
        ),
        signatory=signs(desk.leader if first else desk.office, desk.house.name),
        uid=f"rakor-{meeting.name}@{desk.house.kode}",
        online=meeting.online,
        bring=_BRING,
        contact=f"sekretariat Tim Terpadu di {desk.office.short}",
        copies=() if first else (desk.leader.head_title,),
        number=letter.number,
        signed_on=letter.dated_on,
    )


def _attendance(desk: Desk) -> list[Paper | NotDue]:
    board = rakor.board(by=desk.eye, at=desk.at, month=desk.meeting.name)
    day = due.material_on(desk)
    if not board.rows:
        return [NotDue("3 Daftar hadir", due.until(day, "belum ada yang diundang"))]
    if not due.has_come(desk, day) and desk.meeting.opened_at is None:
        return [NotDue("3 Daftar hadir", due.until(day, "dicetak menjelang rapat"))]
    noted = desk.meeting.opened_at is not None
    doc = attendance.Attendance(
        frame=desk.frame(draft=False),
        meeting=desk.title,
        starts_at=desk.meeting.held_at,
        venue=desk.meeting.place,
        attendees=tuple(_attendee(row, noted=noted) for row in board.rows),
        keeper=signs(desk.office, desk.house.name),
    )
    return [Paper("03-daftar-hadir.pdf", partial(attendance.pdf, doc))]


def _attendee(row: Attendee, *, noted: bool) -> attendance.Attendee:
    return attendance.Attendee(
        office=head_of(row.agency),
        presence=_PRESENCE[row.attendance] if noted else Presence.OPEN,
        represented_by=row.function,
        online=row.attendance == Attendance.ONLINE.value,
    )
