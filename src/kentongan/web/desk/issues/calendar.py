"""The deadlines as a month, as a file, and under a secret address for one's phone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import actions, actors
from kentongan.access import queries as offices
from kentongan.documents import deadlines as paper
from kentongan.domain.acts import Act
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.web.counting import counted
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.issues import deadlines, month
from kentongan.web.desk.issues.deadlines import Deadline
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words
from kentongan.web.templatetags.words import language

ICS = "text/calendar; charset=utf-8"
PAGE = "?tampil=kalender"


def show(visit: Visit, failed: Failed = NONE, key: str = "") -> HttpResponse:
    """Show the month that the address names, this month when it names none.

    `key` is the secret of an address that was made just now, shown this once.
    """
    today = day_of(visit.at, places.zone())
    found = deadlines.of(visit)
    shown = month.of(visit.query.get("bulan", ""), today, found, language())
    address = reverse(Act.CALENDAR_VIEW.value, args=[key]) if key else ""
    context: dict[str, object] = {
        "headline": _headline(shown),
        "month": shown,
        "overdue": [one for one in found if one.late],
        "weekdays": [day.date for day in shown.weeks[0]],
        "address": visit.request.build_absolute_uri(address) if key else "",
        "since": offices.calendar_since(visit.by.id),
        "make": _make(visit).after(failed),
        "end": _end().after(failed),
    }
    return visit.page("desk/issues/calendar.html", context, failed)


def _headline(shown: month.Month) -> str:
    name = month_words(shown.name)
    if not shown.due:
        return _("Tidak ada tenggat yang menunggu pada {month}.").format(month=name)
    words = counted("{n} tenggat menunggu", len(shown.due))
    late = sum(one.late for one in shown.due)
    if late:
        words += ", " + _("{n} lewat tenggat").format(n=late)
    return _("{month}: {words}.").format(month=name, words=words)


def _make(visit: Visit) -> Form:
    again = offices.calendar_since(visit.by.id) is not None
    return Form(
        Act.CALENDAR_OPEN.value,
        reverse(Act.CALENDAR_OPEN.value),
        _("Buat alamat baru") if again else _("Buat alamat kalender"),
        note=_("Alamat yang lama berhenti berlaku.") if again else "",
        quiet=True,
    )


def _end() -> Form:
    url = reverse(Act.CALENDAR_CLOSE.value)
    return Form(Act.CALENDAR_CLOSE.value, url, _("Akhiri alamat"), quiet=True)


def make(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Make a secret address and show it, this once."""
    key = actions.open_calendar(by=by, at=at)
    return show(Visit(request, by, at), key=key)


def end(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """End the secret address."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        actions.close_calendar(by=by, at=at)
        return _("Alamat kalender berakhir."), reverse("issue.view") + PAGE

    return visit.take(Act.CALENDAR_CLOSE.value, step, lambda f: show(visit, f))


def download(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Return all deadlines that the reader sees, with their words, as a file."""
    visit = Visit(request, by, at)
    found = [
        paper.Due(
            uid(one),
            one.due,
            f"{_mark()}{one.kind} {one.name}: {one.what}",
            one.office,
            request.build_absolute_uri(one.url),
        )
        for one in deadlines.of(visit)
    ]
    return _file(found, at)


def subscribed(
    request: HttpRequest, *, by: Actor, at: datetime, key: str
) -> HttpResponse:
    """Return the deadlines to a calendar program that holds the secret address.

    It can't sign in and may be somebody else's server: it gets kinds, numbers, offices
    and days, never the words; these open after signing in.
    """
    del by
    reader = actors.by_calendar(key, at)
    if reader is None:
        raise Http404
    found = [
        paper.Due(
            uid(one),
            one.due,
            f"{_mark()}{one.kind} {one.name}",
            one.office,
            request.build_absolute_uri(one.url),
        )
        for one in deadlines.of(Visit(request, reader, at))
    ]
    return _file(found, at)


def uid(one: Deadline) -> str:
    """Return what an entry is called in every calendar, whenever it is made."""
    path = one.url.strip("/").removeprefix("en/")
    return f"{path.replace('/', '-')}-{one.code}@kentongan"


def _mark() -> str:
    return _("[PERAGAAN] ") if places.house().demo else ""


def _file(found: Iterable[paper.Due], at: datetime) -> HttpResponse:
    made = paper.ics(found, name=_("Tenggat Kentongan"), made_at=at)
    answer = HttpResponse(made, content_type=ICS)
    answer["Content-Disposition"] = 'attachment; filename="tenggat-kentongan.ics"'
    return answer
