"""Checking: harm first, then named offices are asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.access import numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.rights import Actor, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication import rules as gate
from kentongan.reports import actions as reports
from kentongan.reports.models import Group
from kentongan.rumours import models, queries, rules
from kentongan.rumours.actions.steps import save, step
from kentongan.tasks import actions as tasks


@action
def take_up(*, group_id: int, claim: str, by: Actor, at: datetime) -> models.Rumour:
    """Take up a group of messages as a rumour, with the claim in one sentence.

    Raises
    ------
    TakenUpAlready
        If somebody did before.
    HoldsPersonalData
        If the claim names a person.
    """
    group = Group.visible_to(by, at).get(pk=group_id)
    permit = require(by, Act.RUMOUR_TAKE_UP, group.label, at)
    gate.check_text(claim)
    known = models.Rumour.visible_to(by, at).filter(group=group).first()
    if known is not None:
        raise rules.TakenUpAlready(number=known.number)
    rumour = models.Rumour.create(
        group.label,
        number=numbers.fresh(models.Rumour)[0],
        claim=rules.check_note(claim),
        group=group,
        sector=group.sector,
        issue_type=group.issue_type,
        state=rules.MACHINE.start.value,
        harm=group.harm or Harm.TALK.value,
        harm_said_at=at,
        first_at=group.first_at,
        taken_up_at=at,
    )
    reports.mark_taken_up(permit=permit, group_id=group.pk, by_ref=rumour.ref)
    record(permit, on=rumour.ref)
    return rumour


@action
def triage(
    *, rumour_id: int, harm: Harm, reason: str = "", by: Actor, at: datetime
) -> models.Rumour:
    """Say who may be hurt now; a person's word replaces the machine's.

    Raises
    ------
    SayWhyNot
        If T1 stands or is proposed, and something less is set without a reason.
    """
    rumour = models.Rumour.visible_to(by, at).get(pk=rumour_id)
    permit = require(by, Act.RUMOUR_TRIAGE, rumour.label, at)
    accused = rumour.harm == Harm.ACCUSED.value or _proposed(rumour, by, at)
    rumour.harm_reason = rules.check_lowered(harm, reason, accused=accused)
    rumour.harm, rumour.harm_said_at = harm.value, at
    rumour.save(update_fields=["harm", "harm_said_at", "harm_reason"])
    record(permit, on=rumour.ref, reason=harm.value)
    return rumour


@action
def log_call(
    *, rumour_id: int, to: str, note: str, safe: bool = False, by: Actor, at: datetime
) -> models.Call:
    """Log a call to the duty officer; `safe` says that the person is out of danger.

    Whoever phones because the machine proposed T1 says with it that it is T1.
    """
    rumour = models.Rumour.visible_to(by, at).get(pk=rumour_id)
    permit = require(by, Act.RUMOUR_CALL, rumour.label, at)
    if _proposed(rumour, by, at):
        rumour.harm = Harm.ACCUSED.value
    call = models.Call.objects.create(
        rumour=rumour, to=to, note=rules.check_note(note), safe=safe, by=by.id, at=at
    )
    rumour.harm_said_at = at
    rumour.save(update_fields=["harm", "harm_said_at"])
    record(permit, on=rumour.ref, reason="safe" if safe else "")
    return call


def _proposed(rumour: models.Rumour, by: Actor, at: datetime) -> bool:
    """Return whether the machine read T1 after a person last judged the harm."""
    return rumour.pk in queries.accused(by=by, at=at)


def _check_called(rumour: models.Rumour, by: Actor, at: datetime) -> None:
    duty = offices.on_duty(rumour.area, at)
    name = f"{duty[0].title} {duty[0].phone}" if duty else "110"
    harm = Harm(rumour.harm) if rumour.harm else None
    proposed = _proposed(rumour, by, at)
    rules.check_called(harm, rumour.calls.count(), name, proposed=proposed)


@action
def check(*, rumour_id: int, by: Actor, at: datetime) -> models.Rumour:
    """Start checking.

    Raises
    ------
    CallFirst
        If someone is accused now and no duty officer was phoned.
    """
    rumour, permit = step(rumour_id, Act.RUMOUR_CHECK, by, at)
    _check_called(rumour, by, at)
    rumour.settled_at = None
    save(rumour)
    record(permit, on=rumour.ref)
    return rumour


@action
def ask_offices(
    *, rumour_id: int, askings: Sequence[tasks.Asking], by: Actor, at: datetime
) -> models.Rumour:
    """Ask named offices whether it is so, each with a deadline."""
    rumour, permit = step(rumour_id, Act.RUMOUR_ASK, by, at)
    for asking in askings:
        tasks.ask_office(permit=permit, about=rumour.ref, asking=asking)
    save(rumour)
    record(permit, on=rumour.ref)
    return rumour


@action
def note_reply(*, rumour_id: int, by: Actor, at: datetime) -> models.Rumour:
    """Let the rumour go on once an office replied; a late reply moves nothing."""
    rumour, permit = step(rumour_id, Act.RUMOUR_REPLIED, by, at)
    save(rumour)
    record(permit, on=rumour.ref)
    return rumour


@action
def became_event(
    *, rumour_id: int, note: str, by: Actor, at: datetime
) -> models.Rumour:
    """Say that what was told did happen: it goes on as an event, not as a rumour."""
    rumour, permit = step(rumour_id, Act.RUMOUR_BECAME_EVENT, by, at)
    rumour.note = rules.check_note(note)
    rumour.save(update_fields=["state", "settled_at", "note"])
    record(permit, on=rumour.ref)
    return rumour
