"""The steps of a task: start, obstacle, done with proof, accept, return, cancel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.formats import ATTACHMENT_BYTES
from kentongan.tasks import actions, queries
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.tasks import one
from kentongan.web.desk.visit import Visit

Do = Callable[[int], object]


def _take(visit: Visit, number: str, act: Act, do: Do, told: str) -> HttpResponse:
    def step() -> tuple[str, str]:
        task = queries.task_by_number(by=visit.by, at=visit.at, number=number)
        do(task.id)
        return told, page_of("task", number)

    return visit.take(act.value, step, partial(one.show, visit, number))


def start(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Start a task, or take it up again."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        actions.start(task_id=task_id, by=by, at=at)

    return _take(visit, number, Act.TASK_START, do, _("Tugas dimulai."))


def block(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say what is in the way."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        obstacle = request.POST.get("hambatan", "")
        actions.block(task_id=task_id, obstacle=obstacle, by=by, at=at)

    told = _("Hambatan tercatat; operator melihatnya.")
    return _take(visit, number, Act.TASK_BLOCK, do, told)


def report_done(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Report a task done, with words or a photo as proof."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        actions.report_done(
            task_id=task_id,
            proof=request.POST.get("bukti", ""),
            photo=_photo(request),
            by=by,
            at=at,
        )

    told = _("Dilaporkan selesai; operator memeriksa buktinya.")
    return _take(visit, number, Act.TASK_REPORT_DONE, do, told)


def _photo(request: HttpRequest) -> bytes:
    """Return what was attached, not more than one byte over what is accepted."""
    sent = request.FILES.get("foto")
    return sent.read(ATTACHMENT_BYTES + 1) if sent else b""


def accept(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Accept the proof."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        actions.accept(task_id=task_id, by=by, at=at)

    return _take(visit, number, Act.TASK_ACCEPT, do, _("Bukti diterima."))


def send_back(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Send a task back with a note on what is missing."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        note = request.POST.get("catatan", "")
        actions.return_task(task_id=task_id, note=note, by=by, at=at)

    told = _("Tugas dikembalikan dengan catatan.")
    return _take(visit, number, Act.TASK_RETURN, do, told)


def cancel(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Cancel a task, with the reason."""
    visit = Visit(request, by, at)

    def do(task_id: int) -> None:
        reason = request.POST.get("alasan", "")
        actions.cancel(task_id=task_id, reason=reason, by=by, at=at)

    return _take(visit, number, Act.TASK_CANCEL, do, _("Tugas dibatalkan."))
