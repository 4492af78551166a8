"""Reads of the year's plan: what is asked, what was reached, who owes what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.access import queries as offices
from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.plans import models, rules

_FORUM = "timdu"


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence: a thing of the house by `about`, or a kept file."""

    id: int
    about: Ref
    name: str
    digest: str
    restricted: bool
    confirmed: bool

    @property
    def leaves(self) -> bool:
        """Whether it may go into a binder for outside."""
        return not self.restricted or self.confirmed


@dataclass(frozen=True)
class TargetView:
    """One period of an action."""

    part: rules.Part
    measure: str
    reached: str
    percent: int | None
    obstacle: str
    at: datetime | None
    evidence: tuple[EvidenceView, ...]

    @property
    def grade(self) -> rules.Grade | None:
        """How it stands to its measure."""
        return rules.grade(self.percent)

    @property
    def unproved(self) -> bool:
        """Whether something was reached that nothing shows."""
        return bool(self.reached) and not self.evidence


@dataclass(frozen=True)
class ActionView:
    """One planned action with its periods."""

    id: int
    number: int
    what: str
    duty: rules.Duty
    phase: str
    office: str
    office_name: str
    partners: str
    state: rules.State
    targets: tuple[TargetView, ...]

    def target(self, part: rules.Part) -> TargetView | None:
        """Return what a period asks of it; None when it asks nothing."""
        return next((one for one in self.targets if one.part is part), None)

    @property
    def counts(self) -> bool:
        """Whether the chair has adopted it: only then anything is owed."""
        return self.state is not rules.State.DRAFTED


@dataclass(frozen=True)
class PlanView:
    """The plan of a year, as far as the reader may see its actions."""

    id: int
    year: int
    forum: str
    forum_name: str
    actions: tuple[ActionView, ...]

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("action_plan", self.id)


@dataclass(frozen=True)
class Owed:
    """What an office still owes of a period that comes near."""

    period: rules.Period
    days: int
    office: str
    office_name: str
    unwritten: tuple[int, ...]
    unproved: tuple[int, ...]


class NoPlan(Refusal):
    """A report on a year that nobody planned."""

    what = Words(
        "Rencana aksi {year} belum disusun. Susun di /renaksi/{year}/ dulu.",
        "There is no action plan for {year}. Draft it at /renaksi/{year}/ first.",
    )


def forum() -> str:
    """Return the forum whose plan this is: the one that holds the Rakor."""
    return _FORUM


def years(*, by: Actor, at: datetime) -> list[int]:
    """Return the years that have a plan, the latest first."""
    rows = models.ActionPlan.visible_to(by, at).filter(forum=_FORUM)
    return list(rows.order_by("-year").values_list("year", flat=True))


def plan(*, by: Actor, at: datetime, year: int) -> PlanView:
    """Return the plan of a year.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.ActionPlan.visible_to(by, at).select_related("forum")
    row = rows.filter(year=year, forum=_FORUM).first()
    if row is None:
        raise NotFound
    return _plan(row, by, at)


def _plan(row: models.ActionPlan, by: Actor, at: datetime) -> PlanView:
    found = models.PlannedAction.visible_to(by, at).filter(plan=row)
    found = found.select_related("office").order_by("place")
    actions = found.prefetch_related("targets__evidence")
    return PlanView(
        id=row.pk,
        year=row.year,
        forum=row.forum_id,
        forum_name=row.forum.name,
        actions=tuple(_action(one) for one in actions),
    )


def _action(row: models.PlannedAction) -> ActionView:
    targets = sorted(row.targets.all(), key=lambda target: target.part)
    return ActionView(
        id=row.pk,
        number=row.place,
        what=row.what,
        duty=rules.Duty(row.duty),
        phase=row.phase,
        office=row.office_id,
        office_name=row.office.short,
        partners=row.partners,
        state=rules.State(row.state),
        targets=tuple(_target(target) for target in targets),
    )


def _target(row: models.Target) -> TargetView:
    evidence = sorted(row.evidence.all(), key=lambda one: one.pk)
    return TargetView(
        part=rules.Part(row.part),
        measure=row.measure,
        reached=row.reached,
        percent=row.percent,
        obstacle=row.obstacle,
        at=row.at,
        evidence=tuple(_evidence(one) for one in evidence),
    )


def _evidence(row: models.Evidence) -> EvidenceView:
    return EvidenceView(
        id=row.pk,
        about=row.about,
        name=row.name,
        digest=row.digest,
        restricted=row.restricted,
        confirmed=bool(row.confirmed_by),
    )


def action(*, by: Actor, at: datetime, year: int, number: int) -> ActionView:
    """Return one action by its place in the plan.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    for one in plan(by=by, at=at, year=year).actions:
        if one.number == number:
            return one
    raise NotFound


def due(year: int, day: date) -> rules.Period | None:
    """Return the next period of a year that isn't over; None after the year."""
    return next((one for one in rules.periods(year) if not one.over(day)), None)


def owed(*, by: Actor, at: datetime) -> list[Owed]:
    """Return what each office owes of the period that somebody was reminded of."""
    period = rules.Period.of(day_of(at, places.zone()))
    reminders = models.Reminder.objects.filter(
        plan__in=models.ActionPlan.visible_to(by, at).filter(year=period.year),
        part=period.part.value,
    )
    if not reminders.exists():
        return []
    try:
        return owing(plan(by=by, at=at, year=period.year), period, at)
    except NotFound:
        return []


def owing(whole: PlanView, period: rules.Period, at: datetime) -> list[Owed]:
    """Return what each office owes of a period, the offices by name."""
    days = (period.last - day_of(at, places.zone())).days
    found = []
    for office, name in sorted(_offices(whole.actions).items(), key=lambda one: one[1]):
        mine = [one for one in whole.actions if one.office == office and one.counts]
        asked = [(one.number, one.target(period.part)) for one in mine]
        unwritten = tuple(n for n, t in asked if t is not None and not t.reached)
        unproved = tuple(n for n, t in asked if t is not None and t.unproved)
        if unwritten or unproved:
            found.append(Owed(period, days, office, name, unwritten, unproved))
    return found


def _offices(actions: Iterable[ActionView]) -> dict[str, str]:
    return {one.office: one.office_name for one in actions}


def may_fill(by: Actor, one: ActionView) -> bool:
    """Return whether an action is the reader's own, or the reader keeps them all."""
    return by.agency in {one.office, offices.secretariat()}
