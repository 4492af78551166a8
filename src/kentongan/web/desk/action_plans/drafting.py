"""Steps of a plan: begin, copy, bring in, add an action, adopt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.access import queries as access
from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.plans import actions, importing, queries
from kentongan.plans.actions import NewAction
from kentongan.plans.rules import Duty, Part
from kentongan.web.counting import counted
from kentongan.web.desk import reading
from kentongan.web.desk.action_plans import year as page
from kentongan.web.desk.action_plans.shown import address, plan_of, take, year_of
from kentongan.web.desk.visit import Visit

DUTY = Words("Tugas Tim Terpadu", "The team's task")
PHASE = Words("Tahap", "Phase")
OFFICE = Words("Penanggung jawab", "Responsible office")


def _take(visit: Visit, key: str, year: str, do: Callable[[], str]) -> HttpResponse:
    def step() -> tuple[str, str]:
        return do(), address("action_plan.view.year", year)

    return take(visit, key, step, partial(page.show, visit, year))


def begin(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Begin an empty plan."""
    number = year_of(year)

    def do() -> str:
        actions.draft_plan(year=number, forum=queries.forum(), by=by, at=at)
        return _("Rencana aksi dibuat; tambahkan aksinya.")

    return _take(Visit(request, by, at), "susun", year, do)


def copy(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Begin a plan with last year's actions."""
    number = year_of(year)

    def do() -> str:
        actions.copy_plan(year=number, forum=queries.forum(), by=by, at=at)
        return _("Rencana tahun lalu disalin; periksa ukurannya.")

    return _take(Visit(request, by, at), "salin", year, do)


def bring(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Begin a plan with the actions of a file."""
    number, sent = year_of(year), request.FILES.get("berkas")

    def do() -> str:
        content = importing.NoFile.check(sent.read() if sent else b"")
        name = (sent.name if sent else "") or "rencana"
        new = importing.read(name, content)
        actions.draft_plan(year=number, forum=queries.forum(), new=new, by=by, at=at)
        return counted("{n} aksi masuk dari berkas.", len(new))

    return _take(Visit(request, by, at), "masukkan", year, do)


def add(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Add an action to the plan."""
    visit = Visit(request, by, at)
    plan = plan_of(visit, year)

    def do() -> str:
        new = planned(visit)
        actions.add_action(plan_id=plan.id, new=new, by=by, at=at)
        return _("Aksi ditambahkan.")

    return _take(visit, Act.PLANNED_ACTION_ADD.value, year, do)


def planned(visit: Visit) -> NewAction:
    """Return the action that a form describes."""
    form = visit.form
    known = set(access.agency_names())
    return NewAction(
        what=reading.words(form, "aksi"),
        duty=reading.member(form, "tugas", Duty, DUTY),
        phase=reading.member(form, "tahap", Phase, PHASE),
        office=reading.code(form, "kantor", known, OFFICE),
        partners=reading.words(form, "mitra"),
        measures={
            part: reading.words(form, f"ukuran_{part.value.lower()}") for part in Part
        },
    )


def adopt(request: HttpRequest, *, by: Actor, at: datetime, year: str) -> HttpResponse:
    """Adopt every drafted action, as the chair."""
    visit = Visit(request, by, at)
    plan = plan_of(visit, year)

    def do() -> str:
        n = actions.adopt_all(plan_id=plan.id, by=by, at=at)
        return counted("{n} aksi ditetapkan.", n)

    return _take(visit, Act.PLANNED_ACTION_ADOPT.value, year, do)
