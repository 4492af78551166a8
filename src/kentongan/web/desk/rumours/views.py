"""The rumour card and its steps; drafting stands in `drafting.py`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm, Verdict, VerdictKind
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.publication import queries as public
from kentongan.publication.rules import Kind, expires
from kentongan.reports import queries as reports
from kentongan.rumours import actions, queries
from kentongan.rumours.rules import HOLDING
from kentongan.tasks.actions import Asking
from kentongan.tasks.queries import ReplyView
from kentongan.web import frame
from kentongan.web.desk import reading
from kentongan.web.desk.forms import Form
from kentongan.web.desk.rumours import (
    bounds,
    clock,
    earlier,
    next_step,
    others,
    preview,
    sightings,
    sources,
    started,
)
from kentongan.web.desk.tasks import questions
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept

REPLY_HOURS = 7
HARM = Words("Bahaya", "Harm")
ANY_TIME = frozenset(
    {
        Act.RUMOUR_TRIAGE,
        Act.RUMOUR_CALL,
        Act.RUMOUR_HOLD,
        Act.RUMOUR_UNMATCH,
        Act.RUMOUR_REMATCH,
    }
)


def waiting(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the rumours that were taken up, open ones first."""
    rows = queries.rumours(by=by, at=at)
    open_ = [row for row in rows if row.settled_at is None]
    context: dict[str, object] = {
        "open": open_,
        "settled": [row for row in rows if row.settled_at is not None],
        "may_see_groups": holds(by, Act.GROUP_VIEW),
        "proposed": queries.accused(by=by, at=at),
    }
    return frame.desk(request, "desk/rumours/list.html", by, at, context)


