"""One step of a decision, and its card again with why not if it was refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse

from kentongan.rakor import queries
from kentongan.rakor.queries import DecisionCard
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.decisions import views
from kentongan.web.desk.decisions.asking import BETWEEN
from kentongan.web.desk.visit import Visit

Do = Callable[[DecisionCard], object]


def take(visit: Visit, number: str, key: str, do: Do, told: str) -> HttpResponse:
    """Take one step of a decision and show it again."""

    def step() -> tuple[str, str]:
        do(queries.decision_by_number(by=visit.by, at=visit.at, number=number))
        return told, page_of("decision", number)

    return visit.take(key, step, partial(views.show, visit, number))


def meeting_id(visit: Visit) -> int | None:
    """Return the meeting that a form names; None for between meetings."""
    name = visit.form.get("rapat", "")
    if not name or name.startswith(BETWEEN):
        return None
    return queries.meeting(by=visit.by, at=visit.at, month=name).id


def forum_between(visit: Visit) -> str:
    """Return the forum between whose meetings a form says it is; empty if none."""
    name = visit.form.get("rapat", "")
    return name.removeprefix(BETWEEN) if name.startswith(BETWEEN) else ""
