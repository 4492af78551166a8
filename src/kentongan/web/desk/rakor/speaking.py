"""What an office says for a meeting: in its own words, attributed, within a scope."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Sector
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions, queries
from kentongan.web.desk import reading
from kentongan.web.desk.origins import rakor_page
from kentongan.web.desk.rakor import views
from kentongan.web.desk.visit import Visit

OFFICE = Words("Kantor", "Office")
AS_OF = Words("Keadaan per", "As of")
SECTOR = Words("Bidang", "Sector")


def make(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Record what an office says."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = queries.meeting(by=by, at=at, month=month)
        known = set(offices.agency_names())
        new = actions.NewStatement(
            office=reading.code(request.POST, "kantor", known, OFFICE),
            speaker=reading.words(request.POST, "jabatan"),
            words=reading.words(request.POST, "kata"),
            scope=reading.words(request.POST, "cakupan"),
            as_of=reading.needed_moment(request.POST, "per", AS_OF),
            sector=reading.member(request.POST, "bidang", Sector, SECTOR),
        )
        actions.make_statement(new=new, meeting_id=meeting.id, by=by, at=at)
        return _("Pernyataan tercatat."), f"{rakor_page(month)}#pernyataan"

    return visit.take(Act.STATEMENT_MAKE.value, step, partial(views.show, visit, month))
