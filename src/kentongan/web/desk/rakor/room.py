"""What every page of a meeting shows: its sentence, its tabs, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.rakor import queries
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules.meeting import State
from kentongan.web.desk.forms import Failed
from kentongan.web.desk.origins import rakor_page
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags import words as say
from kentongan.web.templatetags.desk import month_words


@dataclass(frozen=True)
class Tab:
    """One part of a meeting."""

    words: str
    url: str
    current: bool


def meeting_of(visit: Visit, month: str) -> MeetingView:
    """Return the meeting called `month`, if the reader may know of it."""
    return queries.meeting(by=visit.by, at=visit.at, month=month)


def tabs(month: str, here: str) -> list[Tab]:
    """Return the parts of a meeting with the one that is shown."""
    named = [
        ("rakor.view.one", _("Agenda")),
        ("rakor.view.board", _("Kehadiran")),
        ("rakor.view.page", _("Notula")),
        ("rakor.view.follow_ups", _("Tindak lanjut")),
        ("rakor.view.papers", _("Dokumen")),
    ]
    return [
        Tab(words, reverse(name, args=[month]), name == here) for name, words in named
    ]


def headline(meeting: MeetingView, visit: Visit) -> str:
    """Return where the meeting stands, in one sentence."""
    if meeting.state == State.DRAFTED and (left := open_items(meeting, visit)):
        text = _("Rakor {month} sudah ditutup; butir notula {items} belum berisi.")
        month = month_words(meeting.name)
        return text.format(month=month, items=numbered(left))
    words = _SENTENCES[State(meeting.state)]()
    board = queries.board(by=visit.by, at=visit.at, month=meeting.name)
    return words.format(
        month=month_words(meeting.name),
        held=say.moment_long(meeting.held_at),
        invited=board.invited,
        came=board.came,
        locked=say.moment(meeting.locked_at),
        approved=say.moment(meeting.approved_at),
        circulated=say.moment(meeting.circulated_at),
        reason=meeting.reason,
    )


def open_items(meeting: MeetingView, visit: Visit) -> tuple[int, ...]:
    """Return the items of the agenda of which the minutes say nothing yet."""
    found = queries.minutes(by=visit.by, at=visit.at, month=meeting.name)
    return found.open_items


def numbered(orders: Sequence[int]) -> str:
    """Return the numbers of items as people read them."""
    return ", ".join(str(order) for order in orders)


_SENTENCES: dict[State, Callable[[], str]] = {
    State.PLANNED: lambda: _("Rakor {month} direncanakan {held}; undangan belum."),
    State.INVITED: lambda: _(
        "Rakor {month}, {held}: {invited} kantor diundang, bahan belum dikunci."
    ),
    State.POSTPONED: lambda: _("Rakor {month} ditunda: {reason}"),
    State.LOCKED: lambda: _(
        "Rakor {month}, {held}: bahan terkunci sejak {locked}, {invited} kantor"
        " diundang."
    ),
    State.IN_SESSION: lambda: _(
        "Rakor {month} sedang berlangsung: {came} dari {invited} kantor hadir."
    ),
    State.DRAFTED: lambda: _(
        "Rakor {month} sudah ditutup; notula menunggu pengesahan ketua."
    ),
    State.APPROVED: lambda: _(
        "Notula Rakor {month} disahkan {approved}; belum diedarkan."
    ),
    State.CIRCULATED: lambda: _(
        "Rakor {month}: {came} dari {invited} kantor hadir; notula diedarkan"
        " {circulated}."
    ),
    State.CANCELLED: lambda: _("Rakor {month} dibatalkan: {reason}"),
}


def refused(visit: Visit, month: str, failed: Failed) -> HttpResponse:
    """Say on a page of its own why a small step wasn't taken, and lead back."""
    context = {"m": meeting_of(visit, month), "headline": _("Belum dapat dilakukan.")}
    return visit.page("desk/rakor/refused.html", context, failed)


def take(
    visit: Visit,
    month: str,
    act: Act,
    do: Callable[[MeetingView], str],
    show: Callable[[Visit, str, Failed], HttpResponse],
) -> HttpResponse:
    """Take one step of a meeting and go back to its page.

    `do` returns what is told when it is done.
    """

    def step() -> tuple[str, str]:
        told = do(meeting_of(visit, month))
        return told, rakor_page(month)

    return visit.take(act.value, step, partial(show, visit, month))
