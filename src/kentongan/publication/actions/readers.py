"""What readers say back: responses, read before they show, and hak jawab."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kentongan.access import numbers
from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel
from kentongan.domain.rights import Actor, Label, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication import models, rules


@dataclass(frozen=True)
class Said:
    """A reader's words as the report holds them, redacted, with the report's label."""

    report_id: int
    channel: Channel
    publication_id: int
    text: str
    received_at: datetime
    label: Label


@action
def take_in(*, said: Said, by: Actor, at: datetime) -> models.Response | None:
    """Make a response or a correction request of a report from a public page."""
    permit = require_act(by, Act.PUBLICATION_TAKE_IN, at)
    publication = models.Publication.objects.get(pk=said.publication_id)
    if said.channel is Channel.CORRECTION:
        request = models.CorrectionRequest.create(
            said.label,
            number=numbers.fresh(models.CorrectionRequest)[0],
            report_id=said.report_id,
            publication=publication,
            text=said.text,
            state=rules.CORRECTION.start.value,
            received_at=said.received_at,
            due_at=at + timedelta(hours=rules.ANSWER_HOURS),
        )
        record(permit, on=request.ref)
        return None
    response = models.Response.create(
        said.label,
        number=numbers.fresh(models.Response)[0],
        report_id=said.report_id,
        publication=publication,
        text=said.text,
        state=rules.RESPONSE.start.value,
        received_at=said.received_at,
    )
    record(permit, on=response.ref)
    return response


@action
def show_response(*, response_id: int, by: Actor, at: datetime) -> models.Response:
    """Show a response under what it answers.

    Raises
    ------
    HoldsPersonalData, TreatsAsThreat
        If the gate doesn't open.
    """
    response = models.Response.visible_to(by, at).get(pk=response_id)
    permit = require(by, Act.RESPONSE_SHOW, response.label, at)
    rules.check_text(response.text)
    state = rules.RESPONSE.step(rules.ResponseState(response.state), permit.act)
    response.state, response.reason, response.moderated_at = state.value, "", at
    response.save(update_fields=["state", "reason", "moderated_at"])
    record(permit, on=response.ref)
    return response


@action
def refuse_response(
    *, response_id: int, reason: rules.RefusalReason, by: Actor, at: datetime
) -> models.Response:
    """Keep a response back for a listed reason, which its writer is told."""
    response = models.Response.visible_to(by, at).get(pk=response_id)
    permit = require(by, Act.RESPONSE_REFUSE, response.label, at)
    state = rules.RESPONSE.step(rules.ResponseState(response.state), permit.act)
    response.state, response.reason = state.value, reason.value
    response.moderated_at = at
    response.save(update_fields=["state", "reason", "moderated_at"])
    record(permit, on=response.ref, reason=reason.value)
    return response


def _answer(
    request_id: int, act: Act, reason: str, by: Actor, at: datetime
) -> models.CorrectionRequest:
    request = models.CorrectionRequest.visible_to(by, at).get(pk=request_id)
    permit = require(by, act, request.label, at)
    state = rules.CORRECTION.step(rules.CorrectionState(request.state), act)
    request.state, request.reason, request.answered_at = state.value, reason, at
    request.save(update_fields=["state", "reason", "answered_at"])
    record(permit, on=request.ref)
    return request


@action
def accept_correction(
    *, request_id: int, reason: str, by: Actor, at: datetime
) -> models.CorrectionRequest:
    """Accept a correction; the answer it concerns is then corrected and reviewed."""
    return _answer(request_id, Act.CORRECTION_REQUEST_ACCEPT, reason, by, at)


@action
def refuse_correction(
    *, request_id: int, reason: str, by: Actor, at: datetime
) -> models.CorrectionRequest:
    """Refuse a correction, with the reason."""
    return _answer(request_id, Act.CORRECTION_REQUEST_REFUSE, reason, by, at)


@action
def appeal_correction(
    *, report_id: int, by: Actor, at: datetime
) -> models.CorrectionRequest:
    """Ask once more, as the holder of the receipt."""
    permit = require_act(by, Act.CORRECTION_REQUEST_APPEAL, at)
    request = models.CorrectionRequest.of_report(report_id)
    state = rules.CORRECTION.step(rules.CorrectionState(request.state), permit.act)
    request.state = state.value
    request.due_at = at + timedelta(hours=rules.ANSWER_HOURS)
    request.save(update_fields=["state", "due_at"])
    record(permit, on=request.ref)
    return request
