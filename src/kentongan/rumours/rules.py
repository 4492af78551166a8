"""States of a rumour: no way to the public avoids a second person."""

from __future__ import annotations

from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

RECUR_MESSAGES = 5
RECUR_HOURS = 48


class State(StrEnum):
    """Where a rumour stands."""

    GROUPED = "dikelompokkan"
    IN_CHECK = "diverifikasi"
    WAITING = "menunggu_jawaban"
    IN_REVIEW = "ditinjau_orang_kedua"
    PUBLISHED = "terbit"
    WITHHELD = "tidak_diterbitkan"
    IN_CORRECTION = "dikoreksi"
    RECURRED = "muncul_lagi"
    HAPPENED = "jadi_kejadian"
    ARCHIVED = "diarsip"


MACHINE = Machine(
    start=State.GROUPED,
    done={State.PUBLISHED, State.WITHHELD, State.HAPPENED, State.ARCHIVED},
    moves=(
        (State.GROUPED, Act.RUMOUR_CHECK, State.IN_CHECK),
        (State.GROUPED, Act.RUMOUR_ARCHIVE, State.ARCHIVED),
        (State.GROUPED, Act.RUMOUR_BECAME_EVENT, State.HAPPENED),
        (State.IN_CHECK, Act.RUMOUR_ASK, State.WAITING),
        (State.WAITING, Act.RUMOUR_ASK, State.WAITING),
        (State.WAITING, Act.RUMOUR_REPLIED, State.IN_CHECK),
        (State.IN_CHECK, Act.RUMOUR_REPLIED, State.IN_CHECK),
        (State.IN_CHECK, Act.RUMOUR_BECAME_EVENT, State.HAPPENED),
        (State.IN_CHECK, Act.RUMOUR_DRAFT, State.IN_REVIEW),
        (State.IN_REVIEW, Act.RUMOUR_RETURN, State.IN_CHECK),
        (State.IN_REVIEW, Act.RUMOUR_APPROVE, State.PUBLISHED),
        (State.IN_REVIEW, Act.RUMOUR_WITHHOLD, State.WITHHELD),
        (State.PUBLISHED, Act.RUMOUR_CORRECT, State.IN_CORRECTION),
        (State.IN_CORRECTION, Act.RUMOUR_DRAFT, State.IN_REVIEW),
        (State.PUBLISHED, Act.RUMOUR_RECUR, State.RECURRED),
        (State.WITHHELD, Act.RUMOUR_RECUR, State.RECURRED),
        (State.ARCHIVED, Act.RUMOUR_RECUR, State.RECURRED),
        (State.HAPPENED, Act.RUMOUR_RECUR, State.RECURRED),
        (State.RECURRED, Act.RUMOUR_CHECK, State.IN_CHECK),
        (State.PUBLISHED, Act.RUMOUR_ARCHIVE, State.ARCHIVED),
        (State.WITHHELD, Act.RUMOUR_ARCHIVE, State.ARCHIVED),
    ),
)
CHECKING = frozenset({State.WAITING, State.IN_CHECK})


class CallFirst(Refusal):
    """Someone is being accused now, and nobody was phoned yet."""

    what = Words(
        "Orang dituduh sekarang. Telepon dahulu {duty}, lalu catat teleponnya.",
        "Someone is being accused now. First phone {duty}, then log the call.",
    )


class SayWhyNot(Refusal):
    """T1 is taken back or turned down, and nobody says why."""

    what = Words(
        "Bahaya: bukan orang dituduh? Tulis alasannya, paling sedikit 10 huruf.",
        "Harm: nobody accused? Write why, at least 10 letters.",
    )


class NobodyAsked(Refusal):
    """An answer that rests on nobody's word."""

    what = Words(
        "{office}: belum ditanya atau belum menjawab. Tunggu jawabannya, atau jangan"
        " sebut kantor itu.",
        "{office}: not asked or not answered yet. Wait for it, or don't name it.",
    )


class TakenUpAlready(Refusal):
    """The group is somebody's already."""

    what = Words(
        "Kelompok pesan ini sudah diangkat menjadi rumor {number}. Buka rumor itu.",
        "This group is already rumour {number}. Open that one.",
    )


class NoWords(Refusal):
    """A note that must be written is empty."""

    what = Words(
        "Catatan: tulis paling sedikit 10 huruf.", "Note: write at least 10 letters."
    )


def check_called(
    harm: Harm | None, calls: int, duty: str, *, proposed: bool = False
) -> None:
    """Let nobody analyse while someone is accused and no duty officer was phoned.

    `proposed` says that the machine read T1 after a person last judged the harm.

    Raises
    ------
    CallFirst
        If the harm is T1 and no call was logged, or T1 is proposed.
    """
    if proposed or (harm is Harm.ACCUSED and calls == 0):
        raise CallFirst(duty=duty)


def check_lowered(harm: Harm, reason: str, *, accused: bool) -> str:
    """Return why a harm is less than T1; the machine raises, a person says why not.

    Raises
    ------
    SayWhyNot
        If someone is, or is proposed to be, accused, and no reason is given.
    """
    said = reason.strip()
    if accused and harm is not Harm.ACCUSED and len(said) < 10:
        raise SayWhyNot
    return said


def check_note(text: str) -> str:
    """Return `text` without outer blanks.

    Raises
    ------
    NoWords
        If it says nothing.
    """
    if len(text.strip()) < 10:
        raise NoWords
    return text.strip()


def recurs(new_messages: int) -> bool:
    """Return whether a rumour that was dealt with is circulating again."""
    return new_messages >= RECUR_MESSAGES


HOLDING = (
    "Kabar ini sedang dicek oleh petugas. Belum ada kesimpulan."
    " Jangan bertindak sendiri dan jangan meneruskan foto orang."
    " Bila melihat bahaya, hubungi 110."
)
