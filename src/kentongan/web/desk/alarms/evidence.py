"""What an alarm rests on: days, places, and the groups of messages behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from kentongan.alarms.queries import AlarmView
from kentongan.documents import charts
from kentongan.domain.acts import Act
from kentongan.domain.areas import contains
from kentongan.places import queries as places
from kentongan.reports import queries as reports
from kentongan.reports.queries import GroupView
from kentongan.web.desk import drawn
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

DAYS = 28


@dataclass(frozen=True)
class Evidence:
    """The curve and the map of an alarm, and the same figures as tables."""

    chart: str
    days: tuple[tuple[date, int], ...]
    map: str
    places: tuple[tuple[str, int], ...]


def of(alarm: AlarmView) -> Evidence:
    """Return the four weeks that an alarm rests on, and where its window lies."""
    per_day: Counter[date] = Counter()
    per_area: Counter[str] = Counter()
    for seen in alarm.evidence:
        per_day[seen.day] += seen.n
        if alarm.from_date <= seen.day <= alarm.to_date:
            per_area[seen.area] += seen.n
    names = places.names(per_area)
    house = places.house()
    listed = [
        (_("tempat tidak disebut") if kode in {"", house.kode} else names[kode], n)
        for kode, n in per_area.most_common()
        if kode in names or not kode
    ]
    return Evidence(
        chart=_chart(alarm, per_day),
        days=tuple(sorted(per_day.items(), reverse=True)),
        map=drawn.counts(per_area, title=_("Tempat laporan menurut bacaan mesin")),
        places=tuple(listed),
    )


def _chart(alarm: AlarmView, per_day: Counter[date]) -> str:
    window = (alarm.to_date - alarm.from_date).days + 1
    usual = alarm.expected / window
    days = [alarm.to_date - timedelta(i) for i in reversed(range(DAYS))]
    points = [
        charts.Point(
            day,
            per_day[day],
            usual,
            alarm=per_day[day] > 0 and alarm.from_date <= day <= alarm.to_date,
        )
        for day in days
    ]
    return charts.line(
        points, title=_("Laporan per hari"), width=480, height=200, language=language()
    )


def groups(alarm: AlarmView, visit: Visit) -> list[GroupView]:
    """Return the groups of messages of the same kind in the same area."""
    if not visit.holds(Act.GROUP_VIEW):
        return []
    found = reports.growing(by=visit.by, at=visit.at, days=14)
    return [group for group in found if _same(alarm, group)]


def _same(alarm: AlarmView, group: GroupView) -> bool:
    if alarm.issue_type and group.issue_type != alarm.issue_type:
        return False
    near = contains(alarm.area, group.area) or contains(group.area, alarm.area)
    return group.sector == alarm.sector and near