def show(
    request: HttpRequest, number: str, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    """Render the card, with what stood in the way of the last step."""
    visit = Visit(request, by, at)
    read = kept(f"rumour {number}", lambda: _read(number, visit), by=by, at=at)
    context: dict[str, object] = {
        **read.parts,
        "error": error,
        "form": started.of(read.card, request.POST, at),
        "posted": request.POST,
        "harms": [harm.value for harm in Harm],
        "kinds": [kind.value for kind in VerdictKind],
        "verdicts": [verdict.value for verdict in Verdict],
    }
    status = 409 if error else 200
    return frame.desk(request, "desk/rumours/card.html", by, at, context, status)


@dataclass(frozen=True)
class _Read:
    """What the card shows until the next act."""

    card: queries.Card
    parts: dict[str, object]


def _read(number: str, visit: Visit) -> _Read:
    by, at = visit.by, visit.at
    card = queries.card(by=by, at=at, number=number)
    group = card.rumour.group_id
    published = public.about(card.rumour.ref, at=at)
    answer = next((one for one in published if one.verdict), None)
    slugs = {one.slug for one in published}
    parts: dict[str, object] = {
        "card": card,
        "r": card.rumour,
        "asked": [(one, _asker_forms(card, one, visit)) for one in card.replies],
        "next": next_step.of(card, by, owed=any(map(public.owed, slugs))),
        "duty": list(offices.on_duty(card.rumour.area, at)),
        "clock": clock.said(card.rumour, answer, at),
        "answer": answer,
        "seen": sightings.of(card.rumour, visit),
        "earlier": earlier.of(card.rumour, slugs, visit),
        "hidden": bounds.hidden(card, visit),
        "draft": preview.drafted(card, published, by=by, at=at),
        "members": reports.members(by=by, at=at, group_id=group, limit=12),
        "offices": [o for o in offices.agencies() if o.kind != "kelurahan"],
        "published": published,
        "missing": sources.missing(card),
        "sources": sources.newest(card),
        "history": list(ledger.history(card.rumour.ref, limit=40)),
        "acts": {act.value for act in _acts(card, published, at) if visit.holds(act)},
        "may_see_groups": visit.holds(Act.GROUP_VIEW),
        "others": others.forms_of(card, visit),
    }
    return _Read(card, parts)


def _asker_forms(card: queries.Card, one: ReplyView, visit: Visit) -> list[Form]:
    """Return what may be done with a question while the rumour is being checked."""
    if card.rumour.settled_at is not None:
        return []
    return list(questions.asker_forms(one, visit).values())


def _acts(
    card: queries.Card, published: Sequence[public.PublicText], at: datetime
) -> frozenset[Act]:
    """Return what can be done now; one holding statement at a time."""
    held = any(
        text.expires_at is not None and text.expires_at > at for text in published
    )
    open_ = card.rumour.settled_at is None
    return (card.acts | ANY_TIME) - (set() if open_ and not held else {Act.RUMOUR_HOLD})


def card(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one rumour."""
    return show(request, number, by, at)


class NothingAsked(Refusal):
    """No office or no question was given."""

    what = Words(
        "Tanya kantor: pilih kantor dan tulis pertanyaannya.",
        "Ask an office: choose offices and write the question.",
    )


Step = Callable[[int], object]


@dataclass(frozen=True)
class Taking:
    """A step with a rumour: who takes it, and with which one."""

    request: HttpRequest
    number: str
    by: Actor
    at: datetime

    def take(self, step: Step, told: str) -> HttpResponse:
        """Take one step, then go back to the card; or show it again with why not."""
        request, number, by, at = self.request, self.number, self.by, self.at
        try:
            step(queries.card(by=by, at=at, number=number).rumour.id)
        except Refusal as refusal:
            why = frame.refused(request, by, at, refusal)
            return show(request, number, by, at, why)
        frame.tell(request, told)
        return redirect("rumour.view.card", number=number)


def take_up(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Take up a group of messages as a rumour."""
    group = reports.group_by_number(by=by, at=at, number=number)
    claim = request.POST.get("klaim", "")
    rumour = actions.take_up(group_id=group.id, claim=claim, by=by, at=at)
    frame.tell(request, _("Diangkat menjadi rumor."))
    return redirect("rumour.view.card", number=rumour.number)


def triage(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say who may be hurt now."""

    def step(rumour_id: int) -> None:
        harm = reading.member(request.POST, "bahaya", Harm, HARM)
        reason = request.POST.get("alasan", "")
        actions.triage(rumour_id=rumour_id, harm=harm, reason=reason, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Triase tersimpan."))


def log_call(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Log a call to the duty officer."""

    def step(rumour_id: int) -> None:
        actions.log_call(
            rumour_id=rumour_id,
            to=request.POST.get("kepada", "")[:120],
            note=request.POST.get("catatan", ""),
            safe="selamat" in request.POST,
            by=by,
            at=at,
        )

    return Taking(request, number, by, at).take(step, _("Telepon tercatat."))


def check(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Start checking."""

    def step(rumour_id: int) -> None:
        actions.check(rumour_id=rumour_id, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Pemeriksaan dimulai."))


def ask(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Ask the chosen offices."""
    due = at + timedelta(hours=REPLY_HOURS)
    question = request.POST.get("pertanyaan", "").strip()
    askings = [Asking(o, question, due) for o in request.POST.getlist("kantor")]

    def step(rumour_id: int) -> None:
        if not askings or not question:
            raise NothingAsked
        actions.ask_offices(rumour_id=rumour_id, askings=askings, by=by, at=at)

    return Taking(request, number, by, at).take(step, _("Pertanyaan terkirim."))


def hold(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show what the fixed holding statement would say; published once confirmed."""
    if request.method != "POST":
        return _before_holding(request, by, at, number)

    def step(rumour_id: int) -> None:
        actions.hold(rumour_id=rumour_id, by=by, at=at)

    told = _("Pernyataan sementara terbit, berlaku 24 jam.")
    return Taking(request, number, by, at).take(step, told)


def _before_holding(
    request: HttpRequest, by: Actor, at: datetime, number: str
) -> HttpResponse:
    card = queries.card(by=by, at=at, number=number)
    context: dict[str, object] = {
        "r": card.rumour,
        "body": HOLDING,
        "until": expires(Kind.HOLDING, at),
    }
    return frame.desk(request, "desk/rumours/holding.html", by, at, context)
