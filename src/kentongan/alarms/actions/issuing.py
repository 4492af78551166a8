"""Letting an early warning out: a head, never who wrote it; offices say it arrived."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import audiences
from kentongan.access import queries as offices
from kentongan.access.models import columns
from kentongan.alarms import models, rules
from kentongan.alarms.queries.early_warnings import notice_of, text_of
from kentongan.alarms.rules.early_warnings import IsUpdate
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.publication.actions import NewNotice, publish_notice
from kentongan.publication.rules import Period, Source
from kentongan.reports.rules import check_reason
from kentongan.science.text.redact import redact


@action
def issue_warning(
    *, warning_id: int, reason: str, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Let an early warning out to the public, as the head of its office.

    Raises
    ------
    NeedReason, IsUpdate, OtherOffice, BadPeriod, WrongMove
        If it can't go out now, or not by this office.
    SecondPersonNeeded, HoldsPersonalData, TreatsAsThreat, ConsentMissing
        If the gate doesn't open.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_ISSUE, row.label, at)
    if row.replaces is not None:
        raise IsUpdate
    _let_out(row, reason, permit)
    record(permit, on=row.ref, content=f"{row.title}\n{row.body}")
    return row


@action
def issue_update(
    *, warning_id: int, reason: str, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Let an update out in place of the warning that it names; `warning_id` is new.

    Raises
    ------
    NeedReason, OtherOffice, BadPeriod, WrongMove
        If it can't go out now, or not by this office.
    SecondPersonNeeded, HoldsPersonalData, TreatsAsThreat, ConsentMissing
        If the gate doesn't open.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    old = models.EarlyWarning.visible_to(by, at).get(updates=row)
    issues = require(by, Act.EARLY_WARNING_ISSUE, row.label, at)
    permit = require(by, Act.EARLY_WARNING_UPDATE, old.label, at)
    state = rules.EARLY_WARNING.step(rules.EarlyWarningState(old.state), permit.act)
    _let_out(row, reason, issues, replaces=old)
    old.state, old.closed_by, old.closed_at = state.value, by.id, at
    old.save(update_fields=["state", "closed_by", "closed_at"])
    record(issues, on=row.ref, content=f"{row.title}\n{row.body}")
    record(permit, on=old.ref, content=str(row.ref))
    return row


def _let_out(
    row: models.EarlyWarning,
    reason: str,
    permit: Permit,
    replaces: models.EarlyWarning | None = None,
) -> None:
    by, at = permit.actor, permit.at
    office = offices.agency(row.issuer)
    state = rules.EarlyWarningState(row.state)
    state = rules.EARLY_WARNING.step(state, Act.EARLY_WARNING_ISSUE)
    rules.check_issuer(by.agency, allowed={row.issuer}, name=office.short)
    rules.check_period(row.starts_at, row.ends_at, at)
    row.reason = redact(check_reason(reason)).text
    row.publication = publish_notice(
        permit=permit,
        about=row.ref,
        new=NewNotice(
            slug=row.number,
            text=text_of(row),
            notice=notice_of(row, office.name),
            period=Period(row.starts_at, row.ends_at),
            writers=row.writers,
            sources=[_source(row, by)],
            replaces=replaces.publication if replaces else None,
        ),
    )
    row.state = state.value
    for name, value in columns(audiences.label(row.area)).items():
        setattr(row, name, value)
    row.save()


def _source(row: models.EarlyWarning, by: Actor) -> Source:
    """Return what stands behind it: a restricted matter takes its own office's head."""
    return Source(
        office=offices.agency(row.source_office).short,
        restricted=row.restricted,
        consented=row.source_office == by.agency,
    )


@action
def acknowledge_warning(
    *, warning_id: int, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Say for one's office that a warning arrived; the last one closes the round.

    Raises
    ------
    NotAddressed, WrongMove
        If nobody waits for this office.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_ACKNOWLEDGE, row.label, at)
    state = rules.EarlyWarningState(row.state)
    after = rules.EARLY_WARNING.step(state, permit.act)
    arrived = row.acknowledgements.values_list("agency", flat=True)
    last = rules.check_addressed(by.agency, row.offices, set(arrived))
    row.acknowledgements.create(agency=by.agency, by=by.id, at=at)
    if last:
        row.state = after.value
        row.save(update_fields=["state"])
    record(permit, on=row.ref)
    return row
