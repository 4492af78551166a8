"""What is done to many reports at once: one ledger row each, and it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.reports import actions, queries
from kentongan.rumours import queries as rumours
from kentongan.web import frame
from kentongan.web.desk.reports import targets
from kentongan.web.desk.reports import views as reports
from kentongan.web.desk.reports.views import Trouble
from kentongan.web.desk.watch import views as watch

MOST = 200


class NothingPicked(Refusal):
    """No report was marked."""

    what = Words(
        "Laporan: tandai paling sedikit satu laporan.",
        "Reports: mark at least one report.",
    )


class NoneDone(Refusal):
    """Not one of the marked reports could be moved."""

    what = Words("{n} laporan tidak dapat diubah. {why}", "{n} not changed. {why}")


Step = Callable[[int], object]


@dataclass(frozen=True)
class Many:
    """Who does what to the marked reports, and what is said when it is done."""

    request: HttpRequest
    by: Actor
    at: datetime
    done: Callable[[int], str]
    undo: bool = True

    def each(self, step: Step) -> HttpResponse:
        """Take `step` with each marked report; say which couldn't be."""
        numbers = self.request.POST.getlist("nomor")[:MOST]
        try:
            moved, why = self._moved(numbers, step)
        except Refusal as refusal:
            who = (self.request, self.by, self.at)
            return _again(*who, frame.refused(*who, refusal))
        told = self.done(len(moved)).format(n=len(moved))
        if why:
            left = _("{n} dari {all} tidak dapat: {why}")
            rest = len(numbers) - len(moved)
            told += " " + left.format(n=rest, all=len(numbers), why=why)
        frame.tell(self.request, told)
        return _back(self.request, moved if self.undo else [])

    def _moved(self, numbers: list[str], step: Step) -> tuple[list[str], str]:
        moved, why = [], ""
        for number in numbers:
            ids = queries.ids_by_number(by=self.by, at=self.at, numbers=[number])
            try:
                for report_id in ids:
                    step(report_id)
            except Refusal as refusal:
                why = frame.noted(self.request, self.by, self.at, refusal)
                continue
            moved += [number] if ids else []
        if not numbers:
            raise NothingPicked
        if not moved:
            raise NoneDone(n=len(numbers), why=why)
        return moved, why


def set_aside(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Say of the marked messages that they are no reports."""
    reason = request.POST.get("alasan", "")

    def step(report_id: int) -> None:
        actions.set_aside(report_id=report_id, reason=reason, by=by, at=at)

    def done(n: int) -> str:
        return ngettext("{n} laporan disisihkan.", "{n} laporan disisihkan.", n)

    return Many(request, by, at, done).each(step)


def link(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Link the marked reports to a rumour or an issue."""
    try:
        target = targets.chosen(request.POST.get("ke", ""), by=by, at=at)
    except Refusal as refusal:
        why = frame.refused(request, by, at, refusal)
        return _again(request, by, at, why)

    def step(report_id: int) -> None:
        actions.link_reports(report_ids=[report_id], to=target.ref, by=by, at=at)

    def done(n: int) -> str:
        told = ngettext("{n} laporan ditautkan.", "{n} laporan ditautkan.", n)
        return f"{told} {_warning(request, by, at)}".strip()

    return Many(request, by, at, done).each(step)


def _warning(request: HttpRequest, by: Actor, at: datetime) -> str:
    """Return what must be done first, if somebody may be accused in a marked report."""
    numbers = set(request.POST.getlist("nomor")[:MOST])
    dangers = rumours.unjudged(by=by, at=at)
    if not any(one.number in numbers for one, _rumour in dangers):
        return ""
    return _("Di antaranya orang mungkin sedang dituduh: telepon petugas jaga dahulu.")


def reopen(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Take up again what was set aside or linked."""

    def step(report_id: int) -> None:
        actions.reopen(report_id=report_id, by=by, at=at)

    def done(n: int) -> str:
        return ngettext(
            "Diurungkan: {n} laporan kembali.", "Diurungkan: {n} laporan kembali.", n
        )

    return Many(request, by, at, done, undo=False).each(step)


def _asked_from(request: HttpRequest) -> str:
    """Return the own address that the form was on."""
    address = request.POST.get("asal", "")
    hosts = {request.get_host()}
    return address if url_has_allowed_host_and_scheme(address, hosts) else "/meja/"


def _back(request: HttpRequest, moved: list[str]) -> HttpResponse:
    parts = urlsplit(_asked_from(request))
    query = QueryDict(parts.query, mutable=True)
    query.setlist("urungkan", moved)
    asked = query.urlencode()
    return HttpResponseRedirect(f"{parts.path}?{asked}" if asked else parts.path)


def _again(request: HttpRequest, by: Actor, at: datetime, why: str) -> HttpResponse:
    """Show the page that the form was on once more, with why not and the input."""
    parts = urlsplit(_asked_from(request))
    folders = [part for part in parts.path.split("/") if part not in {"", "en"}]
    trouble, query = Trouble(why), QueryDict(parts.query)
    if folders[:1] == ["laporan"] and len(folders) == 2:
        return reports.show(request, folders[1], by, at, trouble)
    if folders == ["laporan"]:
        return reports.show_list(request, by, at, query, trouble)
    return watch.show(request, by, at, query, trouble)
