"""Attaching a report to the group that says the same, or opening a new one."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access.models import columns
from kentongan.domain.codes import Harm
from kentongan.domain.rights import Actor
from kentongan.reports import models
from kentongan.reports.reader import Reader, Seen
from kentongan.science.text.grouping import Proposal


def attach(
    machine: Reader,
    report: models.Report,
    what: Seen,
    place: tuple[str, float],
    *,
    by: Actor,
    at: datetime,
) -> models.Group:
    """Let the machine decide the group of a report that no officer has moved."""
    kind = what.classified.issue_type
    proposal = machine.grouper.propose(
        what.text, at=report.sent_at, issue_type=kind, place=place[0] or None
    )
    group = _chosen(proposal, report, by, at)
    if group is None:
        group = _open(machine, report, what, at)
    models.Membership.objects.create(
        report=report,
        group=group,
        sent_at=report.sent_at,
        score=proposal.score,
        band=proposal.band.value,
        why_id=proposal.why.id[:200],
        why_en=proposal.why.en[:200],
        words=list(proposal.words),
        by=by.id,
        recorded_at=at,
    )
    grow(group, report, what.classified.harm)
    machine.grouper.add(
        report.pk,
        group.pk,
        text=what.text,
        at=report.sent_at,
        issue_type=kind,
        place=place[0] or None,
    )
    return group


def _chosen(
    proposal: Proposal, report: models.Report, by: Actor, at: datetime
) -> models.Group | None:
    if proposal.group is None:
        return None
    refuted = models.Refuted.objects.filter(report=report, group_id=proposal.group)
    if refuted.exists():
        return None
    group = models.Group.visible_to(by, at).filter(pk=proposal.group).first()
    return group.merged_into or group if group is not None else None


def _open(
    machine: Reader, report: models.Report, what: Seen, at: datetime
) -> models.Group:
    found = what.classified
    match = machine.match(what.text)
    return models.Group.create(
        report.label,
        number=numbers.fresh(models.Group)[0],
        sentence=what.text,
        sector=found.sector.value if found.sector else "",
        issue_type=found.issue_type or "",
        first_at=report.sent_at,
        last_at=report.sent_at,
        recorded_at=at,
        claim_id=match.id if match else None,
        claim_band=match.band.value if match else "",
        claim_words=list(match.words) if match else [],
    )


def grow(group: models.Group, report: models.Report, harm: Harm | None) -> None:
    """Count a report into its group; the group's label is the join of its own."""
    label = (
        audiences.joined([group.label, report.label]) if group.size else report.label
    )
    for name, value in columns(label).items():
        setattr(group, name, value)
    group.size += 1
    group.first_at = min(group.first_at, report.sent_at)
    group.last_at = max(group.last_at, report.sent_at)
    worst = [value for value in (group.harm, harm.value if harm else "") if value]
    group.harm = min(worst, default="")
    group.save()
