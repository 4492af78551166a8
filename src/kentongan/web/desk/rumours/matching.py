"""[Bukan ini]: a person turns down an earlier answer, and can take that back."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.rumours import actions
from kentongan.web.desk.rumours.views import Taking


def unmatch(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that an earlier answer isn't this rumour's."""
    slug = request.POST.get("jawaban", "")[:80]

    def step(rumour_id: int) -> None:
        actions.unmatch(rumour_id=rumour_id, slug=slug, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Dicatat: bukan ini."))


def rematch(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Take back that it isn't."""
    slug = request.POST.get("jawaban", "")[:80]

    def step(rumour_id: int) -> None:
        actions.rematch(rumour_id=rumour_id, slug=slug, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Dikembalikan."))
