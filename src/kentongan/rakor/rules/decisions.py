"""States of a decision: what it waits for, when it is fulfilled or replaced."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words


class State(StrEnum):
    """Where a decision stands."""

    PROPOSED = "usul"
    ADOPTED = "ditetapkan"
    WAITING = "menunggu_jawaban"
    IN_FORCE = "berlaku"
    UNDER_REVIEW = "tinjau_ulang"
    FULFILLED = "terpenuhi"
    REFUSED = "ditolak"
    WITHDRAWN = "dicabut"
    LAPSED = "kedaluwarsa"
    REPLACED = "digantikan"


MACHINE = Machine(
    start=State.PROPOSED,
    done={
        State.FULFILLED,
        State.REFUSED,
        State.WITHDRAWN,
        State.LAPSED,
        State.REPLACED,
    },
    moves=(
        (State.PROPOSED, Act.DECISION_MAKE, State.ADOPTED),
        (State.PROPOSED, Act.DECISION_WITHDRAW, State.WITHDRAWN),
        (State.ADOPTED, Act.DECISION_TAKE_EFFECT, State.IN_FORCE),
        (State.ADOPTED, Act.DECISION_SEND, State.WAITING),
        (State.WAITING, Act.DECISION_GRANTED, State.IN_FORCE),
        (State.WAITING, Act.DECISION_REFUSED, State.REFUSED),
        (State.WAITING, Act.DECISION_REVIEW_DUE, State.UNDER_REVIEW),
        (State.IN_FORCE, Act.DECISION_REVIEW_DUE, State.UNDER_REVIEW),
        (State.UNDER_REVIEW, Act.DECISION_KEEP, State.IN_FORCE),
        (State.UNDER_REVIEW, Act.DECISION_REMIND, State.WAITING),
        (State.UNDER_REVIEW, Act.DECISION_FULFIL, State.FULFILLED),
        (State.UNDER_REVIEW, Act.DECISION_REVOKE, State.WITHDRAWN),
        (State.UNDER_REVIEW, Act.DECISION_SUPERSEDE, State.REPLACED),
        (State.UNDER_REVIEW, Act.DECISION_LAPSE, State.LAPSED),
        (State.REFUSED, Act.DECISION_SUPERSEDE, State.REPLACED),
    ),
)
LIVE = frozenset({State.ADOPTED, State.WAITING, State.IN_FORCE, State.UNDER_REVIEW})
FOR_AGENDA = frozenset(
    {State.PROPOSED, State.ADOPTED, State.WAITING, State.UNDER_REVIEW}
)


class Side(StrEnum):
    """Whether a piece of evidence speaks for or against a decision."""

    FOR = "mendukung"
    AGAINST = "menyangkal"


class NotYetMet(Refusal):
    """The condition isn't met by its last check."""

    what = Words(
        "Syarat belum terpenuhi menurut pemeriksaan terakhir: {predicate}. Catat"
        " pemeriksaan {checker} dahulu.",
        "The condition isn't met by its last check: {predicate}. First record the"
        " check of {checker}.",
    )


class NoCondition(Refusal):
    """Nothing that could be fulfilled."""

    what = Words(
        "Keputusan ini tidak punya syarat. Pilih tetap berlaku, cabut, atau ganti.",
        "This decision has no condition. Keep it, revoke it, or replace it.",
    )


class BadSuccessor(Refusal):
    """A decision is replaced by another live one only."""

    what = Words(
        "Pengganti: pilih keputusan lain yang masih berjalan.",
        "Successor: choose another decision that holds.",
    )


def waits_outside(competence: Competence, conditions: int) -> bool:
    """Return whether a decision hangs on someone outside: a reply, or a condition."""
    return conditions > 0 or competence is Competence.REQUEST


def check_fulfilled(conditions: Iterable[tuple[str, str, bool | None]]) -> None:
    """Let a decision be fulfilled only when each condition's last check says so.

    `conditions` are predicate, checker and what the last check said.

    Raises
    ------
    NoCondition
        If there is none.
    NotYetMet
        If one isn't met, or was never checked.
    """
    found = list(conditions)
    if not found:
        raise NoCondition
    for predicate, checker, met in found:
        if met is not True:
            raise NotYetMet(predicate=predicate, checker=checker)


def check_successor(*, own: int, other: int, state: State) -> None:
    """Let a decision be replaced by another live one only.

    Raises
    ------
    BadSuccessor
        Otherwise.
    """
    if own == other or state not in LIVE:
        raise BadSuccessor


def chaired_by(actor: Actor) -> frozenset[str]:
    """Return the forums whose chair an officer is."""
    return frozenset(forum for forum, role in actor.seats if role is Role.CHAIR)
