"""The minutes as they are typed: opening, each item, directives on one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import AgendaItemView, MeetingView, Shelf
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.rakor import asking, room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import say

KEY = Act.RAKOR_MINUTE.value


def page(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show the minutes."""
    return show(Visit(request, by, at), month)


def show(visit: Visit, month: str, failed: Failed = NONE) -> HttpResponse:
    """Render the minutes, with what stood in the way of the last line."""
    by, at = visit.by, visit.at
    minutes = queries.minutes(by=by, at=at, month=month)
    meeting = minutes.meeting
    visit = visit.at_forum(meeting.forum)
    may = asking.may_minute(meeting, visit)
    waiting = [
        *queries.decisions(by=by, at=at, shelf=Shelf.TO_MAKE),
        *queries.decisions(by=by, at=at, shelf=Shelf.UNDER_REVIEW),
    ]
    context: dict[str, object] = {
        "m": meeting,
        "n": minutes,
        "headline": _headline(minutes),
        "open_items": room.numbered(minutes.open_items)
        if meeting.closed_at or may
        else "",
        "tabs": room.tabs(month, "rakor.view.page"),
        "may": may,
        "opening": _opening_form(minutes).after(failed) if may else None,
        "items": [
            (
                item,
                [d for d in minutes.directives if d.item_id == item.id and item.id],
                _item_form(item, meeting).after(failed)
                if may and not item.hidden
                else None,
            )
            for item in minutes.items
        ],
        "loose": [d for d in minutes.directives if d.item_id is None],
        "directive": _directive_form(minutes, visit).after(failed) if may else None,
        "names": sorted(offices.agency_names().values()) if may else [],
        "waiting": waiting if may or visit.holds(Act.DECISION_MAKE) else [],
    }
    return visit.page("desk/rakor/minutes.html", context, failed)


def _headline(minutes: queries.MinutesView) -> str:
    written = len(minutes.items) - len(minutes.open_items)
    text = _("{n} dari {all} butir tercatat, {directives} arahan, {made} keputusan.")
    return text.format(
        n=written,
        all=len(minutes.items),
        directives=len(minutes.directives),
        made=len(minutes.decisions),
    )


def _opening_form(minutes: queries.MinutesView) -> Form:
    return Form(
        f"{KEY}-pembukaan",
        reverse(KEY, args=[minutes.meeting.name]),
        _("Simpan pembukaan"),
        (forms.long("pembukaan", _("Pembukaan"), minutes.opening),),
        quiet=True,
    )


def _item_form(item: AgendaItemView, meeting: MeetingView) -> Form:
    return Form(
        f"{KEY}-{item.order}",
        reverse("rakor.minute.item", args=[meeting.name, item.order]),
        _("Simpan butir {n}").format(n=item.order),
        (
            forms.optional(forms.long("pembahasan", _("Pembahasan"), item.minutes)),
            Field(
                "tidak_dibahas",
                _("Tidak dibahas"),
                Kind.TICK,
                "ya" if item.not_discussed else "",
                required=False,
            ),
        ),
        title=_("Tulis pembahasan…") if not item.minutes else _("Ubah pembahasan…"),
        quiet=True,
    )


def _directive_form(minutes: queries.MinutesView, visit: Visit) -> Form:
    items = [
        forms.Option(str(item.order), f"{item.order}. {say(item.title)[:70]}")
        for item in minutes.items
        if not item.hidden
    ]
    made = [
        forms.Option(one.number, f"{one.number}: {one.title[:70]}")
        for one in queries.decisions(by=visit.by, at=visit.at)
    ]
    return Form(
        f"{KEY}-arahan",
        reverse("rakor.minute.directive", args=[minutes.meeting.name]),
        _("Simpan arahan"),
        (
            Field(
                "baris",
                _("Siapa > apa > kapan > bukti"),
                hint=_(
                    "Misalnya: Dikbud, Dinkes > surat edaran penjemputan > Rabu 26 Feb"
                    " > surat edaran"
                ),
                least=10,
            ),
            forms.optional(
                forms.choice(
                    "butir", _("Pada butir"), (choices.pick(_("tidak ada")), *items)
                )
            ),
            forms.optional(
                forms.choice(
                    "keputusan",
                    _("Menjalankan keputusan"),
                    (choices.pick(_("tidak ada")), *made),
                )
            ),
            Field("umum", _("Arahan umum, tanpa tugas"), Kind.TICK, required=False),
        ),
    )


def _take(
    visit: Visit, month: str, key: str, do: Callable[[MeetingView], str]
) -> HttpResponse:
    def step() -> tuple[str, str]:
        told = do(room.meeting_of(visit, month))
        return told, reverse("rakor.view.page", args=[month])

    return visit.take(key, step, partial(show, visit, month))


def opening(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Write down the opening."""

    def do(meeting: MeetingView) -> str:
        text = reading.words(request.POST, "pembukaan")
        actions.minute_opening(meeting_id=meeting.id, text=text, by=by, at=at)
        return _("Pembukaan tersimpan.")

    return _take(Visit(request, by, at), month, f"{KEY}-pembukaan", do)


def _item_id(visit: Visit, month: str, order: str) -> int | None:
    if not order:
        return None
    found = queries.agenda(by=visit.by, at=visit.at, month=month)
    ids = {str(item.order): item.id for item in found if not item.hidden}
    if order not in ids:
        raise NotFound
    return ids[order]


def item(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, order: int
) -> HttpResponse:
    """Write down what was said about an agenda item."""
    visit = Visit(request, by, at)

    def do(meeting: MeetingView) -> str:
        item_id = _item_id(visit, meeting.name, str(order))
        if "tidak_dibahas" in request.POST:
            actions.leave_out(item_id=item_id or 0, by=by, at=at)
            return _("Butir {n} ditandai tidak dibahas.").format(n=order)
        text = reading.words(request.POST, "pembahasan")
        actions.minute(item_id=item_id or 0, text=text, by=by, at=at)
        return _("Butir {n} tersimpan.").format(n=order)

    return _take(visit, month, f"{KEY}-{order}", do)


def directive(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Record a directive: a task for each owner, or a general one without."""
    visit = Visit(request, by, at)

    def do(meeting: MeetingView) -> str:
        row = actions.direct(
            meeting_id=meeting.id,
            line=reading.words(request.POST, "baris"),
            item_id=_item_id(visit, month, request.POST.get("butir", "")),
            decision_id=_decision_id(visit),
            general="umum" in request.POST,
            by=by,
            at=at,
        )
        if row.general:
            text = _("Arahan {n} tersimpan sebagai arahan umum; tidak menjadi tugas.")
            return text.format(n=row.order)
        owners = ", ".join(task.owner.short for task in row.tasks.all())
        text = _("Arahan {n} tersimpan; menjadi tugas {offices}.")
        return text.format(n=row.order, offices=owners)

    return _take(visit, month, f"{KEY}-arahan", do)


def _decision_id(visit: Visit) -> int | None:
    number = visit.form.get("keputusan", "")
    if not number:
        return None
    card = queries.decision_by_number(by=visit.by, at=visit.at, number=number)
    return card.decision.id
