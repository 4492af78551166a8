"""What the addresses of the action plan name: a year, a period, an action."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from kentongan.domain.refusals import NotFound
from kentongan.plans import queries
from kentongan.plans.queries import ActionView, PlanView
from kentongan.plans.rules import YEARS, Part, Period
from kentongan.web.desk.visit import Show, Step, Visit

PLACES = 4


def year_of(text: str) -> int:
    """Return the year of an address.

    Raises
    ------
    NotFound
        If it isn't one.
    """
    if not (text.isascii() and text.isdigit() and len(text) == PLACES):
        raise NotFound
    if int(text) not in YEARS:
        raise NotFound
    return int(text)


def period_of(year: str, part: str) -> Period:
    """Return the period of an address.

    Raises
    ------
    NotFound
        If it isn't one.
    """
    if part not in set(Part):
        raise NotFound
    return Period(year_of(year), Part(part))


def plan_of(visit: Visit, year: str) -> PlanView:
    """Return the plan of an address."""
    return queries.plan(by=visit.by, at=visit.at, year=year_of(year))


def action_of(visit: Visit, year: str, number: str) -> ActionView:
    """Return the action of an address.

    Raises
    ------
    NotFound
        If there is none that the reader may know of.
    """
    if not (number.isascii() and number.isdigit() and len(number) <= PLACES):
        raise NotFound
    return queries.action(
        by=visit.by, at=visit.at, year=year_of(year), number=int(number)
    )


def address(name: str, *parts: object) -> str:
    """Return the address of a page of the plan."""
    return reverse(name, args=[str(part) for part in parts])


def take(visit: Visit, key: str, step: Step, show: Show) -> HttpResponse:
    """Take a step that only a sent form takes.

    Raises
    ------
    NotFound
        If the address was only opened.
    """
    if visit.request.method != "POST":
        raise NotFound
    return visit.take(key, step, show)
