"""Achievements of a period, and the evidence that shows them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, NotAllowed, Permit, require
from kentongan.formats import photos
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.plans import models, rules
from kentongan.reports.rules import check_reason

NAME = 120


@dataclass(frozen=True)
class Achieved:
    """What was reached of a period's measure, and what was in the way."""

    reached: str
    percent: int
    obstacle: str = ""


@dataclass(frozen=True)
class NewFile:
    """A picture that shows an achievement; it is written anew, without metadata."""

    name: str
    content: bytes
    restricted: bool = False


def _own(
    action_id: int, part: rules.Part, act: Act, by: Actor, at: datetime
) -> tuple[models.Target, Permit]:
    """Return a period's target of one's own office; the secretariat has them all."""
    row = models.PlannedAction.visible_to(by, at).get(pk=action_id)
    if by.agency not in {row.office_id, offices.secretariat()}:
        raise NotAllowed(act=act, actor=by.id)
    permit = require(by, act, row.label, at)
    if row.state != rules.State.RUNNING:
        rules.MACHINE.step(rules.State(row.state), act)
    target = row.targets.filter(part=part.value).first()
    if target is None:
        raise NotFound
    return target, permit


@action
def achieve(
    *, action_id: int, part: rules.Part, new: Achieved, by: Actor, at: datetime
) -> models.Target:
    """Write down what a period reached of its measure.

    Raises
    ------
    WrongMove
        If the action isn't running.
    NeedReason, BadPercent
        If it isn't said what was reached, or how much of the measure.
    """
    target, permit = _own(action_id, part, Act.PLANNED_ACTION_ACHIEVE, by, at)
    target.reached = check_reason(new.reached)
    target.percent = rules.check_percent(new.percent)
    target.obstacle = new.obstacle.strip()
    target.by, target.at = by.id, at
    target.save()
    record(permit, on=Ref("planned_action", action_id), reason=part.value)
    return target


def _proving(
    action_id: int, part: rules.Part, by: Actor, at: datetime
) -> tuple[models.Target, Permit]:
    target, permit = _own(action_id, part, Act.PLANNED_ACTION_PROVE, by, at)
    if not target.reached:
        raise rules.NoAchievement
    return target, permit


@action
def choose_evidence(
    *,
    action_id: int,
    part: rules.Part,
    refs: Collection[Ref],
    offered: Collection[Ref],
    restricted: Collection[Ref] = (),
    by: Actor,
    at: datetime,
) -> models.Target:
    """Choose, of what was offered, the things of the house that show an achievement.

    What was offered and isn't chosen is no evidence any more; what wasn't offered to
    this reader stays as it is.

    Raises
    ------
    NoAchievement
        If nothing was written yet.
    """
    target, permit = _proving(action_id, part, by, at)
    kept = {row.about: row for row in target.evidence.filter(digest="")}
    for ref in set(offered) & set(kept) - set(refs):
        kept[ref].delete()
    for ref in sorted(set(refs) & set(offered) - set(kept)):
        models.Evidence.objects.create(
            target=target,
            about_kind=ref.kind,
            about_id=ref.id,
            restricted=ref in restricted,
            by=by.id,
            at=at,
        )
    record(permit, on=Ref("planned_action", action_id), reason=part.value)
    return target


@action
def add_file(
    *, action_id: int, part: rules.Part, new: NewFile, by: Actor, at: datetime
) -> models.Evidence:
    """Keep a picture as evidence, without what a camera hid in it.

    Raises
    ------
    NoAchievement
        If nothing was written yet.
    PhotoTooBig, TooManyPixels, NotPhoto
        If it isn't a picture that can be kept.
    """
    target, permit = _proving(action_id, part, by, at)
    name, digest = check_reason(new.name)[:NAME], _keep(new.content)
    row = models.Evidence.objects.create(
        target=target,
        name=name,
        digest=digest,
        restricted=new.restricted,
        by=by.id,
        at=at,
    )
    record(permit, on=Ref("planned_action", action_id), content=digest)
    return row


def _keep(content: bytes) -> str:
    clean = photos.clean(content)
    digest = sha256(clean).hexdigest()
    folder = settings.ATTACHMENTS
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / digest).write_bytes(clean)
    return digest


def _evidence(
    evidence_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Evidence, Permit]:
    rows = models.Evidence.objects.select_related("target__action")
    row = rows.filter(
        pk=evidence_id,
        target__action__in=models.PlannedAction.visible_to(by, at),
    ).first()
    if row is None:
        raise NotFound
    whole = row.target.action
    if by.agency not in {whole.office_id, offices.secretariat()}:
        raise NotAllowed(act=act, actor=by.id)
    return row, require(by, act, whole.label, at)


@action
def drop_evidence(*, evidence_id: int, by: Actor, at: datetime) -> None:
    """Take a piece of evidence away from an achievement."""
    row, permit = _evidence(evidence_id, Act.PLANNED_ACTION_PROVE, by, at)
    ref = row.target.action.ref
    row.delete()
    record(permit, on=ref)


@action
def confirm(*, evidence_id: int, by: Actor, at: datetime) -> models.Evidence:
    """Let a restricted piece leave the house in the binder, as a head of its office."""
    row, permit = _evidence(evidence_id, Act.PLANNED_ACTION_CONFIRM, by, at)
    if by.agency != row.target.action.office_id:
        raise NotAllowed(act=Act.PLANNED_ACTION_CONFIRM, actor=by.id)
    row.confirmed_by = by.id
    row.save(update_fields=["confirmed_by"])
    record(permit, on=row.target.action.ref)
    return row
