"""Steps that are seldom taken with a rumour; `others.py` has their forms."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.rumours import actions
from kentongan.web.desk.rumours.views import Taking


def recur(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that it circulates again."""

    def step(rumour_id: int) -> None:
        actions.recur(rumour_id=rumour_id, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Dicatat: beredar lagi."))


def became_event(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that it did happen."""
    note = request.POST.get("catatan", "")

    def step(rumour_id: int) -> None:
        actions.became_event(rumour_id=rumour_id, note=note, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Dicatat: ternyata kejadian."))


def archive(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Put it away."""

    def step(rumour_id: int) -> None:
        actions.archive(rumour_id=rumour_id, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Diarsipkan."))
