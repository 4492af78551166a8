"""The plan of a year: actions with their targets, what was reached, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.plans import queries
from kentongan.plans.queries import ActionView, PlanView
from kentongan.plans.rules import Part, State, periods
from kentongan.web.desk.action_plans import asking, telling
from kentongan.web.desk.action_plans.shown import plan_of, year_of
from kentongan.web.desk.forms import NONE, Failed, after
from kentongan.web.desk.visit import Visit


@dataclass(frozen=True)
class Step:
    """The one next action: what, who, until when, and where."""

    words: str
    who: str
    url: str = ""


def now(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the plan of this year."""
    return show(Visit(request, by, at), str(day_of(at, places.zone()).year))


def year(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Show the plan of one year."""
    return show(Visit(request, by, at), year)


def show(visit: Visit, year: str, failed: Failed = NONE) -> HttpResponse:
    """Render a year, or how its plan can be begun."""
    number = year_of(year)
    try:
        plan = plan_of(visit, year)
    except NotFound:
        return _empty(visit, number, failed)
    made = asking.of_plan(plan, visit.at_forum(plan.forum))
    context: dict[str, object] = {
        "plan": plan,
        "year": number,
        "years": _years(visit, number),
        "headline": telling.headline(plan, visit.at),
        "step": _step(plan, visit),
        "parts": list(Part),
        "periods": periods(number),
        **after(made, failed),
    }
    return visit.page("desk/action_plans/year.html", context, failed)


def _years(visit: Visit, number: int) -> list[int]:
    """Return the years to go to: those with a plan, this one, and the next."""
    known = {*queries.years(by=visit.by, at=visit.at), number}
    today = day_of(visit.at, places.zone()).year
    known |= {today, today + 1} if visit.holds(Act.ACTION_PLAN_DRAFT) else {today}
    return sorted(known)


def _empty(visit: Visit, number: int, failed: Failed) -> HttpResponse:
    made = asking.of_empty(number, visit)
    context: dict[str, object] = {
        "year": number,
        "years": _years(visit, number),
        "headline": _("Rencana aksi {year} belum disusun.").format(year=number),
        **after(made, failed),
    }
    return visit.page("desk/action_plans/empty.html", context, failed)


def _step(plan: PlanView, visit: Visit) -> Step | None:
    """Return what comes next: the chair adopts, an office writes or shows."""
    if any(one.state is State.DRAFTED for one in plan.actions):
        return Step(_("Tetapkan rencana aksi"), _("Ketua Tim Terpadu"))
    period = queries.due(plan.year, day_of(visit.at, places.zone()))
    if period is None:
        return None
    mine = [one for one in plan.actions if one.office == visit.by.agency]
    for one in [*mine, *plan.actions]:
        if words := _owed(one, period.part):
            url = asking.page_of(plan.year, one.number)
            return Step(f"{words}: {one.what}", one.office_name, url)
    return None


def _owed(one: ActionView, part: Part) -> str:
    target = one.target(part)
    if target is None or one.state is not State.RUNNING:
        return ""
    if not target.reached:
        return _("Catat capaian {part}").format(part=part)
    return _("Pilih data dukung {part}").format(part=part) if target.unproved else ""
