"""A rumour in time and place: the curve beside what is usual, and the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.alarms import queries as alarms
from kentongan.documents import charts
from kentongan.documents.charts import Point
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.places import queries as places
from kentongan.reports import queries as reports
from kentongan.reports.queries import Placed
from kentongan.rumours.queries import RumourView
from kentongan.web.desk import drawn
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags import words as say

SHOWN = 28
BEFORE = 28
LEAST = 7
SHARE = 0.9


@dataclass(frozen=True)
class Place:
    """One line of the table under the map."""

    name: str
    n: int
    by_people: int


@dataclass(frozen=True)
class Sightings:
    """The curve and the map, the sentence beside them, and their figures."""

    chart: str
    sentence: str
    days: tuple[Point, ...]
    map: str
    places: tuple[Place, ...]


def of(rumour: RumourView, visit: Visit) -> Sightings:
    """Return when and where the messages of a rumour were seen."""
    by, at, group = visit.by, visit.at, rumour.group_id
    daily = _daily(rumour, visit)
    days = points(daily, _alarmed(rumour, visit))[-SHOWN:]
    found = reports.placed(by=by, at=at, group_id=group)
    return Sightings(
        chart=_chart(days),
        sentence=_sentence(days[-1]) if days else "",
        days=tuple(day for day in reversed(days) if day.count),
        map=_map(found),
        places=tuple(_places(found)),
    )


def _daily(rumour: RumourView, visit: Visit) -> list[tuple[date, int]]:
    """Return the count of each day, with the days before on which others reported."""
    by, at = visit.by, visit.at
    daily = reports.daily(by=by, at=at, group_id=rumour.group_id)
    since = reports.heard_since(by=by, at=at)
    if not daily or since is None:
        return daily
    first = daily[0][0]
    quiet = min((first - day_of(since, places.zone())).days, BEFORE + SHOWN)
    return [(first - timedelta(n), 0) for n in range(quiet, 0, -1)] + daily


def points(
    daily: Sequence[tuple[date, int]], alarmed: frozenset[date] = frozenset()
) -> list[Point]:
    """Return each day beside the four weeks before it: their mean, and nine in ten.

    A day with less than a week before it has nothing to stand beside.
    """
    counts = [n for _day, n in daily]
    found = []
    for place, (day, n) in enumerate(daily):
        before = sorted(counts[max(0, place - BEFORE) : place])
        known = len(before) >= LEAST
        found.append(
            Point(
                day,
                n,
                expected=mean(before) if known else None,
                low=_share(before, 1 - SHARE) if known else None,
                high=_share(before, SHARE) if known else None,
                alarm=n > 0 and day in alarmed,
            )
        )
    return found


def _share(ordered: Sequence[int], share: float) -> int:
    """Return the count that `share` of the days don't exceed."""
    return ordered[round(share * (len(ordered) - 1))]


def _alarmed(rumour: RumourView, visit: Visit) -> frozenset[date]:
    """Return the days on which an alarm that became this rumour rested."""
    if not visit.holds(Act.ALARM_VIEW):
        return frozenset()
    found = alarms.alarms(by=visit.by, at=visit.at)
    mine = [alarm for alarm in found if alarm.taken_as == rumour.ref]
    return frozenset(
        seen.day
        for alarm in mine
        for seen in alarm.evidence
        if alarm.from_date <= seen.day <= alarm.to_date
    )


def _chart(days: Sequence[Point]) -> str:
    title = _("Pesan per hari")
    return charts.line(
        days, title=title, width=480, height=200, language=say.language()
    )


def _sentence(last: Point) -> str:
    n = int(last.count or 0)
    text = ngettext("{day}: {n} pesan", "{day}: {n} pesan", n)
    said = text.format(day=say.day_short(last.day), n=say.number(n))
    if last.low is None or last.high is None:
        return said + ". " + _("Belum sepekan ada laporan; belum ada yang biasa.")
    low, high = say.number(int(last.low)), say.number(int(last.high))
    usual = low if low == high else f"{low}\N{EN DASH}{high}"
    return said + ", " + _("biasanya {usual}.").format(usual=usual)


def _map(found: Sequence[Placed]) -> str:
    return drawn.counts(
        {one.area: one.n for one in found},
        title=_("Tempat yang disebut pesan"),
        people=[one.area for one in found if not one.by_machine],
    )


def _places(found: Sequence[Placed]) -> list[Place]:
    names = places.names([one.area for one in found])
    return [
        Place(say.place_said(one.area, names), one.n, one.by_people) for one in found
    ]
