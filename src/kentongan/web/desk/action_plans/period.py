"""A period's report: what is missing, whom to remind, the files, the copy sheet."""

from __future__ import annotations

import json
import mimetypes
from datetime import datetime
from functools import partial
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment import plan_report
from kentongan.documents.action_plan import fields
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.plans import queries
from kentongan.plans.rules import Period, periods
from kentongan.web.counting import counted
from kentongan.web.desk.action_plans import telling
from kentongan.web.desk.action_plans.shown import address, period_of, plan_of, take
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.visit import Visit

LIST = "daftar.json"


def period(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, part: str
) -> HttpResponse:
    """Show the report of one period."""
    return show(Visit(request, by, at), year, part)


def show(visit: Visit, year: str, part: str, failed: Failed = NONE) -> HttpResponse:
    """Render a period, with what stood in the way of building its files."""
    plan, period = plan_of(visit, year), period_of(year, part)
    rows = [(one, one.target(period.part)) for one in plan.actions if one.counts]
    context: dict[str, object] = {
        "plan": plan,
        "period": period,
        "periods": periods(plan.year),
        "headline": telling.period_headline(plan, period, visit.at),
        "rows": [(one, target) for one, target in rows if target is not None],
        **_desk(visit, period, failed),
    }
    return visit.page("desk/action_plans/period.html", context, failed)


def _desk(visit: Visit, period: Period, failed: Failed) -> dict[str, object]:
    """Return what the secretariat has besides: files, reminders, the copy sheet."""
    if not visit.holds(Act.ACTION_PLAN_REPORT):
        return {}
    found = plan_report.gather(period=period, at=visit.at)
    owing = queries.owing(found.plan, period, visit.at)
    asked = [row for row in found.doc.rows if row.measure]
    form = Form(
        Act.ACTION_PLAN_REPORT.value,
        address("action_plan.report", period.year, period.part),
        _("Susun berkas {period}").format(period=period),
    )
    return {
        "form": form.after(failed),
        "missing": found.doc.missing,
        "papers": _papers(period),
        "reminders": [(one, telling.reminder(one)) for one in owing],
        "sheet": [(row, fields(row, str(period.part))) for row in asked],
    }


def _folder(period: Period) -> Path:
    return Path(settings.DATA) / "plan_reports" / str(period)


def _papers(period: Period) -> list[tuple[str, int]]:
    """Return the files that were built last, with their sizes."""
    listed = _folder(period) / LIST
    if not listed.is_file():
        return []
    names = json.loads(listed.read_text(encoding="utf-8"))
    return [(name, (_folder(period) / name).stat().st_size) for name in names]


def build(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, part: str
) -> HttpResponse:
    """Build the files of a period."""
    visit, period = Visit(request, by, at), period_of(year, part)
    plan_of(visit, year)

    def step() -> tuple[str, str]:
        folder = _folder(period)
        made = plan_report.build(period=period, out=folder, by=by, at=at)
        names = [path.name for path in made.files]
        (folder / LIST).write_text(json.dumps(names), encoding="utf-8")
        told = counted("{n} berkas tersusun.", len(names))
        return told, address("action_plan.view.period", year, part)

    show_again = partial(show, visit, year, part)
    return take(visit, Act.ACTION_PLAN_REPORT.value, step, show_again)


def paper(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, part: str, name: str
) -> HttpResponse:
    """Give one of the files that were built."""
    period = period_of(year, part)
    plan_of(Visit(request, by, at), year)
    if name not in {known for known, _size in _papers(period)}:
        raise NotFound
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    answer = HttpResponse((_folder(period) / name).read_bytes(), content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
