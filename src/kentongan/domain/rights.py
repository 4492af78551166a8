"""Who may do what, and who may know of what: one policy, default deny."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from kentongan.domain import areas
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.refusals import Refusal
from kentongan.domain.register import RIGHTS
from kentongan.domain.roles import SEATED, Role
from kentongan.domain.words import Words

POLICY_VERSION = "2026-11-2"


@dataclass(frozen=True)
class Actor:
    """Who acts: an officer, a reporter, the console or the machine.

    `audiences` are the numbers of the sets of agencies that `agency` belongs to;
    `areas` are the codes whose insides the actor may see; `seats` are forums' codes
    with what the actor is there by the forum's SK.
    """

    id: str
    roles: frozenset[Role]
    agency: str = ""
    clearance: Classification = Classification.BIASA
    audiences: frozenset[int] = frozenset()
    areas: tuple[str, ...] = ()
    name: str = ""
    seats: frozenset[tuple[str, Role]] = frozenset()


@dataclass(frozen=True)
class Label:
    """Who may know of a row: class, audience, area, expiry, sealed."""

    classification: Classification
    audience: int
    area: str
    expires_at: datetime | None = None
    sealed: bool = False

    @classmethod
    def join(
        cls, labels: Iterable[Self], *, common: Callable[[frozenset[int]], int]
    ) -> Self:
        """Return the label of something derived: highest class, common readers.

        `common` returns the number of the audience that all given ones share.
        """
        parts = list(labels)
        expiries = [part.expires_at for part in parts if part.expires_at is not None]
        return cls(
            classification=max(part.classification for part in parts),
            audience=common(frozenset(part.audience for part in parts)),
            area=areas.common([part.area for part in parts]),
            expires_at=min(expiries, default=None),
            sealed=any(part.sealed for part in parts),
        )


@dataclass(frozen=True)
class Permit:
    """The proof that the policy was asked; `ledger.record` takes nothing else."""

    actor: Actor
    act: Act
    at: datetime


class NotAllowed(Refusal):
    """The actor may not do this, or may not know of it."""

    what = Words(
        "Anda tidak berwenang untuk langkah ini ({act})."
        " Mintalah kantor atau peran yang berwenang.",
        "You may not do this ({act}). Ask the office or role that may.",
    )


def holds(actor: Actor, act: Act, named: Iterable[Role] = ()) -> bool:
    """Return whether one of the actor's roles, or one `named` by the object, may."""
    right = RIGHTS.get(act)
    return right is not None and bool(right.roles & (actor.roles | set(named)))


def at_forum(actor: Actor, forum: str) -> Actor:
    """Return `actor` with the seats held in `forum`, and none of another's.

    The chair of one forum neither opens nor approves a meeting of another.
    """
    here = {role for code, role in actor.seats if code == forum} & SEATED
    return replace(actor, roles=(actor.roles - SEATED) | here)


def may_see(actor: Actor, label: Label, at: datetime) -> bool:
    """Return whether `actor` may know of a row with `label` at the moment `at`."""
    return (
        not label.sealed
        and label.classification <= actor.clearance
        and label.audience in actor.audiences
        and any(areas.contains(area, label.area) for area in actor.areas)
        and (label.expires_at is None or label.expires_at > at)
    )


def require(
    actor: Actor, act: Act, label: Label, at: datetime, *, named: Iterable[Role] = ()
) -> Permit:
    """Return the permit that `record` needs.

    `named` are the roles that the object itself gives this actor, for example
    `Role.OWNER` of a task that the actor's agency owes.

    Raises
    ------
    NotAllowed
        If the act isn't held or the row may not be known.
    """
    if holds(actor, act, named) and may_see(actor, label, at):
        return Permit(actor, act, at)
    raise NotAllowed(act=act, actor=actor.id)


def require_act(actor: Actor, act: Act, at: datetime) -> Permit:
    """Return the permit for an act that starts something and has no row yet.

    Raises
    ------
    NotAllowed
        If the act isn't held.
    """
    if holds(actor, act):
        return Permit(actor, act, at)
    raise NotAllowed(act=act, actor=actor.id)
