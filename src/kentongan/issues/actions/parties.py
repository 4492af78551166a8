"""Parties: groups by what they do, added and dropped, never changed."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, Permit
from kentongan.issues import models, rules
from kentongan.issues.actions.steps import allowed, log
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports.rules import check_reason


def add_party(issue: models.Issue, new: rules.NewParty, permit: Permit) -> models.Party:
    """Add a group: a step of the act that `permit` allows."""
    return models.Party.objects.create(
        issue=issue,
        name=rules.check_group(new.name, issue_type=issue.issue_type),
        side=new.side.value,
        named_at=permit.at,
        by=permit.actor.id,
    )


@action
def name_party(
    *, issue_id: int, new: rules.NewParty, by: Actor, at: datetime
) -> models.Party:
    """Say which group has a part, and on which side.

    Raises
    ------
    NotAGroup, HoldsPersonalData, NamedByBelonging
        If it isn't a group named by what it does.
    """
    issue, permit = allowed(issue_id, Act.ISSUE_NAME_PARTY, by, at)
    party = add_party(issue, new, permit)
    log(issue, permit, party.name)
    record(permit, on=issue.ref, content=party.name)
    return party


@action
def drop_party(*, party_id: int, reason: str, by: Actor, at: datetime) -> models.Party:
    """Say that a group has no part in the matter, with the reason."""
    party = models.Party.objects.get(pk=party_id, dropped_at=None)
    issue, permit = allowed(party.issue_id, Act.ISSUE_DROP_PARTY, by, at)
    log(issue, permit, f"{party.name}: {check_reason(reason)}")
    party.dropped_at = at
    party.save(update_fields=["dropped_at"])
    record(permit, on=issue.ref)
    return party
