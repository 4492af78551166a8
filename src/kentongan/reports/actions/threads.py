"""The two-way thread through a receipt: no name, no address, redacted words."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, NotAllowed, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models, rules
from kentongan.science.text.redact import redact


@action
def answer_desk(*, report_id: int, text: str, by: Actor, at: datetime) -> None:
    """Add the reporter's own words to the thread; a waiting report comes back.

    Whatever its state, the report stands on the desk until somebody takes the words up.
    """
    if by.id != f"reporter:{report_id}":
        raise NotAllowed(act=Act.REPORT_ANSWER, actor=by.id)
    permit = require_act(by, Act.REPORT_ANSWER, at)
    story = rules.check_story(text)
    report = models.Report.for_reporter(report_id)
    models.Note.objects.create(
        report=report,
        from_reporter=True,
        text=redact(story).text,
        at=at.replace(minute=0, second=0, microsecond=0),
    )
    if rules.MACHINE.allows(rules.State(report.state), Act.REPORT_ANSWER):
        state = rules.MACHINE.step(rules.State(report.state), Act.REPORT_ANSWER)
        report.state = state.value
    report.said_more = True
    report.save(update_fields=["state", "said_more"])
    record(permit, on=report.ref)


@action
def heed(*, report_id: int, by: Actor, at: datetime) -> None:
    """Say that what the reporter added was read, and needs no other step."""
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.REPORT_HEED, report.label, at)
    report.said_more = False
    report.save(update_fields=["said_more"])
    record(permit, on=report.ref)


@action
def tell_reporters(*, about: Ref, text: str, by: Actor, at: datetime) -> int:
    """Tell everyone whose report led to `about` what came of it, in their threads."""
    permit = require_act(by, Act.REPORT_TELL, at)
    rows = models.Report.visible_to(by, at).filter(
        about_kind=about.kind, about_id=about.id, receipt__isnull=False
    )
    notes = [
        models.Note(report=report, from_reporter=False, text=text, at=at)
        for report in rows
    ]
    models.Note.objects.bulk_create(notes)
    record(permit, on=about)
    return len(notes)
