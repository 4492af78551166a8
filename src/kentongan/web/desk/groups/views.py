"""Which messages say the same, which grow, and an officer's corrections of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.documents import charts
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions, queries
from kentongan.reports.queries import GroupView
from kentongan.web import frame
from kentongan.web.desk.groups import labels
from kentongan.web.desk.groups.growth import Growing, growing
from kentongan.web.desk.reports import targets
from kentongan.web.templatetags import words as say

SPANS = {"hari": 1, "pekan": 7, "bulan": 30, "tahun": 365}
CHART_DAYS = 28
SHOWN = 200
RELATIONS = tuple(labels.RELATIONS)


class NothingPicked(Refusal):
    """No message was marked."""

    what = Words(
        "Pesan: tandai paling sedikit satu pesan.", "Messages: mark at least one."
    )


class NoSuchGroup(Refusal):
    """The other group isn't there."""

    what = Words(
        "Kelompok {number} tidak ada. Pilih dari daftar atau periksa nomornya.",
        "There is no group {number}. Choose from the list or check the number.",
    )


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List groups by growth."""
    span = request.GET.get("masa", "")
    span = span if span in SPANS else "pekan"
    found = growing(by=by, at=at, days=SPANS[span])
    context: dict[str, object] = {
        "rows": [row for row in found if row.group.taken_up is None],
        "taken": [
            (row, targets.of(row.group.taken_up, by=by, at=at))
            for row in found
            if row.group.taken_up is not None
        ],
        "headline": _headline(found),
        "span": span,
        "older": _older(by, at, span) if not found else [],
        "spans": _spans(),
        "may_merge": len(found) > 1 and holds(by, Act.GROUP_MERGE),
        "address": request.GET.urlencode(),
        "undo_merge": request.GET.getlist("pisah-lagi")[:SHOWN],
    }
    return frame.desk(request, "desk/groups/list.html", by, at, context)


def _spans() -> list[tuple[str, str]]:
    return [
        ("hari", _("24 jam")),
        ("pekan", _("7 hari")),
        ("bulan", _("30 hari")),
        ("tahun", _("1 tahun")),
    ]


def _older(by: Actor, at: datetime, span: str) -> list[tuple[str, str]]:
    """Return the first longer span in which messages of a group are found."""
    for code, words in _spans():
        longer = SPANS[code] > SPANS[span]
        if longer and queries.growing(by=by, at=at, days=SPANS[code], limit=1):
            return [(code, words)]
    return []


def _headline(found: list[Growing]) -> str:
    free = [row for row in found if row.group.taken_up is None and row.grows]
    if not free:
        return _("Tidak ada yang beredar melebihi biasanya.")
    top = free[0].group
    about = say.type_words(top.issue_type).lower() or _("hal yang belum dikenali")
    text = ngettext(
        "{n} kelompok pesan beredar melebihi biasanya; terbesar {most} pesan, {what}.",
        "{n} kelompok pesan beredar melebihi biasanya; terbesar {most} pesan, {what}.",
        len(free),
    )
    return text.format(n=len(free), most=top.recent, what=about)


@dataclass(frozen=True)
class _Days:
    """A group's days: the chart, and the same figures as a table."""

    chart: str
    table: list[tuple[object, int]]


def _chart(points: list[charts.Point]) -> str:
    title, words = _("Pesan per hari"), say.language()
    return charts.line(points, title=title, width=400, height=200, language=words)


def _days(group: GroupView, by: Actor, at: datetime) -> _Days:
    days = queries.daily(by=by, at=at, group_id=group.id)
    before = [n for _day, n in days[:-1]]
    usual = sum(before) / len(before) if before else 0.0
    points = [charts.Point(day, n, usual) for day, n in days[-CHART_DAYS:]]
    return _Days(
        chart=_chart(points) if points else "",
        table=[(day, n) for day, n in reversed(days) if n],
    )


