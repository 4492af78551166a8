"""The participation board: who reported, answered, came, and who is missing."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.assessment import queries
from kentongan.assessment.queries import Board, OfficePart, PostWord
from kentongan.domain.periods import BadMonth, Month, day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.web.counting import counted
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept
from kentongan.web.templatetags.desk import month_words


def participation(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show who took part in a month, this month when the address names none."""
    visit = Visit(request, by, at)
    month = _month(visit)

    def read() -> Board:
        return queries.participation(by=by, at=at, month=month)

    found = kept(f"participation {month}", read, by=by, at=at)
    context: dict[str, object] = {
        "b": found,
        "headline": _headline(found, month),
        "offices": sorted(
            (one for one in found.offices if _asked(one)),
            key=lambda one: (not one.missing, one.agency_name),
        ),
        "reporters": [one for one in found.offices if not _asked(one)],
        "silent": _silent(found),
        "month": str(month),
        "before": str(month.before),
        "after": str(month.after),
    }
    return visit.page("desk/situation/participation.html", context)


def _month(visit: Visit) -> Month:
    try:
        return Month.parse(visit.query.get("bulan", ""))
    except BadMonth:
        return Month.of(day_of(visit.at, places.zone()))


def _headline(found: Board, month: Month) -> str:
    """Return the sentence: who is missing before who took part."""
    name = month_words(str(month))
    if not found.offices:
        return _("{month}: belum ada yang berperan serta.").format(month=name)
    parts = []
    missing = sum(one.missing for one in found.offices)
    if missing:
        parts.append(counted("{n} kantor belum memenuhi bagiannya", missing))
    if found.silent:
        parts.append(counted("{n} pos diam sepekan", len(found.silent)))
    if not parts:
        parts = [counted("{n} kantor berperan serta", len(found.offices))]
    return _("{month}: {words}.").format(month=name, words=", ".join(parts))


def _asked(one: OfficePart) -> bool:
    """Return whether anything but its posts' word was asked of an office."""
    return any((one.asked, one.invited, one.tasks, one.planned, one.carried_out))


def _silent(found: Board) -> list[tuple[str, list[PostWord]]]:
    """Return the silent posts by what they are, the most numerous kind first."""
    kinds: dict[str, list[PostWord]] = {}
    for post in found.silent:
        kinds.setdefault(post.kind, []).append(post)
    return sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
