"""The projector: one item of the agenda at a time, follow-ups first, and the code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.rakor import actions, queries
from kentongan.rakor.queries import AgendaItemView, DirectiveView, MeetingView
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.meeting import State
from kentongan.web.desk.forms import Form
from kentongan.web.desk.rakor import attending, room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words
from kentongan.web.templatetags.words import say

PLACES = 3


@dataclass(frozen=True)
class Slide:
    """What the wall shows: an item, or the cover before the first."""

    place: int
    last: int
    item: AgendaItemView | None
    closed: bool
    directives: tuple[DirectiveView, ...]

    @property
    def before(self) -> int | None:
        """The place before, or None at the cover."""
        return self.place - 1 if self.place else None

    @property
    def after(self) -> int | None:
        """The place after, or None at the end."""
        return self.place + 1 if self.place < self.last else None


def show(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show the wall of the room; what is restricted only where the chair closed it."""
    visit = Visit(request, by, at)
    meeting = room.meeting_of(visit, month)
    visit = visit.at_forum(meeting.forum)
    slide = _slide(visit, meeting)
    context: dict[str, object] = {
        "m": meeting,
        "s": slide,
        "headline": _headline(meeting, slide),
        "board": queries.board(by=by, at=at, month=month),
        "items": queries.agenda(by=by, at=at, month=month) if not slide.item else (),
        "f": _followups(visit, meeting, slide),
        **attending.door_of(visit, month),
        "room": _room_form(visit, meeting),
    }
    return visit.page("desk/rakor/screen.html", context)


def _slide(visit: Visit, meeting: MeetingView) -> Slide:
    items = _ordered(queries.agenda(by=visit.by, at=visit.at, month=meeting.name))
    asked = visit.query.get("butir", "")
    short = asked.isascii() and asked.isdigit() and len(asked) <= PLACES
    place = min(int(asked), len(items)) if short else 0
    item = items[place - 1] if place else None
    closed = item is not None and not _may_show(item.restricted, meeting)
    given = queries.directives(by=visit.by, at=visit.at, month=meeting.name)
    own = tuple(
        one
        for one in given
        if item is not None
        and not closed
        and one.item_id == item.id
        and _may_show(one.restricted, meeting)
    )
    return Slide(place, len(items), item, closed, own)


def _ordered(items: list[AgendaItemView]) -> list[AgendaItemView]:
    """Return the agenda with the follow-ups first, else in its order."""
    return sorted(items, key=lambda one: one.part != Part.FOLLOW_UPS.value)


def _may_show(restricted: bool, meeting: MeetingView) -> bool:  # noqa: FBT001
    return not restricted or meeting.room_closed


def _headline(meeting: MeetingView, slide: Slide) -> str:
    if slide.item is None:
        return f"Rakor {month_words(meeting.name)}"
    if slide.closed:
        return _("Butir tertutup")
    return str(say(slide.item.title))


def _followups(
    visit: Visit, meeting: MeetingView, slide: Slide
) -> queries.FollowUps | None:
    if slide.item is None or slide.item.part != Part.FOLLOW_UPS.value:
        return None
    return queries.followups(by=visit.by, at=visit.at, month=meeting.name)


def _room_form(visit: Visit, meeting: MeetingView) -> Form | None:
    if meeting.state != State.IN_SESSION or not visit.holds(Act.RAKOR_ROOM):
        return None
    button = _("Buka ruang") if meeting.room_closed else _("Tutup ruang")
    url = reverse(Act.RAKOR_ROOM.value, args=[meeting.name])
    return Form(Act.RAKOR_ROOM.value, url, button, quiet=True)


def close_room(
    request: HttpRequest, *, by: Actor, at: datetime, month: str
) -> HttpResponse:
    """Close the room, or open it again."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        meeting = room.meeting_of(visit, month)
        closed = not meeting.room_closed
        actions.close_room(meeting_id=meeting.id, closed=closed, by=by, at=at)
        told = (
            _("Ruang ditutup: layar menampilkan juga yang Terbatas.")
            if closed
            else _("Ruang dibuka: yang Terbatas tidak tampil lagi.")
        )
        return told, reverse("rakor.view.show", args=[month])

    return visit.take(
        Act.RAKOR_ROOM.value,
        step,
        lambda failed: room.refused(visit, month, failed),
    )
