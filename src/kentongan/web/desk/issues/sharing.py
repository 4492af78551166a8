"""What leaves the office: one step up, a wider circle of readers, another source."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import actions
from kentongan.issues.queries import IssueView
from kentongan.web.desk import reading
from kentongan.web.desk.issues import sources
from kentongan.web.desk.issues.moving import take
from kentongan.web.desk.visit import Visit

OFFICE = Words("Kantor", "Office")


def escalate(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Raise an issue by one rung."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        office = reading.office(request.POST, "kantor")
        actions.escalate(issue_id=issue.id, reason=reason, office=office, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_ESCALATE, do, _("Naik satu jenjang."))


def share(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let more offices read an issue."""
    reason = reading.words(request.POST, "alasan")

    def do(issue: IssueView) -> None:
        asked = reading.offices(request.POST, "bagikan")
        if not asked:
            raise reading.BadChoice(field_id=OFFICE.id, field_en=OFFICE.en)
        actions.share(issue_id=issue.id, agencies=asked, reason=reason, by=by, at=at)

    visit = Visit(request, by, at)
    return take(visit, number, Act.ISSUE_SHARE, do, _("Pembaca diperluas."))


def attach(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Attach a group, a report or an alarm."""
    visit = Visit(request, by, at)

    def do(issue: IssueView) -> None:
        source = sources.chosen(request.POST.get("bahan", ""), visit)
        actions.attach(issue_id=issue.id, source=source, by=by, at=at)

    return take(visit, number, Act.ISSUE_ATTACH, do, _("Bahan ditautkan."))
