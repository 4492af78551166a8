"""What an officer does with one report; every refusal comes back with the input."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.codes import ContentRating, ReportKind, SourceRating
from kentongan.domain.issue_types import issue_types
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions, queries
from kentongan.reports.queries import ReportView
from kentongan.web import frame
from kentongan.web.desk import reading
from kentongan.web.desk.reports.views import Trouble, show

TYPE = Words("Jenis isu", "Issue type")
MESSAGE = Words("Macam pesan", "Kind of message")
SOURCE = Words("Penilaian sumber", "Rating of the source")
CONTENT = Words("Penilaian isi", "Rating of the content")


class NothingChanged(Refusal):
    """The corrected reading is the one that stands."""

    what = Words(
        "Bacaan: tidak ada yang diubah. Pilih tempat, jenis isu, atau macam pesan.",
        "Reading: nothing was changed. Choose place, issue type or kind of message.",
    )


class NoOffice(Refusal):
    """No office was chosen."""

    what = Words(
        "Teruskan: pilih kantor yang berwenang.", "Pass on: choose the office."
    )


Step = Callable[[ReportView], object]


def _do(
    request: HttpRequest,
    who: tuple[Actor, datetime],
    number: str,
    done: str,
    step: Step,
) -> HttpResponse:
    """Take one step, then go back to the report; or show it again with why not."""
    by, at = who
    report = queries.report_by_number(by=by, at=at, number=number)
    try:
        step(report)
    except Refusal as refusal:
        return show(
            request, number, by, at, Trouble(frame.refused(request, by, at, refusal))
        )
    frame.tell(request, done)
    return redirect("report.view.one", number=number)


def correct(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Correct what the machine read."""

    def step(report: ReportView) -> None:
        place, type_code, kind = _changes(request, report)
        actions.correct(
            report_id=report.id,
            place=place,
            type_code=type_code,
            kind=kind,
            by=by,
            at=at,
        )

    return _do(request, (by, at), number, _("Bacaan dibetulkan."), step)


def _changes(
    request: HttpRequest, report: ReportView
) -> tuple[str | None, str | None, ReportKind | None]:
    place = _other(request.POST.get("tempat", ""), report.place)
    type_code = _other(request.POST.get("jenis_isu", ""), report.issue_type)
    message = _other(request.POST.get("pesan", ""), report.message)
    if place is None and type_code is None and message is None:
        raise NothingChanged
    if place is not None and places.area(place) is None:
        raise places.UnknownArea(kode=place[:40])
    if type_code is not None:
        reading.code(request.POST, "jenis_isu", set(issue_types()), TYPE)
    if message is None:
        return place, type_code, None
    kind = reading.member(request.POST, "pesan", ReportKind, MESSAGE)
    return place, type_code, kind


def _other(wanted: str, now: str) -> str | None:
    return wanted if wanted and wanted != now else None


def rate(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Rate source and content."""

    def step(report: ReportView) -> None:
        actions.rate(
            report_id=report.id,
            source=reading.member(request.POST, "sumber", SourceRating, SOURCE),
            content=reading.member(request.POST, "isi", ContentRating, CONTENT),
            by=by,
            at=at,
        )

    return _do(request, (by, at), number, _("Penilaian tersimpan."), step)


def heed(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Say that what the reporter added was read."""

    def step(report: ReportView) -> None:
        actions.heed(report_id=report.id, by=by, at=at)

    return _do(request, (by, at), number, _("Tambahan pelapor sudah dibaca."), step)


def judge_harm(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Say whether somebody is accused in it."""

    def step(report: ReportView) -> None:
        actions.judge_harm(
            report_id=report.id,
            accused=request.POST.get("dituduh", "") == "ya",
            note=request.POST.get("catatan", ""),
            by=by,
            at=at,
        )

    return _do(request, (by, at), number, _("Penilaian bahaya tersimpan."), step)


def ask(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Ask the reporter through the receipt."""

    def step(report: ReportView) -> None:
        text = request.POST.get("pertanyaan", "")
        actions.ask_reporter(report_id=report.id, text=text, by=by, at=at)

    return _do(request, (by, at), number, _("Pertanyaan menunggu pelapor."), step)


def refuse(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Decline to pursue it."""

    def step(report: ReportView) -> None:
        reason = request.POST.get("alasan", "")
        actions.refuse_report(report_id=report.id, reason=reason, by=by, at=at)

    return _do(request, (by, at), number, _("Laporan tidak dilanjutkan."), step)


def forward(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Pass it on to an office."""
    known = {office.code for office in offices.agencies()}

    def step(report: ReportView) -> None:
        office = request.POST.get("kantor", "")
        if office not in known:
            raise NoOffice
        actions.forward(report_id=report.id, office=office, by=by, at=at)

    return _do(request, (by, at), number, _("Laporan diteruskan."), step)


def close(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Close it with a reason."""

    def step(report: ReportView) -> None:
        reason = request.POST.get("alasan", "")
        actions.close_report(report_id=report.id, reason=reason, by=by, at=at)

    return _do(request, (by, at), number, _("Laporan ditutup."), step)
