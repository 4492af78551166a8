"""Drafting a warning: from an issue or alarm, again, or to update one that is out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.alarms import actions, queries
from kentongan.alarms.rules import Draft
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.early_warnings import begun, fields
from kentongan.web.desk.early_warnings.begun import Begun
from kentongan.web.desk.forms import NONE, Failed, Form
from kentongan.web.desk.visit import Visit

KEY = Act.EARLY_WARNING_DRAFT.value
Keep = Callable[[Draft], str]


def _page(visit: Visit, start: Begun, title: str, keep: Keep) -> HttpResponse:
    """Ask for a draft; keep it when it was sent."""

    def show(failed: Failed = NONE) -> HttpResponse:
        form = Form(
            KEY,
            visit.request.get_full_path(),
            _("Simpan konsep, lihat seperti warga"),
            fields.fields(start.draft),
        )
        context = {"begun": start, "title": title, "form": form.after(failed)}
        return visit.page("desk/early_warnings/draft.html", context, failed)

    def step() -> tuple[str, str]:
        number = keep(fields.read(visit.form))
        return _("Konsep tersimpan."), page_of("early_warning", number)

    if visit.request.method != "POST":
        return show()
    return visit.take(KEY, step, show)


def new(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Draft a warning from what ?isu= or ?sinyal= names."""
    visit = Visit(request, by, at)
    start = begun.of_address(visit)

    def keep(draft: Draft) -> str:
        if start.source is None:
            raise NotFound
        row = actions.draft_warning(draft=draft, source=start.source, by=by, at=at)
        return row.number

    title = _("Peringatan dini baru: apa bahayanya, apa yang harus dilakukan warga?")
    return _page(visit, start, title, keep)


def reword(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Write a draft anew."""
    visit = Visit(request, by, at)
    one = queries.early_warning_by_number(by=by, at=at, number=number)
    if not one.draft:
        raise NotFound

    def keep(draft: Draft) -> str:
        actions.reword(warning_id=one.id, draft=draft, by=by, at=at)
        return number

    title = _("Perbaiki konsep peringatan {number}").format(number=number)
    return _page(visit, begun.of_warning(one), title, keep)


def update(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Draft what is to replace a warning that is out."""
    visit = Visit(request, by, at)
    one = queries.early_warning_by_number(by=by, at=at, number=number)
    if not one.out:
        raise NotFound

    def keep(draft: Draft) -> str:
        row = actions.draft_update(draft=draft, warning_id=one.id, by=by, at=at)
        return row.number

    title = _("Pembaruan peringatan {number}: apa yang berubah?").format(number=number)
    return _page(visit, begun.of_warning(one), title, keep)
