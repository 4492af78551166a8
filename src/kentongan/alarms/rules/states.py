"""States of an alarm: it closes only as taken up, or dismissed with a reason."""

from __future__ import annotations

from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.machine import Machine
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

TAKEN_AS = frozenset({"rumour", "issue"})


class State(StrEnum):
    """Where an alarm stands."""

    NEW = "baru"
    TAKEN_UP = "ditindaklanjuti"
    DISMISSED = "dikesampingkan"


MACHINE = Machine(
    start=State.NEW,
    done={State.TAKEN_UP, State.DISMISSED},
    moves=(
        (State.NEW, Act.ALARM_TAKE_UP, State.TAKEN_UP),
        (State.NEW, Act.ALARM_DISMISS, State.DISMISSED),
        (State.DISMISSED, Act.ALARM_TAKE_UP, State.TAKEN_UP),
    ),
)


class NotTakenUp(Refusal):
    """An alarm was to be closed without anything that goes on."""

    what = Words(
        "Sinyal: pilih isu atau rumor yang menindaklanjutinya ({given} bukan).",
        "Alarm: choose the issue or rumour that takes it up ({given} is neither).",
    )


def check_taken(as_: Ref) -> None:
    """Let an alarm be taken up only as something that people go on with.

    Raises
    ------
    NotTakenUp
        If `as_` is neither issue nor rumour.
    """
    if as_.kind not in TAKEN_AS:
        raise NotTakenUp(given=str(as_))
