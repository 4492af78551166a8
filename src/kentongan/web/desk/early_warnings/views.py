"""The warnings that wait, those in force, and one warning as the public reads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access.queries import agency_names
from kentongan.alarms import queries
from kentongan.alarms.queries import EarlyWarningView
from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor
from kentongan.web.desk import forms, origins
from kentongan.web.desk.early_warnings import asking
from kentongan.web.desk.forms import NONE, Failed
from kentongan.web.desk.visit import Visit
from kentongan.web.public.early_warnings import paper as papers


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List drafts, warnings in force, and those that ended."""
    visit = Visit(request, by, at)
    found = queries.early_warnings(by=by, at=at)
    context: dict[str, object] = {
        "headline": _headline(found),
        "drafts": [one for one in found if one.draft],
        "out": [one for one in found if one.out],
        "ended": [one for one in found if not one.draft and not one.out][:50],
        "may_draft": visit.holds(Act.EARLY_WARNING_DRAFT),
        "may_see_issues": visit.holds(Act.ISSUE_VIEW),
    }
    return visit.page("desk/early_warnings/list.html", context)


def _headline(found: Sequence[EarlyWarningView]) -> str:
    drafts, out = sum(w.draft for w in found), sum(w.out for w in found)
    parts = []
    if drafts:
        words = ngettext(
            "{n} konsep menunggu kepala kantornya",
            "{n} konsep menunggu kepala kantornya",
            drafts,
        )
        parts.append(words.format(n=drafts))
    if out:
        words = ngettext("{n} peringatan berlaku", "{n} peringatan berlaku", out)
        parts.append(words.format(n=out))
    if not parts:
        return _("Tidak ada peringatan berlaku, tidak ada konsep menunggu.")
    return ", ".join(parts) + "."


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one warning."""
    return show(Visit(request, by, at), number)


def show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render a warning exactly as the public reads it, with what may be done."""
    by, at = visit.by, visit.at
    found = queries.early_warning_by_number(by=by, at=at, number=number)
    names = agency_names()
    context: dict[str, object] = {
        "e": found,
        "w": found.public,
        "arrived": [(names.get(one.office, one.office), one) for one in found.arrived],
        "waiting": [names.get(code, code) for code in found.waiting],
        "source": origins.of(found.source, visit),
        "next": asking.next_words(found, visit),
        "main": asking.main_form(found, visit, failed),
        "others": forms.after(asking.other_forms(found, visit), failed).values(),
        "may_reword": found.draft and visit.holds(Act.EARLY_WARNING_DRAFT),
        "may_update": found.out and visit.holds(Act.EARLY_WARNING_DRAFT),
    }
    return visit.page("desk/early_warnings/one.html", context, failed)


def paper(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Return a warning as a document; a draft bears DRAF."""
    del request
    found = queries.early_warning_by_number(by=by, at=at, number=number)
    data = papers.pdf(found.public, at=at)
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="peringatan-{number}.pdf"'
    return response
