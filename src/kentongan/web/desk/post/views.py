"""What a post has told of its kelurahan, and telling the rest in one tap."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actors
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.places.queries import AreaFacts
from kentongan.reports import actions, queries
from kentongan.reports.actions import NewReport
from kentongan.reports.queries import Word
from kentongan.web.client_ids import client_id
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags import words as say

DAYS = 7


@dataclass(frozen=True)
class Village:
    """A kelurahan of the post: its name, and the word it sent."""

    area: AreaFacts
    word: Word
    today: bool


def today(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show whether each kelurahan of the post has sent word today."""
    return _show(Visit(request, by, at))


def nihil(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Send that there is nothing to report; twice on a day it is one report."""
    visit = Visit(request, by, at)
    area = _own(visit, request.POST.get("tempat", ""))
    day = day_of(at, places.zone())
    once = uuid.uuid5(uuid.NAMESPACE_URL, f"nihil:{by.id}:{area.kode}:{day}")
    new = NewReport(
        text=f"Kel. {area.name} nihil.", client_id=str(once), area=area.kode, sent_at=at
    )
    return _sent(visit, new, _("Nihil {place} terkirim {clock}."), area)


def told(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Send one sentence of what was seen or heard."""
    visit = Visit(request, by, at)
    area = _own(visit, request.POST.get("tempat", ""))
    new = NewReport(
        text=request.POST.get("cerita", ""),
        client_id=client_id(request.POST),
        area=area.kode,
        sent_at=at,
    )
    return _sent(visit, new, _("Laporan {place} terkirim {clock}."), area)


def _sent(visit: Visit, new: NewReport, words: str, area: AreaFacts) -> HttpResponse:
    def step() -> tuple[str, str]:
        actions.receive_one(new=new, by=visit.by, at=visit.at)
        said = words.format(place=area.name, clock=say.clock(visit.at))
        return said, reverse(Act.POST_VIEW.value)

    return visit.take("told", step, partial(_show, visit))


def _villages(by: Actor) -> list[AreaFacts]:
    """Return the kelurahan inside the areas that the post serves."""
    return [
        area
        for area in places.villages()
        if any(area.kode == own or area.kode.startswith(own + ".") for own in by.areas)
    ]


def _own(visit: Visit, kode: str) -> AreaFacts:
    for area in _villages(visit.by):
        if area.kode == kode:
            return area
    raise NotFound


def _words(visit: Visit) -> list[Village]:
    """Count as the house does: a post may not open what others told of its place."""
    areas, eye = _villages(visit.by), actors.machine(places.house().kode)
    words = queries.word_of_villages(
        by=eye, at=visit.at, villages=[area.kode for area in areas], days=DAYS
    )
    day = day_of(visit.at, places.zone())
    return [
        Village(area, word, word.last == day)
        for area, word in zip(areas, words, strict=True)
    ]


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    found = _words(visit)
    context: dict[str, object] = {
        "headline": _headline(found),
        "villages": found,
        "open": [village for village in found if not village.today],
        "days": DAYS,
        "key": client_id(visit.form),
        "posted": visit.form,
    }
    return visit.page("desk/post/today.html", context, failed)


def _headline(found: Sequence[Village]) -> str:
    left = [village for village in found if not village.today]
    if not found:
        return _("Akun ini belum melayani kelurahan mana pun.")
    if len(found) == 1:
        name = found[0].area.name
        if left:
            return _("Belum ada kabar hari ini dari {place}.").format(place=name)
        return _("{place} sudah berkabar hari ini.").format(place=name)
    if not left:
        return _("Semua {n} kelurahan sudah berkabar hari ini.").format(n=len(found))
    words = _("{n} dari {total} kelurahan belum berkabar hari ini.")
    return words.format(n=len(left), total=len(found))
