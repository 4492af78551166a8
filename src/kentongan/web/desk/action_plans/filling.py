"""Steps of one action: change, finish, reopen; achieve and prove a period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.formats import ATTACHMENT_BYTES
from kentongan.formats.photos import NotPhoto
from kentongan.plans import actions
from kentongan.plans.actions import Achieved, NewFile
from kentongan.plans.queries import ActionView
from kentongan.plans.rules import Period
from kentongan.web.desk import reading
from kentongan.web.desk.action_plans import action as page
from kentongan.web.desk.action_plans.drafting import planned
from kentongan.web.desk.action_plans.shown import (
    action_of,
    address,
    period_of,
    take,
)
from kentongan.web.desk.visit import Visit

PERCENT = Words("Persen capaian", "Percent reached")
PIECE = Words("Data dukung", "Evidence")
Do = Callable[[ActionView], object]


def _take(  # noqa: PLR0917
    visit: Visit, year: str, number: str, key: str, do: Do, told: str
) -> HttpResponse:
    it = action_of(visit, year, number)

    def step() -> tuple[str, str]:
        do(it)
        return told, address("action_plan.view.action", year, number)

    return take(visit, key, step, partial(page.show, visit, year, number))


def change(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str
) -> HttpResponse:
    """Change an action before it is adopted."""
    visit = Visit(request, by, at)

    def do(it: ActionView) -> None:
        actions.change_action(action_id=it.id, new=planned(visit), by=by, at=at)

    key = Act.PLANNED_ACTION_CHANGE.value
    return _take(visit, year, number, key, do, _("Perubahan tersimpan."))


def finish(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str
) -> HttpResponse:
    """Say that nothing is left to do."""

    def do(it: ActionView) -> None:
        actions.finish(action_id=it.id, by=by, at=at)

    key, told = Act.PLANNED_ACTION_FINISH.value, _("Aksi dinyatakan selesai.")
    return _take(Visit(request, by, at), year, number, key, do, told)


def reopen(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str
) -> HttpResponse:
    """Take an action up again."""

    def do(it: ActionView) -> None:
        actions.reopen(action_id=it.id, by=by, at=at)

    key, told = Act.PLANNED_ACTION_REOPEN.value, _("Aksi dibuka lagi.")
    return _take(Visit(request, by, at), year, number, key, do, told)


def achieve(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str, part: str
) -> HttpResponse:
    """Write down what a period reached."""
    visit, period = Visit(request, by, at), period_of(year, part)

    def do(it: ActionView) -> None:
        new = Achieved(
            reached=reading.words(visit.form, "capaian"),
            percent=reading.number(visit.form, "persen", PERCENT),
            obstacle=reading.words(visit.form, "hambatan"),
        )
        actions.achieve(action_id=it.id, part=period.part, new=new, by=by, at=at)

    key = f"{Act.PLANNED_ACTION_ACHIEVE.value}-{part}"
    return _take(visit, year, number, key, do, _("Capaian tersimpan."))


def choose(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str, part: str
) -> HttpResponse:
    """Choose evidence of what the house offers."""
    visit, period = Visit(request, by, at), period_of(year, part)

    def do(it: ActionView) -> None:
        found = {thing.ref: thing for thing in page.offered(visit, it, period)}
        names = set(visit.form.getlist("bukti"))
        actions.choose_evidence(
            action_id=it.id,
            part=period.part,
            refs=[ref for ref in found if str(ref) in names],
            offered=list(found),
            restricted=[ref for ref, thing in found.items() if thing.restricted],
            by=by,
            at=at,
        )

    key = f"{Act.PLANNED_ACTION_PROVE.value}-{part}"
    return _take(visit, year, number, key, do, _("Data dukung tersimpan."))


def photo(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str, part: str
) -> HttpResponse:
    """Keep a photo as evidence."""
    visit, period = Visit(request, by, at), period_of(year, part)
    sent = request.FILES.get("foto")

    def do(it: ActionView) -> None:
        if sent is None:
            raise NotPhoto
        new = NewFile(
            name=reading.words(visit.form, "nama"),
            content=sent.read(ATTACHMENT_BYTES + 1),
            restricted=visit.form.get("terbatas") == "ya",
        )
        actions.add_file(action_id=it.id, part=period.part, new=new, by=by, at=at)

    key = f"{Act.PLANNED_ACTION_PROVE.value}-{part}-foto"
    return _take(visit, year, number, key, do, _("Foto tersimpan tanpa data kamera."))


def _piece(visit: Visit, it: ActionView, period: Period) -> int:
    """Return the piece of evidence that a form names, if it is the period's."""
    number = reading.number(visit.form, "data", PIECE)
    target = it.target(period.part)
    if target is None or number not in {one.id for one in target.evidence}:
        raise NotFound
    return number


def drop(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str, part: str
) -> HttpResponse:
    """Take a piece of evidence away."""
    visit, period = Visit(request, by, at), period_of(year, part)

    def do(it: ActionView) -> None:
        actions.drop_evidence(evidence_id=_piece(visit, it, period), by=by, at=at)

    return _take(visit, year, number, "lepas", do, _("Data dukung dilepas."))


def confirm(
    request: HttpRequest, *, by: Actor, at: datetime, year: str, number: str, part: str
) -> HttpResponse:
    """Let a restricted piece leave the house, as the office's head."""
    visit, period = Visit(request, by, at), period_of(year, part)

    def do(it: ActionView) -> None:
        actions.confirm(evidence_id=_piece(visit, it, period), by=by, at=at)

    told = _("Data dukung boleh keluar.")
    return _take(visit, year, number, "izin", do, told)
