"""Drafting the plan: anew, from last year's, from a file; its actions and measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kentongan.access import actors, audiences
from kentongan.access import queries as offices
from kentongan.access.queries import AgencyView
from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.domain.rights import Actor, Label, require, require_act
from kentongan.domain.roles import Role
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.plans import models, rules
from kentongan.reports.rules import check_reason

PARTNERS = 300


@dataclass(frozen=True)
class NewAction:
    """A planned action as it is drafted; `measures` are by period."""

    what: str
    duty: rules.Duty
    phase: Phase
    office: str
    partners: str = ""
    measures: Mapping[rules.Part, str] = field(default_factory=dict)

    @property
    def asked(self) -> dict[rules.Part, str]:
        """The measures that say something.

        Raises
        ------
        NoMeasure
            If none does.
        """
        found = {p: m.strip() for p, m in self.measures.items() if m.strip()}
        if not found:
            raise rules.NoMeasure
        return found


@action
def draft_plan(
    *,
    year: int,
    forum: str,
    new: Sequence[NewAction] = (),
    by: Actor,
    at: datetime,
) -> models.ActionPlan:
    """Begin the plan of a year, with actions that were brought in from a file.

    Raises
    ------
    PlanExists, BadYear
        If the year has one already, or can have none.
    """
    permit = require_act(by, Act.ACTION_PLAN_DRAFT, at)
    plan = _begin(rules.check_year(year), forum, at)
    for one in new:
        _add(plan, one, at)
    record(permit, on=plan.ref)
    return plan


@action
def copy_plan(*, year: int, forum: str, by: Actor, at: datetime) -> models.ActionPlan:
    """Begin the plan of a year with the actions and measures of the year before.

    Raises
    ------
    PlanExists, NothingToCopy
        If the year has one already, or the year before has none.
    """
    permit = require_act(by, Act.ACTION_PLAN_DRAFT, at)
    before = models.ActionPlan.visible_to(by, at).filter(year=year - 1, forum=forum)
    old = before.first()
    if old is None:
        raise rules.NothingToCopy(year=year - 1)
    plan = _begin(rules.check_year(year), forum, at)
    rows = models.PlannedAction.visible_to(by, at).filter(plan=old).order_by("place")
    for row in rows.prefetch_related("targets"):
        _add(plan, _as_new(row), at)
    record(permit, on=plan.ref)
    return plan


def _begin(year: int, forum: str, at: datetime) -> models.ActionPlan:
    body = offices.forum(forum)
    label = audiences.label(places.house().kode)
    if models.ActionPlan.exists(year, body.code):
        raise rules.PlanExists(year=year)
    return models.ActionPlan.create(label, year=year, forum_id=body.code, drafted_at=at)


def _as_new(row: models.PlannedAction) -> NewAction:
    return NewAction(
        row.what,
        rules.Duty(row.duty),
        Phase(row.phase),
        row.office_id,
        row.partners,
        {rules.Part(t.part): t.measure for t in row.targets.all()},
    )


@action
def add_action(
    *, plan_id: int, new: NewAction, by: Actor, at: datetime
) -> models.PlannedAction:
    """Add an action to the plan.

    Raises
    ------
    NeedReason, NoMeasure
        If it isn't said what is done, or by what success is measured.
    """
    plan = models.ActionPlan.visible_to(by, at).get(pk=plan_id)
    permit = require(by, Act.PLANNED_ACTION_ADD, plan.label, at)
    row = _add(plan, new, at)
    record(permit, on=row.ref)
    return row


def _add(plan: models.ActionPlan, new: NewAction, at: datetime) -> models.PlannedAction:
    office, asked = offices.agency(new.office), new.asked
    row = models.PlannedAction.create(
        _label(plan.forum_id, office, at),
        plan=plan,
        place=plan.actions.count() + 1,
        what=check_reason(new.what),
        duty=new.duty.value,
        phase=new.phase.value,
        office_id=office.code,
        partners=new.partners.strip()[:PARTNERS],
    )
    _measure(row, asked)
    return row


def _measure(row: models.PlannedAction, asked: Mapping[rules.Part, str]) -> None:
    for part, words in asked.items():
        models.Target.objects.update_or_create(
            action=row, part=part.value, defaults={"measure": words}
        )


def _label(forum: str, office: AgencyView, at: datetime) -> Label:
    """Return who reads an action: the secretariat, its office, the forum's chair."""
    readers = {offices.secretariat(), office.code} | _chair(forum, at)
    return audiences.label(office.area, readers)


def _chair(forum: str, at: datetime) -> set[str]:
    account = offices.seated(forum, Role.CHAIR)
    if account is None:
        return set()
    try:
        return {actors.by_account(account, at).agency}
    except LookupError:
        return set()


@action
def change_action(
    *, action_id: int, new: NewAction, by: Actor, at: datetime
) -> models.PlannedAction:
    """Change an action that the chair hasn't adopted yet.

    Raises
    ------
    Adopted
        If it was.
    """
    row = models.PlannedAction.visible_to(by, at).get(pk=action_id)
    permit = require(by, Act.PLANNED_ACTION_CHANGE, row.label, at)
    if row.state != rules.State.DRAFTED:
        raise rules.Adopted(number=row.place)
    office, asked = offices.agency(new.office), new.asked
    row.put_under(_label(row.plan.forum_id, office, at))
    row.what, row.partners = check_reason(new.what), new.partners.strip()[:PARTNERS]
    row.duty, row.phase, row.office_id = new.duty.value, new.phase.value, office.code
    row.save()
    row.targets.exclude(part__in=[part.value for part in asked]).delete()
    _measure(row, asked)
    record(permit, on=row.ref)
    return row