def _title(group: GroupView, by: Actor, at: datetime) -> str:
    """Return how many say it, over the same seven days as the list's default."""
    known = queries.usual(by=by, at=at, group_ids=[group.id], days=SPANS["pekan"])
    usual = known.get(group.id)
    text = _(
        "{n} pesan mengatakan hal yang sama sejak {day}; {week} dalam 7 hari terakhir,"
        " biasanya {usual}."
    )
    if usual is None:
        text = _(
            "{n} pesan mengatakan hal yang sama sejak {day}; {week} dalam 7 hari"
            " terakhir, sebelumnya belum ada."
        )
    return text.format(
        n=say.number(group.size),
        day=say.day_short(group.first_at),
        week=say.number(group.recent),
        usual=say.number(usual or 0.0),
    )


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one group."""
    return _show(request, number, by, at)


def _show(
    request: HttpRequest, number: str, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    group = queries.group_by_number(by=by, at=at, number=number)
    members = queries.members(by=by, at=at, group_id=group.id, limit=SHOWN)
    names = places.names({member.place for member in members if member.place})
    spread = queries.spread(by=by, at=at, group_id=group.id)
    spread_names = places.names(spread)
    context: dict[str, object] = {
        "g": group,
        "headline": _title(group, by, at),
        "days": _days(group, by, at),
        "members": [(member, names.get(member.place, "")) for member in members],
        "spread": [
            (say.place_said(kode, spread_names), n) for kode, n in spread.items()
        ],
        "taken": targets.of(group.taken_up, by=by, at=at),
        "others": [
            row.group
            for row in growing(by=by, at=at, days=30)
            if row.group.id != group.id
        ],
        "may_take_up": holds(by, Act.RUMOUR_TAKE_UP),
        "may_open": holds(by, Act.ISSUE_OPEN),
        "may_correct": holds(by, Act.GROUP_MERGE),
        "picked": request.POST.getlist("nomor"),
        "posted": request.POST,
        "error": error,
    }
    status = 409 if error else 200
    return frame.desk(request, "desk/groups/one.html", by, at, context, status)


Step = Callable[[GroupView], tuple[str, str]]


def _do(
    request: HttpRequest, by: Actor, at: datetime, number: str, step: Step
) -> HttpResponse:
    """Take one step and go where it leads; or show the group again with why not."""
    group = queries.group_by_number(by=by, at=at, number=number)
    try:
        done, lead = step(group)
    except Refusal as refusal:
        return _show(request, number, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, done)
    return redirect("group.view.one", number=lead)


def _target(request: HttpRequest, by: Actor, at: datetime) -> GroupView:
    number = request.POST.get("ke", "").strip()
    try:
        return queries.group_by_number(by=by, at=at, number=number)
    except NotFound:
        raise NoSuchGroup(number=number or "?") from None


def _picked(
    request: HttpRequest, group: GroupView, by: Actor, at: datetime
) -> list[int]:
    """Return the ids of the marked messages, as far as they are in the group."""
    numbers = set(request.POST.getlist("nomor"))
    members = queries.members(by=by, at=at, group_id=group.id, limit=SHOWN)
    ids = [member.report_id for member in members if member.number in numbers]
    if not ids:
        raise NothingPicked
    return ids


def merge(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Unite this group with another that says the same."""

    def step(group: GroupView) -> tuple[str, str]:
        into = _target(request, by, at)
        actions.merge(into=into.id, group_id=group.id, by=by, at=at)
        n = group.size
        done = ngettext(
            "Disatukan: {n} pesan pindah ke sini.",
            "Disatukan: {n} pesan pindah ke sini.",
            n,
        ).format(n=n)
        return done, into.number

    return _do(request, by, at, number, step)


def split(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Give the marked messages a group of their own."""

    def step(group: GroupView) -> tuple[str, str]:
        ids = _picked(request, group, by, at)
        other = actions.split(group_id=group.id, report_ids=ids, by=by, at=at)
        return ngettext(
            "Dipisahkan: {n} pesan.", "Dipisahkan: {n} pesan.", len(ids)
        ).format(n=len(ids)), other.number

    return _do(request, by, at, number, step)


def move(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Move the marked messages into another group."""

    def step(group: GroupView) -> tuple[str, str]:
        into, ids = _target(request, by, at), _picked(request, group, by, at)
        for report_id in ids:
            actions.move(report_id=report_id, into=into.id, by=by, at=at)
        return ngettext(
            "Dipindahkan: {n} pesan.", "Dipindahkan: {n} pesan.", len(ids)
        ).format(n=len(ids)), group.number

    return _do(request, by, at, number, step)


def reject(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say of the marked messages: not this."""

    def step(group: GroupView) -> tuple[str, str]:
        ids = _picked(request, group, by, at)
        for report_id in ids:
            actions.reject(report_id=report_id, by=by, at=at)
        return ngettext(
            "Dikeluarkan: {n} pesan.", "Dikeluarkan: {n} pesan.", len(ids)
        ).format(n=len(ids)), group.number

    return _do(request, by, at, number, step)
