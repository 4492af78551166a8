"""The minutes as they are typed: opening, each item, directives on one line.

The page's script sends the same forms and asks for JSON; without it they are plain.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import AgendaItemView, DirectiveView, MeetingView, Shelf
from kentongan.rakor.rules.typing import print_of
from kentongan.web import client_ids, frame
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.rakor import asking, room, understood
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import clock, say

KEY = Act.RAKOR_MINUTE.value


def page(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show the minutes."""
    return show(Visit(request, by, at), month)


def show(
    visit: Visit,
    month: str,
    failed: Failed = NONE,
    read: understood.Understood | None = None,
) -> HttpResponse:
    """Render the minutes, with what stood in the way of the last line.

    `read` is how a directive would be understood that isn't saved yet.
    """
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
        "given": [
            (one, _correction(one, meeting).after(failed) if may else None)
            for one in minutes.directives
        ],
        "read": read,
        "owner": by.id,
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
        (
            forms.long("pembukaan", _("Pembukaan"), minutes.opening),
            _seen(minutes.opening),
        ),
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
            _seen(item.minutes),
        ),
        quiet=True,
    )


def _seen(text: str) -> Field:
    """Return what tells which words the writer had before."""
    return Field("rupa", "", Kind.HIDDEN, print_of(text))


def _correction(one: DirectiveView, meeting: MeetingView) -> Form:
    words = _("Arahan {n}").format(n=one.order)
    return Form(
        f"{KEY}-betul-{one.order}",
        reverse("rakor.minute.corrected", args=[meeting.name, one.order]),
        _("Simpan pembetulan"),
        (Field("baris", words, value=one.line, least=10),),
        title=_("Betulkan…"),
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
                _("Siapa: apa s.d. kapan; bukti: apa"),
                hint=_(
                    "Misalnya: Dikbud: surat edaran jemput sekolah s.d. 26 Feb; bukti:"
                    " surat"
                ),
                least=10,
            ),
            Field("kunci", "", Kind.HIDDEN, client_ids.client_id(QueryDict())),
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
    visit: Visit,
    month: str,
    key: str,
    do: Callable[[MeetingView], str],
    stands: dict[str, str] | None = None,
) -> HttpResponse:
    """Take one step of the minutes; `stands` is what the page's script is told."""

    def step() -> tuple[str, str]:
        told = do(room.meeting_of(visit, month))
        return told, reverse("rakor.view.page", args=[month])

    if understood.wants_json(visit.request):
        return _answer(visit, step, {} if stands is None else stands)
    return visit.take(key, step, partial(show, visit, month))


def _answer(
    visit: Visit, step: Callable[[], tuple[str, str]], stands: dict[str, str]
) -> HttpResponse:
    """Answer the page's script: what was told, or why it can't be."""
    try:
        told, _address = step()
    except Refusal as refusal:
        why = frame.refused(visit.request, visit.by, visit.at, refusal)
        return JsonResponse({"kenapa": why, **stands}, status=409)
    return JsonResponse({"pesan": told, **stands})


def opening(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Write down the opening."""
    stands: dict[str, str] = {}

    def do(meeting: MeetingView) -> str:
        before = queries.minutes(by=by, at=at, month=month).opening
        stands.update(_standing(before))
        text = reading.words(request.POST, "pembukaan")
        seen = request.POST.get("rupa")
        row = actions.minute_opening(
            meeting_id=meeting.id, text=text, seen=seen, by=by, at=at
        )
        stands.update(_standing(row.opening))
        return _("Pembukaan tersimpan {clock}.").format(clock=clock(at))

    return _take(Visit(request, by, at), month, f"{KEY}-pembukaan", do, stands)


def _standing(text: str) -> dict[str, str]:
    """Return the words that stand, with their print."""
    return {"rupa": print_of(text), "teks": text}


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
    stands: dict[str, str] = {}

    def do(meeting: MeetingView) -> str:
        item_id = _item_id(visit, meeting.name, str(order))
        if "tidak_dibahas" in request.POST:
            actions.leave_out(item_id=item_id or 0, by=by, at=at)
            return _("Butir {n} ditandai tidak dibahas.").format(n=order)
        text = reading.words(request.POST, "pembahasan")
        seen = request.POST.get("rupa")
        stands.update(_standing(_minutes_of(visit, month, order)))
        row = actions.minute(item_id=item_id or 0, text=text, seen=seen, by=by, at=at)
        stands.update(_standing(row.minutes))
        return _("Butir {n} tersimpan {clock}.").format(n=order, clock=clock(at))

    return _take(visit, month, f"{KEY}-{order}", do, stands)


def _minutes_of(visit: Visit, month: str, order: int) -> str:
    found = queries.agenda(by=visit.by, at=visit.at, month=month)
    return next((one.minutes for one in found if one.order == order), "")


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
            client_id=client_ids.client_id(request.POST),
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


def corrected(
    request: HttpRequest, *, by: Actor, at: datetime, month: str, order: int
) -> HttpResponse:
    """Say a directive anew."""
    visit = Visit(request, by, at)

    def do(meeting: MeetingView) -> str:
        line = reading.words(request.POST, "baris")
        actions.correct(meeting_id=meeting.id, order=order, line=line, by=by, at=at)
        return _("Arahan {n} dibetulkan; tugas lamanya ditarik.").format(n=order)

    return _take(visit, month, f"{KEY}-betul-{order}", do)


def preview(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Show how a directive would be understood; nothing is kept."""
    visit = Visit(request, by, at)
    room.meeting_of(visit, month)
    found = understood.read(request.POST.get("baris", ""), at)
    if understood.wants_json(request):
        return JsonResponse(found.as_json())
    return show(visit, month, Failed(f"{KEY}-arahan", "", request.POST), found)


def _decision_id(visit: Visit) -> int | None:
    number = visit.form.get("keputusan", "")
    if not number:
        return None
    card = queries.decision_by_number(by=visit.by, at=visit.at, number=number)
    return card.decision.id
