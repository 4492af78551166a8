"""The steps of a warning: let out, acknowledged, cancelled, withdrawn, ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.alarms import actions, queries
from kentongan.alarms.queries import EarlyWarningView
from kentongan.alarms.rules import CancelReason
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.web.desk import reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.early_warnings import asking, views
from kentongan.web.desk.visit import Visit

CAUSE = Words("Sebab yang dibaca warga", "Cause that the public reads")
Do = Callable[[EarlyWarningView], object]


def _step(visit: Visit, number: str, key: str, told: str, do: Do) -> HttpResponse:
    def step() -> tuple[str, str]:
        by, at = visit.by, visit.at
        do(queries.early_warning_by_number(by=by, at=at, number=number))
        return told, page_of("early_warning", number)

    return visit.take(key, step, lambda failed: views.show(visit, number, failed))


def issue(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let a warning out."""

    def do(one: EarlyWarningView) -> None:
        reason = reading.words(request.POST, "alasan")
        actions.issue_warning(warning_id=one.id, reason=reason, by=by, at=at)

    visit, key = Visit(request, by, at), Act.EARLY_WARNING_ISSUE.value
    return _step(visit, number, key, _("Terbit. Warga kini dapat membacanya."), do)


def replace(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let an update out in place of what it names."""

    def do(one: EarlyWarningView) -> None:
        reason = reading.words(request.POST, "alasan")
        actions.issue_update(warning_id=one.id, reason=reason, by=by, at=at)

    visit, key = Visit(request, by, at), Act.EARLY_WARNING_UPDATE.value
    told = _("Terbit. Peringatan sebelumnya kini menunjuk ke pembaruan ini.")
    return _step(visit, number, key, told, do)


def acknowledge(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say that a warning arrived."""

    def do(one: EarlyWarningView) -> None:
        actions.acknowledge_warning(warning_id=one.id, by=by, at=at)

    key = f"{Act.EARLY_WARNING_ACKNOWLEDGE.value}-{number}"
    visit = Visit(request, by, at)
    return _step(visit, number, key, _("Tercatat: kantor Anda sudah menerima."), do)


def cancel(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Cancel a warning that is out."""

    def do(one: EarlyWarningView) -> None:
        actions.cancel_warning(
            warning_id=one.id,
            why=reading.member(request.POST, "sebab", CancelReason, CAUSE),
            reason=reading.words(request.POST, "alasan"),
            by=by,
            at=at,
        )

    visit, key = Visit(request, by, at), Act.EARLY_WARNING_CANCEL.value
    return _step(visit, number, key, _("Peringatan dibatalkan."), do)


def withdraw(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Withdraw a draft."""

    def do(one: EarlyWarningView) -> None:
        reason = reading.words(request.POST, "alasan")
        actions.withdraw_draft(warning_id=one.id, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return _step(visit, number, asking.WITHDRAW, _("Konsep ditarik."), do)


def close(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """End a warning before its time."""

    def do(one: EarlyWarningView) -> None:
        reason = reading.words(request.POST, "alasan")
        actions.close_warning(warning_id=one.id, reason=reason, by=by, at=at)

    visit, key = Visit(request, by, at), Act.EARLY_WARNING_CLOSE.value
    return _step(visit, number, key, _("Peringatan diakhiri."), do)
