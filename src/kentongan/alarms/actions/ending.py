"""How an early warning ends: withdrawn, cancelled, closed, or run out by the clock."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import queries as offices
from kentongan.alarms import models, rules
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, NotAllowed, Permit, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication.actions import end_notice
from kentongan.publication.rules import Message
from kentongan.reports.rules import check_reason
from kentongan.science.text.redact import redact

_DRAFT = rules.EarlyWarningState.DRAFT


@action
def withdraw_draft(
    *, warning_id: int, reason: str, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Withdraw a draft that is not to go out.

    Raises
    ------
    NeedReason, WrongMove
        If no reason is given; if it is no draft.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = _permit_cancel(row, _DRAFT, by, at)
    _end(row, reason, permit)
    record(permit, on=row.ref)
    return row


@action
def cancel_warning(
    *,
    warning_id: int,
    why: rules.CancelReason,
    reason: str,
    by: Actor,
    at: datetime,
) -> models.EarlyWarning:
    """Cancel a warning that is out; the public reads why in fixed words.

    Raises
    ------
    NeedReason, OtherOffice, WrongMove
        If it can't be cancelled, or not by this office.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = _permit_cancel(row, rules.EarlyWarningState.ISSUED, by, at)
    allowed = {row.issuer, offices.secretariat()}
    name = offices.agency(row.issuer).short
    rules.check_issuer(by.agency, allowed=allowed, name=name)
    _end(row, reason, permit)
    _tell(row, why.message, permit)
    record(permit, on=row.ref, reason=why.value)
    return row


@action
def close_warning(
    *, warning_id: int, reason: str, by: Actor, at: datetime
) -> models.EarlyWarning:
    """End a warning before its time: what it warned of is over.

    Raises
    ------
    NeedReason, WrongMove
        If no reason is given; if it isn't out.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_CLOSE, row.label, at)
    _end(row, reason, permit)
    _tell(row, Message.ENDED, permit)
    record(permit, on=row.ref)
    return row


def expire_due(*, by: Actor, at: datetime) -> list[models.EarlyWarning]:
    """Note which warnings ran out by the clock; nothing is recorded when none did."""
    out = [s for s in rules.EarlyWarningState if _runs_out(s)]
    rows = models.EarlyWarning.visible_to(by, at).filter(state__in=out, ends_at__lte=at)
    ids = list(rows.order_by("ends_at", "pk").values_list("pk", flat=True))
    return [expire_warning(warning_id=pk, by=by, at=at) for pk in ids]


def _runs_out(state: rules.EarlyWarningState) -> bool:
    return rules.EARLY_WARNING.allows(state, Act.EARLY_WARNING_EXPIRE)


@action
def expire_warning(*, warning_id: int, by: Actor, at: datetime) -> models.EarlyWarning:
    """Note that one warning ran out."""
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_EXPIRE, row.label, at)
    state = rules.EARLY_WARNING.step(rules.EarlyWarningState(row.state), permit.act)
    row.state, row.closed_by, row.closed_at = state.value, by.id, at
    row.save(update_fields=["state", "closed_by", "closed_at"])
    record(permit, on=row.ref)
    return row


def _permit_cancel(
    row: models.EarlyWarning,
    state: rules.EarlyWarningState,
    by: Actor,
    at: datetime,
) -> Permit:
    """Return the permit to cancel: an operator's for a draft, a head's for the rest."""
    permit = require(by, Act.EARLY_WARNING_CANCEL, row.label, at)
    drafted = rules.EarlyWarningState(row.state) is _DRAFT
    if drafted is not (state is _DRAFT) or not rules.may_cancel(state, by.roles):
        raise NotAllowed(act=permit.act, actor=by.id)
    return permit


def _end(row: models.EarlyWarning, reason: str, permit: Permit) -> None:
    state = rules.EARLY_WARNING.step(rules.EarlyWarningState(row.state), permit.act)
    row.reason = redact(check_reason(reason)).text
    row.state, row.closed_by, row.closed_at = state.value, permit.actor.id, permit.at
    row.save(update_fields=["state", "reason", "closed_by", "closed_at"])


def _tell(row: models.EarlyWarning, message: Message, permit: Permit) -> None:
    if row.publication is None:
        return
    office = offices.agency(permit.actor.agency).name
    end_notice(permit=permit, out=row.publication, message=message, office=office)
