"""The list of meetings, and the page of one: agenda first, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.rakor import queries
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules.meeting import AHEAD, MINUTING, State
from kentongan.web.desk import forms, origins
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.rakor import asking, beginning, room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags import words as say
from kentongan.web.templatetags.desk import month_words


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the meetings, the latest first."""
    return show_list(Visit(request, by, at))


def show_list(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    """Render the list, with what stood in the way of planning one."""
    found = queries.meetings(by=visit.by, at=visit.at)
    context: dict[str, object] = {
        "headline": _headline(found),
        "meetings": found,
        "form": beginning.plan(visit).after(failed)
        if visit.holds(Act.RAKOR_PLAN)
        else None,
    }
    return visit.page("desk/rakor/list.html", context, failed)


def _headline(found: Sequence[MeetingView]) -> str:
    on = [one for one in found if one.state == State.IN_SESSION]
    if on:
        text = _("Rakor {month} sedang berlangsung.")
        return text.format(month=month_words(on[0].name))
    ahead = [one for one in found if one.state in AHEAD]
    if ahead:
        text = _("Rakor berikutnya {held}: {state}.")
        state = say.label(ahead[-1].state, "meeting").lower()
        return text.format(held=say.moment_long(ahead[-1].held_at), state=state)
    if not found:
        return _("Belum ada Rakor. Rencanakan yang pertama.")
    return _("Belum ada Rakor berikutnya yang direncanakan.")


def one(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show one meeting; an address it had before leads to the one it has now."""
    visit = Visit(request, by, at)
    try:
        return show(visit, month)
    except NotFound:
        others = queries.same_month(by=by, at=at, name=month)
        if len(others) != 1:
            raise
    return HttpResponseRedirect(origins.rakor_page(others[0].name))


def show(visit: Visit, month: str, failed: Failed = NONE) -> HttpResponse:
    """Render a meeting's page, with what stood in the way of the last step."""
    meeting = room.meeting_of(visit, month)
    visit = visit.at_forum(meeting.forum)
    by, at = visit.by, visit.at
    state = State(meeting.state)
    possible = forms.after(asking.forms_of(meeting, visit), failed)
    main = asking.main_of(state, possible)
    context: dict[str, object] = {
        "m": meeting,
        "headline": room.headline(meeting, visit),
        "tabs": room.tabs(month, "rakor.view.one"),
        "next": asking.next_words(meeting, visit),
        "main": possible.get(main),
        "others": [form for name, form in possible.items() if name != main],
        "minuting": state in MINUTING,
        "same_month": queries.same_month(by=by, at=at, name=meeting.name),
        "items": [
            (item, origins.of(item.ref, visit) if item.ref else None)
            for item in queries.agenda(by=by, at=at, month=month)
        ],
        "invitation": queries.invitation(by=by, at=at, month=month),
        "exceptions": [
            (row, origins.of(row.ref, visit))
            for row in queries.exceptions(by=by, at=at, month=month)
        ],
        "supplements": queries.supplements(by=by, at=at, month=month),
        "statements": queries.by_sector(by=by, at=at, month=month),
        "letters": asking.letters(meeting, visit, failed),
    }
    return visit.page("desk/rakor/one.html", context, failed)
