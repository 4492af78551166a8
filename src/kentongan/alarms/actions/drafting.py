"""Drafting an early warning, from an alarm or issue, or in place of one that is out."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.access.models import columns
from kentongan.alarms import models, rules
from kentongan.domain.acts import Act
from kentongan.domain.areas import common
from kentongan.domain.codes import Classification
from kentongan.domain.rights import Actor, Label, Permit, require
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.publication.rules import check_text

CODES = ("hazard", "level", "onset", "certainty", "advised")
WORDS = ("title", "body", "affected", "what_to_do", "avoid", "help", "steps")


@action
def draft_warning(
    *, draft: rules.Draft, source: rules.Source, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Draft an early warning from what people have looked at.

    Raises
    ------
    NotFromThere, Incomplete, TooLong, BadPeriod
        If it can't be one.
    HoldsPersonalData, TreatsAsThreat
        If it couldn't go out as it stands.
    """
    permit = require(by, Act.EARLY_WARNING_DRAFT, source.label, at)
    rules.check_source(source, reviewed=_reviewed(source, by, at))
    row = _new(draft, source, permit)
    record(permit, on=row.ref, content=draft.words)
    return row


def _reviewed(source: rules.Source, by: Actor, at: datetime) -> bool:
    if source.ref.kind != "alarm":
        return True
    alarm = models.Alarm.visible_to(by, at).get(pk=source.ref.id)
    return alarm.state == rules.State.TAKEN_UP.value


@action
def draft_update(
    *, draft: rules.Draft, warning_id: int, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Draft what is to replace a warning that is out.

    Raises
    ------
    WrongMove
        If it is out no more.
    Incomplete, TooLong, BadPeriod, HoldsPersonalData, TreatsAsThreat
        If it couldn't go out as it stands.
    """
    old = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_DRAFT, old.label, at)
    state = rules.EarlyWarningState(old.state)
    rules.EARLY_WARNING.step(state, Act.EARLY_WARNING_UPDATE)
    known = Classification.TERBATAS if old.restricted else Classification.BIASA
    label = Label(known, old.audience_id, old.area)
    source = rules.Source(old.source, label, old.source_office)
    row = _new(draft, source, permit, replaces=old)
    record(permit, on=row.ref, content=draft.words)
    return row


@action
def reword(
    *, warning_id: int, draft: rules.Draft, by: Actor, at: datetime
) -> models.EarlyWarning:
    """Write a draft anew; who wrote before still may not let it out.

    Raises
    ------
    WrongMove
        If it is no draft any more.
    Incomplete, TooLong, BadPeriod, HoldsPersonalData, TreatsAsThreat
        If it couldn't go out as it stands.
    """
    row = models.EarlyWarning.visible_to(by, at).get(pk=warning_id)
    permit = require(by, Act.EARLY_WARNING_DRAFT, row.label, at)
    state = rules.EarlyWarningState(row.state)
    rules.EARLY_WARNING.step(state, Act.EARLY_WARNING_ISSUE)
    _check(draft, at)
    said = _said(draft) | columns(_label(draft, row.label, row.writers, permit))
    for name, value in said.items():
        setattr(row, name, value)
    row.writers = [w for w in row.writers if w != by.id] + [by.id]
    row.save()
    record(permit, on=row.ref, content=draft.words)
    return row


def _check(draft: rules.Draft, at: datetime) -> None:
    rules.check_draft(draft, at)
    check_text(draft.words)
    for kode in draft.areas:
        places.check_area(kode)


def _new(
    draft: rules.Draft,
    source: rules.Source,
    permit: Permit,
    replaces: models.EarlyWarning | None = None,
) -> models.EarlyWarning:
    _check(draft, permit.at)
    return models.EarlyWarning.create(
        _label(draft, source.label, [], permit),
        **_said(draft),
        number=numbers.fresh(models.EarlyWarning)[0],
        source_kind=source.ref.kind,
        source_id=source.ref.id,
        source_office=source.office,
        restricted=source.label.classification is not Classification.BIASA,
        writers=[permit.actor.id],
        recorded_at=permit.at,
        replaces=replaces,
        state=rules.EARLY_WARNING.start.value,
    )


def _label(
    draft: rules.Draft, source: Label, writers: list[str], permit: Permit
) -> Label:
    """Return who reads a draft: who writes it, the secretariat, who lets it out."""
    readers = {permit.actor.agency, offices.secretariat(), draft.issuer}
    if writers:
        readers |= audiences.members(source.audience) or set()
    return audiences.label(
        common(list(draft.areas)),
        sorted(readers),
        classification=source.classification,
    )


def _said(draft: rules.Draft) -> dict[str, object]:
    said: dict[str, object] = {name: getattr(draft, name) for name in WORDS}
    said |= {name: getattr(draft, name).value for name in CODES}
    return said | {
        "areas": list(draft.areas),
        "issuer": offices.agency(draft.issuer).code,
        "offices": [offices.agency(code).code for code in draft.offices],
        "starts_at": draft.starts_at,
        "ends_at": draft.ends_at,
    }
