"""States of a Rakor, the period it looks back on, and what its lock freezes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.dates import plain_day
from kentongan.domain.machine import Machine
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Label
from kentongan.domain.words import Words

FIRST_PERIOD = timedelta(days=31)


class State(StrEnum):
    """Where a meeting stands."""

    PLANNED = "direncanakan"
    INVITED = "diundang"
    POSTPONED = "ditunda"
    LOCKED = "bahan_terkunci"
    IN_SESSION = "berlangsung"
    DRAFTED = "notula_draf"
    APPROVED = "notula_disahkan"
    CIRCULATED = "diedarkan"
    CANCELLED = "batal"


MACHINE = Machine(
    start=State.PLANNED,
    done={State.CIRCULATED, State.CANCELLED},
    moves=(
        (State.PLANNED, Act.RAKOR_INVITE, State.INVITED),
        (State.PLANNED, Act.RAKOR_OPEN, State.IN_SESSION),
        (State.PLANNED, Act.RAKOR_CANCEL, State.CANCELLED),
        (State.INVITED, Act.RAKOR_POSTPONE, State.POSTPONED),
        (State.POSTPONED, Act.RAKOR_INVITE, State.INVITED),
        (State.POSTPONED, Act.RAKOR_CANCEL, State.CANCELLED),
        (State.INVITED, Act.RAKOR_LOCK, State.LOCKED),
        (State.INVITED, Act.RAKOR_OPEN, State.IN_SESSION),
        (State.INVITED, Act.RAKOR_CANCEL, State.CANCELLED),
        (State.LOCKED, Act.RAKOR_POSTPONE, State.POSTPONED),
        (State.LOCKED, Act.RAKOR_OPEN, State.IN_SESSION),
        (State.LOCKED, Act.RAKOR_CANCEL, State.CANCELLED),
        (State.IN_SESSION, Act.RAKOR_CLOSE, State.DRAFTED),
        (State.DRAFTED, Act.RAKOR_APPROVE_MINUTES, State.APPROVED),
        (State.APPROVED, Act.RAKOR_AMEND, State.DRAFTED),
        (State.APPROVED, Act.RAKOR_CIRCULATE, State.CIRCULATED),
        (State.CIRCULATED, Act.RAKOR_AMEND, State.DRAFTED),
    ),
)
PREPARING = frozenset({State.PLANNED, State.INVITED, State.POSTPONED})
MINUTING = frozenset({State.IN_SESSION, State.DRAFTED})
ATTENDING = frozenset({State.INVITED, State.LOCKED}) | MINUTING
AHEAD = PREPARING | {State.LOCKED}


class MaterialLocked(Refusal):
    """The material doesn't change any more."""

    what = Words(
        "Bahan terkunci; ubahan jadi susulan. Tulis sebagai perkembangan.",
        "Locked; changes are addenda. Write it as a supplement.",
    )


class NothingLocked(Refusal):
    """There is nothing to add a supplement to."""

    what = Words(
        "Susulan: bahan Rakor {name} belum terkunci atau rapat sudah ditutup."
        " Ubah bahannya, atau tulis di notula.",
        "Supplement: the material of Rakor {name} isn't locked, or the meeting is"
        " closed. Change the material, or write it in the minutes.",
    )


class NotMinuting(Refusal):
    """Minutes are written during the meeting and until they are approved."""

    what = Words(
        "Notula Rakor {name} tidak sedang ditulis. Tunggu rapat dibuka; bila sudah"
        " disahkan, ubah dengan alasan.",
        "The minutes of Rakor {name} aren't being written. Wait until it opens; once"
        " approved, amend them with a reason.",
    )


class NotInSession(Refusal):
    """Only while it is on has a meeting a room."""

    what = Words(
        "Rakor {name} tidak sedang berlangsung. Ruang ditutup atau dibuka selama"
        " rapat.",
        "Rakor {name} isn't in session. The room is closed or opened while it is on.",
    )


