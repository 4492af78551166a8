"""The steps of a warning: let out, acknowledged, cancelled, withdrawn, ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from kentongan.alarms import actions, queries
from kentongan.alarms.queries import EarlyWarningView
from kentongan.alarms.rules import CancelReason
from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.web.desk import reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.early_warnings import asking, views
from kentongan.web.desk.visit import Visit, step_of

CAUSE = Words("Sebab yang dibaca warga", "Cause that the public reads")
Do = Callable[[EarlyWarningView], object]


def take(visit: Visit, number: str, key: str, do: Do, told: str) -> HttpResponse:
    """Take one step of a warning and show it again, with why not if refused."""

    def step() -> tuple[str, str]:
        by, at = visit.by, visit.at
        do(queries.early_warning_by_number(by=by, at=at, number=number))
        return told, page_of("early_warning", number)

    return visit.take(key, step, partial(views.show, visit, number))


def take_of_many(
    visit: Visit, number: str, key: str, do: Do, told: str
) -> HttpResponse:
    """Take a step whose form stands once for each warning of a list."""
    return take(visit, number, f"{key}-{number}", do, told)


@step_of(take, Act.EARLY_WARNING_ISSUE, _("Terbit. Warga kini dapat membacanya."))
def issue(one: EarlyWarningView, visit: Visit) -> None:
    """Let a warning out."""
    reason = reading.words(visit.form, "alasan")
    actions.issue_warning(warning_id=one.id, reason=reason, by=visit.by, at=visit.at)


@step_of(
    take,
    Act.EARLY_WARNING_UPDATE,
    _("Terbit. Peringatan sebelumnya kini menunjuk ke pembaruan ini."),
)
def replace(one: EarlyWarningView, visit: Visit) -> None:
    """Let an update out in place of what it names."""
    reason = reading.words(visit.form, "alasan")
    actions.issue_update(warning_id=one.id, reason=reason, by=visit.by, at=visit.at)


@step_of(
    take_of_many,
    Act.EARLY_WARNING_ACKNOWLEDGE,
    _("Tercatat: kantor Anda sudah menerima."),
)
def acknowledge(one: EarlyWarningView, visit: Visit) -> None:
    """Say that a warning arrived."""
    actions.acknowledge_warning(warning_id=one.id, by=visit.by, at=visit.at)


@step_of(take, Act.EARLY_WARNING_CANCEL, _("Peringatan dibatalkan."))
def cancel(one: EarlyWarningView, visit: Visit) -> None:
    """Cancel a warning that is out."""
    actions.cancel_warning(
        warning_id=one.id,
        why=reading.member(visit.form, "sebab", CancelReason, CAUSE),
        reason=reading.words(visit.form, "alasan"),
        by=visit.by,
        at=visit.at,
    )


@step_of(take, asking.WITHDRAW, _("Konsep ditarik."))
def withdraw(one: EarlyWarningView, visit: Visit) -> None:
    """Withdraw a draft."""
    reason = reading.words(visit.form, "alasan")
    actions.withdraw_draft(warning_id=one.id, reason=reason, by=visit.by, at=visit.at)


@step_of(take, Act.EARLY_WARNING_CLOSE, _("Peringatan diakhiri."))
def close(one: EarlyWarningView, visit: Visit) -> None:
    """End a warning before its time."""
    reason = reading.words(visit.form, "alasan")
    actions.close_warning(warning_id=one.id, reason=reason, by=visit.by, at=visit.at)
