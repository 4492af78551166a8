"""The first day as a list of steps, what ends soon, and the checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import roster
from kentongan.access.roster import Ending
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.web import checked
from kentongan.web.desk.settings.steps import Step, steps
from kentongan.web.desk.visit import Visit
from kentongan.web.health import last_backup
from kentongan.web.templatetags.words import day_long, language


@dataclass(frozen=True)
class EndingRow:
    """What ends, in words, with the page on which it is renewed."""

    what: str
    ending: Ending
    url: str


def first_day(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show what stands and what is missing, in order."""
    return start(request, by=by, at=at)


def start(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the guided start, also when a bookmark asks for it by name."""
    visit = Visit(request, by, at)
    found = [one.for_(visit) for one in steps(at)]
    context: dict[str, object] = {
        "headline": _headline(found),
        "steps": found,
        "next": next((one for one in found if not one.done), None),
        "ending": _ending(at),
        "late": _late(at),
        "accounts": visit.holds(Act.OFFICER_VIEW),
    }
    return visit.page("desk/settings/start.html", context)


def _headline(found: list[Step]) -> str:
    lacking = sum(not one.done for one in found)
    if not lacking:
        return _("Siap dipakai: semua langkah hari pertama selesai.")
    return ngettext(
        "Hari pertama: {n} dari {all} langkah belum selesai.",
        "Hari pertama: {n} dari {all} langkah belum selesai.",
        lacking,
    ).format(n=lacking, all=len(found))


def _late(at: datetime) -> str:
    """Return that the house wasn't copied for a week, or nothing."""
    when, late = last_backup(at)
    if not late:
        return ""
    if when is None:
        return _("Rumah ini belum pernah dicadangkan.")
    return _("Cadangan terakhir {day}, lebih dari 7 hari lalu.").format(
        day=day_long(when)
    )


def _ending(at: datetime) -> list[EndingRow]:
    words = {
        "forum": (_("SK forum"), "settings.view.forum"),
        "seat": (_("Kursi"), "settings.view.forum"),
        "officer": (_("Akun"), "officer.view.account"),
        "duty": (_("Piket"), "settings.view.duties"),
    }
    return [
        EndingRow(words[one.kind][0], one, reverse(words[one.kind][1], args=_key(one)))
        for one in roster.ending(kode=places.house().kode, at=at)
    ]


def _key(one: Ending) -> list[str]:
    return [one.key] if one.key else []


def checks(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Run the checks of a house that others will rely on."""
    found = checked.problems(deploy=True)
    context: dict[str, object] = {
        "headline": _checked(len(found)),
        "lines": [problem.words(language()) for problem in found],
    }
    return Visit(request, by, at).page("desk/settings/checks.html", context)


def _checked(count: int) -> str:
    if not count:
        return _("Pemeriksaan: tidak ada yang kurang.")
    return ngettext(
        "Pemeriksaan: {n} hal perlu dibereskan sebelum dipakai.",
        "Pemeriksaan: {n} hal perlu dibereskan sebelum dipakai.",
        count,
    ).format(n=count)
