"""States of an issue, and which acts ask for a reason or for a next step."""

from __future__ import annotations

from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.machine import Machine


class State(StrEnum):
    """Where an issue stands."""

    IDENTIFIED = "teridentifikasi"
    IN_CHECK = "diverifikasi"
    HANDLED = "ditangani"
    WATCHED = "dipantau"
    MEDIATED = "dimediasi"
    AGREED = "pemantauan_kesepakatan"
    HANDED_OVER = "dilimpahkan"
    UNCONFIRMED = "tidak_terbukti"
    MERGED = "digabung"
    RESOLVED = "selesai"


MACHINE = Machine(
    start=State.IDENTIFIED,
    done={State.RESOLVED, State.UNCONFIRMED, State.MERGED, State.HANDED_OVER},
    moves=(
        (State.IDENTIFIED, Act.ISSUE_VERIFY, State.IN_CHECK),
        (State.IDENTIFIED, Act.ISSUE_HANDLE, State.HANDLED),
        (State.IN_CHECK, Act.ISSUE_DISMISS, State.UNCONFIRMED),
        (State.IN_CHECK, Act.ISSUE_MERGE, State.MERGED),
        (State.IN_CHECK, Act.ISSUE_WATCH, State.WATCHED),
        (State.IN_CHECK, Act.ISSUE_HANDLE, State.HANDLED),
        (State.WATCHED, Act.ISSUE_HANDLE, State.HANDLED),
        (State.WATCHED, Act.ISSUE_RESOLVE, State.RESOLVED),
        (State.HANDLED, Act.ISSUE_WATCH, State.WATCHED),
        (State.HANDLED, Act.ISSUE_MEDIATE, State.MEDIATED),
        (State.HANDLED, Act.ISSUE_HAND_OVER, State.HANDED_OVER),
        (State.HANDLED, Act.ISSUE_RESOLVE, State.RESOLVED),
        (State.MEDIATED, Act.ISSUE_AGREE, State.AGREED),
        (State.MEDIATED, Act.ISSUE_HANDLE, State.HANDLED),
        (State.AGREED, Act.ISSUE_RESOLVE, State.RESOLVED),
        (State.AGREED, Act.ISSUE_RELAPSE, State.HANDLED),
        (State.RESOLVED, Act.ISSUE_RELAPSE, State.HANDLED),
        (State.HANDED_OVER, Act.ISSUE_TAKE_BACK, State.HANDLED),
        (State.UNCONFIRMED, Act.ISSUE_REOPEN, State.IN_CHECK),
        (State.MERGED, Act.ISSUE_REOPEN, State.IN_CHECK),
    ),
)


# While a matter is only watched, nobody waits for a rung: the next step's date holds.
_UNTIMED = frozenset({State.WATCHED, State.AGREED})


def is_timed(state: State) -> bool:
    """Return whether the time limit of the rung runs."""
    return is_open(state) and state not in _UNTIMED


def is_open(state: State) -> bool:
    """Return whether somebody still owes something."""
    return state not in MACHINE.done
