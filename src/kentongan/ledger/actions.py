"""Writing the chain: the last statement of every act, and refusals at the edge."""

from __future__ import annotations

import functools
from datetime import date, datetime

from django.conf import settings

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.register import RIGHTS
from kentongan.domain.rights import POLICY_VERSION, Actor, Permit, require_act
from kentongan.domain.roles import Role
from kentongan.ledger.keys import key
from kentongan.ledger.models import Entry
from kentongan.ledger.rules import FIRST, Row, Verdict, digest_of, hash_of
from kentongan.ledger.turn import action, note_recorded, turn

NOTHING = Ref("nothing", 0)


@functools.cache
def _key() -> bytes:
    return bytes.fromhex(key(settings.DATA, "digest.key"))


def record(permit: Permit, *, on: Ref, reason: str = "", content: str = "") -> Entry:
    """Write the row of the act that `permit` allows; `reason` is a code, no words."""
    who, act, at = permit.actor, permit.act, permit.at
    entry = _append(who, act, at, on, Verdict.DONE, reason, content)
    note_recorded(entry.seq)
    return entry


def refuse(*, by: Actor, act: Act, on: Ref, at: datetime, why: str) -> Entry:
    """Write down a refusal: at the edge, after the rollback, in its own turn."""
    with turn():
        return _append(by, act, at, on, Verdict.REFUSED, why, "")


def _role(actor: Actor, act: Act) -> str:
    right = RIGHTS.get(act)
    roles: frozenset[Role] = right.roles if right else frozenset()
    return ",".join(sorted((roles & actor.roles) or actor.roles))[:120]


def _append(  # noqa: PLR0917
    actor: Actor,
    act: Act,
    at: datetime,
    on: Ref,
    verdict: Verdict,
    reason: str,
    content: str,
) -> Entry:
    head = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
    seq, prev = (head[0] + 1, head[1]) if head else (1, FIRST)
    row = Row(
        seq=seq,
        at=at,
        actor=actor.id,
        role=_role(actor, act),
        agency=actor.agency,
        act=act.value,
        on=str(on),
        verdict=verdict,
        reason=reason[:60],
        policy=POLICY_VERSION,
        digest=digest_of(content, _key()),
        prev=prev,
    )
    return Entry.objects.create(
        seq=seq,
        at=at,
        actor=row.actor,
        role=row.role,
        agency=row.agency,
        act=row.act,
        on_kind=on.kind,
        on_id=on.id,
        verdict=verdict.value,
        reason=row.reason,
        policy=row.policy,
        digest=row.digest,
        prev=prev,
        hash=hash_of(row),
    )


@action
def begin_day(*, day: date, by: Actor, at: datetime) -> Entry:
    """Say that a day has begun: time is a row too, so a replayed month runs alike."""
    permit = require_act(by, Act.DAY_BEGIN, at)
    return record(permit, on=Ref("day", day.toordinal()))


@action
def note_verified(
    *, rows: int, broken_at: int | None, by: Actor, at: datetime
) -> Entry:
    """Write down that someone read the whole chain, and whether it held."""
    permit = require_act(by, Act.AUDIT_VERIFY, at)
    reason = "utuh" if broken_at is None else f"putus di {broken_at}"
    return record(permit, on=Ref("ledger", rows), reason=reason)


@action
def note_backup(*, rows: int, digest: str, by: Actor, at: datetime) -> Entry:
    """Write down that a copy of the house was made and read back."""
    permit = require_act(by, Act.HOUSE_BACKUP, at)
    return record(permit, on=Ref("ledger", rows), content=digest)


@action
def note_restored(*, rows: int, digest: str, by: Actor, at: datetime) -> Entry:
    """Write down that the house was brought back from a copy of `rows` rows."""
    permit = require_act(by, Act.HOUSE_RESTORE, at)
    return record(permit, on=Ref("ledger", rows), content=digest)


def note_session(*, by: Actor, entered: bool, at: datetime) -> Entry:
    """Write down that an officer signed in or out."""
    act = Act.SESSION_ENTER if entered else Act.SESSION_LEAVE
    kind, _, number = by.id.partition(":")
    with turn():
        return _append(by, act, at, Ref(kind, int(number)), Verdict.DONE, "", "")
