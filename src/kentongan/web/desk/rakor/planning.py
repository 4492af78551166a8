"""Planning a meeting of a forum."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.rules import naming
from kentongan.web.desk import reading
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.origins import rakor_page
from kentongan.web.desk.rakor import beginning, views
from kentongan.web.desk.visit import Visit

HELD = Words("Hari dan jam", "Day and hour")
FORUM = Words("Forum", "Forum")


def plan(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Plan a Rakor."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        new = actions.NewMeeting(
            forum=_forum(visit),
            held_at=reading.needed_moment(request.POST, "waktu", HELD),
            place=reading.words(request.POST, "tempat"),
            online=reading.words(request.POST, "daring"),
            regular="luar_biasa" not in request.POST,
        )
        made = actions.plan(new=new, by=by, at=at)
        return _("Rakor direncanakan."), rakor_page(made.name)

    def show(failed: Failed = NONE) -> HttpResponse:
        return views.show_list(visit, failed)

    return visit.take(Act.RAKOR_PLAN.value, step, show)


def _forum(visit: Visit) -> str:
    """Return the forum that was chosen; where there is one only, nobody is asked."""
    may = [code for code, _name in beginning.forums(visit)]
    if len(may) == 1 or "forum" not in visit.form:
        return may[0] if may else naming.CITY_TEAM
    return reading.code(visit.form, "forum", set(may), FORUM)
