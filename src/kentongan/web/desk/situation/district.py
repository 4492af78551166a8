"""One kecamatan: its sectors, its matters, and which kelurahan send word."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment.rules.situation import District, Matter, Situation
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel, contains
from kentongan.domain.codes import Level
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.web.counting import counted
from kentongan.web.desk import drawn
from kentongan.web.desk.situation import views
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept
from kentongan.web.templatetags.words import label


def page(request: HttpRequest, *, by: Actor, at: datetime, kode: str) -> HttpResponse:
    """Show one kecamatan of the situation."""
    visit = Visit(request, by, at)
    context = kept(f"situation {kode}", lambda: _computed(visit, kode), by=by, at=at)
    return visit.page("desk/situation/district.html", {**context})


def _computed(visit: Visit, kode: str) -> dict[str, object]:
    found = views.found(visit)
    here = next((one for one in found.board if one.kode == kode), None)
    if here is None:
        raise NotFound
    villages = [one for one in found.villages if contains(kode, one.kode)]
    matters = [views.row(one, visit) for one in _matters(found, kode)]
    return {
        "s": found,
        "d": here,
        "headline": _headline(here, len(matters)),
        "villages": sorted(villages, key=lambda one: (one.days, one.name)),
        "matters": matters,
        "reads": visit.holds(Act.REPORT_VIEW),
        "others": [one for one in found.board if one.kode != kode],
        "map": drawn.levels(
            {one.kode: one.level for one in villages},
            title=_("Tingkat per kelurahan di {name}").format(name=here.name),
            step=AreaLevel.VILLAGE,
            within=kode,
        ),
    }


def _matters(found: Situation, kode: str) -> list[Matter]:
    """Return the matters whose reports speak of a kelurahan of the kecamatan."""
    return [
        one
        for one in found.matters
        if any(contains(kode, village) for village in one.villages)
    ]


def _headline(here: District, matters: int) -> str:
    """Return the sentence: never calm where too few kelurahan send word."""
    word = _("kabar cukup dari {n} dari {total} kelurahan").format(
        n=here.reporting, total=here.villages
    )
    if here.level is Level.UNKNOWN:
        what = _("belum dapat dinilai")
    elif matters:
        what = counted("{n} hal perlu perhatian", matters)
    else:
        what = label(here.level, "level").lower()
    return f"{here.name}: {what}; {word}."
