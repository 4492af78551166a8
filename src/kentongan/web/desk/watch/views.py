"""The watch desk: what must be touched now, what grows, what is new, who is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm, ReportKind
from kentongan.domain.rights import Actor, holds
from kentongan.places import queries as places
from kentongan.reports import queries as reports
from kentongan.reports.queries import Filter, Word
from kentongan.reports.rules import State
from kentongan.web import frame
from kentongan.web.desk.addresses import list_of, page_of
from kentongan.web.desk.groups.growth import Growing, growing
from kentongan.web.desk.reports import targets
from kentongan.web.desk.reports.rows import rows as report_rows
from kentongan.web.desk.reports.views import NONE, Trouble
from kentongan.web.desk.watch import now
from kentongan.web.desk.watch.rows import Row, Section
from kentongan.web.memo import kept
from kentongan.web.templatetags import words as say

T = TypeVar("T")
SHOWN = 20
NEW = Filter(state=State.RECEIVED.value, message=ReportKind.REPORT.value)


def desk(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the desk."""
    return show(request, by, at, request.GET)


def show(
    request: HttpRequest,
    by: Actor,
    at: datetime,
    query: QueryDict,
    trouble: Trouble = NONE,
) -> HttpResponse:
    """Render the desk, whole or one section of it."""
    parts = kept("desk", lambda: _parts(by, at), by=by, at=at)
    sections, chosen = parts["all_sections"], query.get("lihat", "")
    context: dict[str, object] = {
        **parts,
        "tabs": [(one.key, one.title, one.total) for one in sections],
        "sections": [one for one in sections if chosen in {"", one.key}],
        "lihat": chosen,
        "may_map": holds(by, Act.CHANNEL_MAP),
        "may_set_aside": holds(by, Act.REPORT_SET_ASIDE),
        "undo_merge": query.getlist("pisah-lagi")[:200],
        "undo": query.getlist("urungkan")[:200],
        "address": query.urlencode(),
        "picked": request.POST.getlist("nomor"),
        "posted": request.POST,
        "error": trouble.words,
    }
    return frame.desk(request, "desk/watch/desk.html", by, at, context, trouble.status)


def _parts(by: Actor, at: datetime) -> dict[str, Any]:
    """Return what the desk holds, each part until an act writes what it shows."""

    def part(name: str, read: Callable[[], T]) -> T:
        return kept(f"desk {name}", read, by=by, at=at)

    accused = part("accused", lambda: now.accused(by, at))
    waiting = [*accused, *now.waiting(by, at)]
    silent = part("silent", lambda: _silent(by, at))
    grown = part("grown", lambda: _grown(growing(by=by, at=at)))
    new = part("new", lambda: _new(by, at))
    return {
        "headline": _headline(waiting, silent, at),
        "first": waiting[0] if waiting else None,
        "duty": now.duty(at) if any(row.grave for row in waiting) else [],
        "all_sections": [*_waiting(waiting, at), grown, new],
        "silent": silent,
        "silent_names": (names := places.names([word.area for word in silent])),
        "ask_silent": _ask(names.values()),
        "unmapped": len(reports.senders(mapped=False)),
        "targets": targets.kept_targets(by=by, at=at),
    }


def _waiting(found: Sequence[Row], at: datetime) -> list[Section]:
    """Return what is overdue, what is due today, and what comes after."""
    until = now.end_of_today(at)
    urgent = [row for row in found if row.late or row.grave]
    rest = [row for row in found if not (row.late or row.grave)]
    today = [row for row in rest if row.due_at is None or row.due_at < until]
    later = [row for row in rest if row.due_at is not None and row.due_at >= until]
    named = [
        ("sekarang", _("Sekarang"), urgent),
        ("hari-ini", _("Hari ini"), today),
        ("berikut", _("Berikutnya"), later),
    ]
    return [Section(key, title, tuple(rows), len(rows)) for key, title, rows in named]


def _grown(groups: Sequence[Growing]) -> Section:
    free = [row for row in groups if row.group.taken_up is None and row.grows]
    rows = tuple(
        Row(
            kind=say.label(row.group.sector, "sector") if row.group.sector else "",
            text=row.group.sentence,
            url=page_of("group", row.group.number),
            step=_("Lihat sebabnya, angkat atau biarkan"),
            meta=(say.moment(row.group.last_at),),
            count=row.group.recent,
            usual=row.usual,
            bar=row.bar,
            group=row.group.number,
        )
        for row in free[:SHOWN]
    )
    return Section("tumbuh", _("Tumbuh cepat"), rows, len(free), list_of("group"))


def _new(by: Actor, at: datetime) -> Section:
    found = reports.list_reports(by=by, at=at, narrow=NEW, size=SHOWN)
    total = reports.count_reports(by=by, at=at, narrow=NEW)
    rows = tuple(
        Row(
            kind=say.label(row.channel, "channel"),
            text=row.text,
            url=page_of("report", row.number),
            step=_("Tautkan atau sisihkan")
            if holds(by, Act.REPORT_SET_ASIDE)
            else _("Tautkan"),
            meta=tuple(filter(None, (row.place, say.moment(row.sent_at)))),
            grave=row.harm == Harm.ACCUSED.value,
            number=row.number,
        )
        for row in report_rows(found)
    )
    more = f"{reverse(Act.REPORT_VIEW.value)}?keadaan={State.RECEIVED.value}"
    return Section("laporan", _("Laporan baru"), rows, total, more)


def _silent(by: Actor, at: datetime) -> list[Word]:
    """Return the kelurahan without word in the last seven days."""
    villages = [area.kode for area in places.villages()]
    words = reports.word_of_villages(by=by, at=at, villages=villages)
    return [word for word in words if word.days == 0]


def _ask(names: Iterable[str]) -> str:
    """Return the text that asks silent posts for word; always in Indonesian."""
    text = (
        "Mohon izin, belum ada kabar dari {names} dalam 7 hari ini. Mohon dikirim"
        " laporan, atau nihil bila tidak ada kejadian. Terima kasih."
    )
    asked = text.format(names=", ".join(names))
    return f"PERAGAAN - BUKAN DOKUMEN RESMI\n{asked}" if places.house().demo else asked


def _headline(waiting: Sequence[Row], silent: Sequence[Word], at: datetime) -> str:
    """Return the desk in one sentence: what must be touched, what can wait."""
    urgent = sum(row.late or row.grave for row in waiting)
    rest = len(waiting) - urgent
    first = ngettext(
        "{n} hal harus disentuh sekarang.", "{n} hal harus disentuh sekarang.", urgent
    )
    parts = [first.format(n=urgent) if urgent else _("Tidak ada yang lewat tenggat.")]
    if rest:
        parts.append(_until(waiting, rest, at))
    total = len(places.villages())
    if silent:
        text = _("{n} dari {total} kelurahan belum kabar 7 hari ini.")
        parts.append(text.format(n=len(silent), total=total))
    elif not waiting:
        parts = [
            _("Meja bersih; semua {total} kelurahan berkabar.").format(total=total)
        ]
    return " ".join(parts)


def _until(waiting: Sequence[Row], rest: int, at: datetime) -> str:
    others = [row.due_at for row in waiting if not (row.late or row.grave)]
    dues = [due_at for due_at in others if due_at is not None and due_at > at]
    if len(dues) < len(others):
        return _("{n} lainnya menunggu langkah berikut.").format(n=rest)
    when = min(dues)
    moment = say.clock(when) if when < now.end_of_today(at) else say.moment(when)
    return _("{n} lainnya bisa menunggu sampai {when}.").format(n=rest, when=moment)