def check_in_session(state: State, name: str) -> None:
    """Let the room be closed or opened only while the meeting is on.

    Raises
    ------
    NotInSession
        Otherwise.
    """
    if state is not State.IN_SESSION:
        raise NotInSession(name=name, state=state)


class TakenMonth(Refusal):
    """A forum holds one regular Rakor a month."""

    what = Words(
        "Rakor {month} sudah ada. Buka yang itu, atau rencanakan rapat luar biasa.",
        "Rakor {month} exists already. Open it, or plan an extraordinary one.",
    )


class NoAgenda(Refusal):
    """Locked without an agenda."""

    what = Words(
        "Rakor {name}: agenda belum disusun. Susun agenda, lalu kunci bahan.",
        "Rakor {name}: there is no agenda. Build it, then lock the material.",
    )


class TooEarly(Refusal):
    """A meeting is opened before the day it was called for."""

    what = Words(
        "Rakor {name} dijadwalkan {day}. Buka pada harinya, atau tunda dan tetapkan"
        " waktu lain.",
        "Rakor {name} is set for {day}. Open it on its day, or postpone it to another.",
    )


class NobodyAnswers(Refusal):
    """A matter without disposition that no office answers for."""

    what = Words(
        "Bahan belum dapat dikunci: {name} belum ada kantor penanggung jawab. Isi"
        " kantornya, lalu kunci lagi.",
        "The material can't be locked: no office answers for {name}. Name one and"
        " lock again.",
    )


class EmptyMinutes(Refusal):
    """Minutes that say nothing."""

    what = Words(
        "Notula Rakor {name} masih kosong. Isi pembukaan atau satu butir agenda.",
        "The minutes of Rakor {name} are empty. Fill the opening or an agenda item.",
    )


@dataclass(frozen=True)
class LockException:
    """A report, alarm or issue left without disposition, owner or date at the lock.

    `office` is the code of the office that answers for it; `label` says who may know
    of the matter, and is the meeting's own when None.
    """

    name: str
    why: str
    office: str
    ref: Ref | None = None
    label: Label | None = None


def check_exceptions(exceptions: Iterable[LockException]) -> None:
    """Let no matter go into the meeting without an office that answers for it.

    Raises
    ------
    NobodyAnswers
        If one names no office.
    """
    for exception in exceptions:
        if not exception.office.strip():
            raise NobodyAnswers(name=exception.name)


def check_its_day(name: str, held: date, today: date) -> None:
    """Let a meeting be opened from its day on.

    Raises
    ------
    TooEarly
        If its day hasn't come.
    """
    if today < held:
        raise TooEarly(name=name, day=plain_day(held))


def check_preparing(state: State) -> None:
    """Let material change only before the lock.

    Raises
    ------
    MaterialLocked
        If it is locked, or the meeting has begun.
    """
    if state not in PREPARING:
        raise MaterialLocked(state=state)


def check_minuting(state: State, name: str) -> None:
    """Let minutes be written only in session and until they are approved.

    Raises
    ------
    NotMinuting
        Otherwise.
    """
    if state not in MINUTING:
        raise NotMinuting(name=name, state=state)


def check_supplement(
    state: State, name: str, *, locked_at: datetime | None, as_of: datetime
) -> None:
    """Let developments be added to locked material until the meeting closes.

    Raises
    ------
    NothingLocked
        If the material isn't locked, or `as_of` lies before the lock.
    """
    open_ = state in {State.LOCKED, State.IN_SESSION}
    if not open_ or locked_at is None or as_of < locked_at:
        raise NothingLocked(name=name)


def period(previous: datetime | None, end: datetime) -> Period:
    """Return what the meeting looks back on: from the lock before to its own.

    The first meeting of a forum looks back on `FIRST_PERIOD`.
    """
    if previous is None or previous >= end:
        return Period(end - FIRST_PERIOD, end)
    return Period(previous, end)
