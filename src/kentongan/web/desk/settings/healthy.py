"""The house's health: one sentence, then every fact with what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.web.counting import counted
from kentongan.web.desk.visit import Visit
from kentongan.web.health import Fact, facts
from kentongan.web.templatetags.words import language


@dataclass(frozen=True)
class Row:
    """A fact in the reader's language."""

    name: str
    says: str
    todo: str


def health(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show how the house stands as a program."""
    rows = [_row(fact) for fact in facts(at)]
    wrong = [row for row in rows if row.todo]
    context: dict[str, object] = {
        "headline": _headline(wrong),
        "rows": rows,
        "next": wrong[0] if wrong else None,
    }
    return Visit(request, by, at).page("desk/settings/health.html", context)


def _row(fact: Fact) -> Row:
    told = language()
    return Row(fact.name(told), fact.says(told), fact.todo(told) if fact.todo else "")


def _headline(wrong: list[Row]) -> str:
    if not wrong:
        return _("Sehat: pekerja berjalan, catatan utuh, cadangan baru.")
    names = ", ".join(row.name.lower() for row in wrong)
    return counted("{n} hal perlu dibereskan: {names}.", len(wrong), names=names)
