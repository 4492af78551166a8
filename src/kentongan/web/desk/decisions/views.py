"""The list of decisions by what they wait for, and the card of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence
from kentongan.domain.periods import day_of
from kentongan.domain.rights import Actor
from kentongan.ledger import queries as ledger
from kentongan.places import queries as places
from kentongan.rakor import queries
from kentongan.rakor.queries import DecisionCard, DecisionView, Shelf
from kentongan.rakor.rules.decisions import MACHINE, Side, State
from kentongan.web.counting import counted
from kentongan.web.desk import forms
from kentongan.web.desk.decisions import asking, line
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

MAIN: dict[State, tuple[str, ...]] = {
    State.PROPOSED: ("make",),
    State.ADOPTED: ("send", "take_effect"),
    State.WAITING: ("granted",),
    State.UNDER_REVIEW: ("remind", "keep"),
}


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the decisions by what they wait for."""
    visit = Visit(request, by, at)
    found = queries.decisions(by=by, at=at, shelf=Shelf.ALL)
    open_ = [one for one in found if State(one.state) not in MACHINE.done]
    context: dict[str, object] = {
        "headline": _headline(open_),
        "shelves": _shelves(open_),
        "settled": [one for one in found if one not in open_],
        "may_propose": visit.holds(Act.DECISION_PROPOSE),
    }
    return visit.page("desk/decisions/list.html", context)


def _shelves(
    open_: Sequence[DecisionView],
) -> list[tuple[str, list[DecisionView]]]:
    review = [one for one in open_ if one.state == State.UNDER_REVIEW]
    proposed = [one for one in open_ if one.state == State.PROPOSED]
    rest = [one for one in open_ if one not in review and one not in proposed]
    named = [
        (_("Ditinjau sekarang"), review),
        (_("Mohon diputuskan"), proposed),
        (_("Menunggu pihak luar"), [one for one in rest if one.waits]),
        (_("Berjalan"), [one for one in rest if not one.waits]),
    ]
    return [shelf for shelf in named if shelf[1]]


def _headline(open_: Sequence[DecisionView]) -> str:
    review = sum(one.state == State.UNDER_REVIEW for one in open_)
    proposed = sum(one.state == State.PROPOSED for one in open_)
    waiting = sum(one.waits for one in open_)
    parts = []
    if waiting:
        parts.append(counted("{n} keputusan menunggu pihak luar", waiting))
    if review:
        parts.append(_("{n} harus ditinjau sekarang").format(n=review))
    if proposed:
        parts.append(_("{n} mohon diputuskan").format(n=proposed))
    if not parts:
        return _("Tidak ada keputusan yang menunggu.")
    return ", ".join(parts) + "."


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one decision."""
    return show(Visit(request, by, at), number)


def show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render the card of a decision, with what stood in the way of the last step."""
    card = queries.decision_by_number(by=visit.by, at=visit.at, number=number)
    possible = forms.after(asking.forms_of(card, visit), failed)
    decision, state = card.decision, State(card.decision.state)
    main = [name for name in MAIN.get(state, ()) if name in possible]
    if "remind" in main and not decision.awaits_reply:
        main.remove("remind")
    first = main[:1]
    marks = line.marks(card, day_of(visit.at, places.zone()))
    context: dict[str, object] = {
        "c": card,
        "d": decision,
        "headline": _sentence(card),
        "request": decision.competence == Competence.REQUEST.value,
        "next": _next(card, visit),
        "main": possible[first[0]] if first else None,
        "others": [
            f
            for n, f in possible.items()
            if n not in {*first, "support", "note_evidence"}
        ],
        "forms": possible,
        "conditions": asking.conditions(card, visit, failed),
        "line": line.svg(marks, _("Hari-hari keputusan ini")),
        "marks": marks,
        "for_": [e for e in card.evidence if e.side == Side.FOR.value],
        "against": [e for e in card.evidence if e.side == Side.AGAINST.value],
        "history": ledger.history(decision.ref, limit=60),
    }
    return visit.page("desk/decisions/one.html", context, failed)


def _sentence(card: DecisionCard) -> str:
    """Return the decision in one sentence: what it is, and what it hangs on."""
    one = card.decision
    title = one.title.rstrip(".")
    if one.state == State.PROPOSED:
        return _("{title}: diusulkan, belum ditetapkan.").format(title=title)
    if one.awaits_reply:
        text = _("{title}: surat terkirim, {who} belum menjawab.")
        return text.format(title=title, who=one.addressee)
    if one.unmet:
        return _("{title}: menunggu {what}.").format(title=title, what=one.unmet[0])
    return f"{title}: {one.state_words(language()).lower()}."


def _next(card: DecisionCard, visit: Visit) -> str:
    one, own = card.decision, visit.by.agency
    due = [c for c in card.conditions if c.checker == own and c.check_workday]
    if due:
        return _("Periksa syaratnya hari ini: {what}.").format(what=due[0].predicate)
    words = {
        State.PROPOSED: _("Ketua menetapkan, dalam rapat atau di antara rapat."),
        State.ADOPTED: _("Kirim surat kepada {who}.")
        if one.addressee
        else _("Nyatakan berlaku."),
        State.WAITING: _("Menunggu jawaban {who}; catat begitu diterima."),
        State.UNDER_REVIEW: _("Tinjau sekarang: ingatkan {who}, atau nyatakan lain.")
        if one.awaits_reply
        else _("Tinjau sekarang: tetap berlaku atau tidak."),
        State.IN_FORCE: _("Menunggu tinjauan berikut."),
        State.REFUSED: _("{who} menolak; bila perlu, ganti dengan keputusan lain."),
    }
    text = words.get(State(one.state), _("Selesai; tidak ada langkah berikut."))
    return text.format(who=one.addressee)
