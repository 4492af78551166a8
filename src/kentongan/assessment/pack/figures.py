"""Charts and the map of the picture, each with the same figures as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from kentongan.assessment.rules.situation import Curve, Situation
from kentongan.documents import Figure, charts, maps, number, short_date
from kentongan.domain.areas import AreaLevel
from kentongan.domain.labels import LEVELS
from kentongan.places import queries as places

WEEK = 7


def curve(one: Curve) -> Figure:
    """Return a matter's reports by day; weeks stand in the table."""
    points = [
        charts.Point(
            day.date, day.count, one.expected, low=0, high=one.high, alarm=day.alarm
        )
        for day in one.days
    ]
    title = f"{one.title.id}: laporan per hari"
    weeks = [one.days[i : i + WEEK] for i in range(0, len(one.days), WEEK)]
    rows = tuple(
        (
            f"{short_date(week[0].date)}-{short_date(week[-1].date)}",
            number(sum(day.count for day in week)),
            number(one.expected * len(week)),
        )
        for week in weeks
        if week
    )
    return Figure(
        title=title,
        svg=charts.line(points, title=title),
        note="Lingkaran: hari-hari sinyal. Garis putus: biasanya.",
        head=("Pekan", "Tercatat", "Biasanya"),
        rows=rows,
    )


def flow(situation: Situation) -> Figure:
    """Return all reports of the last four weeks by day, beside what is usual."""
    last = situation.at.astimezone(places.zone()).date()
    span = len(situation.flow.last)
    expected = situation.flow.expected / WEEK
    days = [last - timedelta(days=span - 1 - n) for n in range(span)]
    points = [
        charts.Point(day, count, expected, low=0, high=situation.flow.high / WEEK)
        for day, count in zip(days, situation.flow.last, strict=True)
    ]
    title = "Semua laporan per hari, empat pekan terakhir"
    usual = number(situation.flow.expected, 0)
    return Figure(
        title=title,
        svg=charts.line(points, title=title, height=150),
        note=f"Sepekan ini {situation.flow.week} laporan, biasanya sekitar {usual}.",
    )


def area_map(situation: Situation) -> Figure | None:
    """Return the level of each kelurahan; None where the house has no borders."""
    levels = {village.kode: village for village in situation.villages}
    shapes = [
        maps.MapShape(kode, levels[kode].name, rings, levels[kode].level)
        for kode, rings in _rings()
        if kode in levels
    ]
    if not shapes:
        return None
    return Figure(
        title="Keadaan menurut kelurahan",
        svg=maps.svg(shapes, title="Keadaan menurut kelurahan", lettering=_LETTERS),
        head=("Kelurahan", "Keadaan", "Hari berkabar dari 7"),
        rows=tuple(
            (village.name, LEVELS[village.level].id, str(village.days))
            for village in situation.villages
        ),
    )


_LETTERS = maps.Lettering.NAMES


def _rings() -> Iterable[tuple[str, tuple[maps.Ring, ...]]]:
    for feature in places.boundaries(AreaLevel.VILLAGE)["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            parts = [parts]
        rings = tuple(
            tuple((float(x), float(y)) for x, y, *_ in polygon[0]) for polygon in parts
        )
        yield str(feature["properties"]["kode"]), rings
