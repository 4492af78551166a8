"""Opening an issue, from messages, a report or an alarm: with owner and next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.alarms import queries as alarms
from kentongan.domain.acts import Act
from kentongan.domain.issue_types import issue_types
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.issues import actions
from kentongan.reports import queries as reports
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.issues import sources
from kentongan.web.desk.issues.fields import next_step, step_fields
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

TYPE = Words("Jenis isu", "Type of issue")
BEGAN = Words("Sejak", "Since")


@dataclass(frozen=True)
class Begun:
    """What is known already from the thing that the issue grows from."""

    key: str = ""
    words: str = ""
    kind: str = ""
    area: str = ""
    began_at: datetime | None = None


def _group(visit: Visit, number: str) -> Begun:
    one = reports.group_by_number(by=visit.by, at=visit.at, number=number)
    return Begun(
        f"{sources.GROUP}:{number}",
        one.sentence,
        one.issue_type,
        one.area,
        one.first_at,
    )


def _report(visit: Visit, number: str) -> Begun:
    one = reports.report_by_number(by=visit.by, at=visit.at, number=number)
    key = f"{sources.REPORT}:{number}"
    return Begun(key, one.text, one.issue_type, one.place, one.sent_at)


def _alarm(visit: Visit, number: str) -> Begun:
    one = alarms.alarm_by_number(by=visit.by, at=visit.at, number=number)
    key, said = f"{sources.ALARM}:{number}", one.sentence(language())
    return Begun(key, said, one.issue_type, one.area, one.raised_at)


_FROM: dict[str, tuple[Act, Callable[[Visit, str], Begun]]] = {
    sources.GROUP: (Act.GROUP_VIEW, _group),
    sources.REPORT: (Act.REPORT_VIEW, _report),
    sources.ALARM: (Act.ALARM_VIEW, _alarm),
}


def _begun(visit: Visit) -> Begun:
    """Return what the address names: ?kelompok=, ?laporan= or ?sinyal= a number."""
    for name, (act, read) in _FROM.items():
        number = visit.query.get(name, "")
        if number and visit.holds(act):
            return read(visit, number)
    return Begun()


def new(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask for what an issue needs; open it when it was sent."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _show(visit)
    key = Act.ISSUE_OPEN.value

    def step() -> tuple[str, str]:
        issue = actions.open_issue(new=_read(visit), by=by, at=at)
        return _("Isu diangkat."), page_of("issue", issue.number)

    return visit.take(key, step, lambda failed: _show(visit, failed))


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    begun = _begun(visit)
    context: dict[str, object] = {
        "begun": begun,
        "form": _form(begun, visit).after(failed),
    }
    return visit.page("desk/issues/new.html", context, failed)


def _form(begun: Begun, visit: Visit) -> Form:
    began = reading.local(begun.began_at) if begun.began_at else ""
    address = reverse(Act.ISSUE_OPEN.value)
    if query := visit.request.META.get("QUERY_STRING", ""):
        address = f"{address}?{query}"
    area = begun.area or (visit.by.areas[0] if visit.by.areas else "")
    return Form(
        Act.ISSUE_OPEN.value,
        address,
        _("Angkat jadi isu"),
        (
            Field(
                "judul",
                _("Judul: apa yang terjadi dan di mana"),
                hint=_("Tanpa nama orang. 10 sampai 200 huruf."),
                least=10,
            ),
            forms.choice(
                "jenis",
                _("Jenis isu"),
                (choices.pick(_("pilih")), *choices.types()),
                begun.kind,
            ),
            forms.choice("wilayah", _("Wilayah"), choices.places_of_city(), area),
            forms.optional(Field("tempat", _("Tempat, misalnya jalan atau pasar"))),
            forms.optional(Field("sejak", _("Sejak"), Kind.MOMENT, began)),
            forms.optional(forms.long("uraian", _("Apa yang terjadi"))),
            forms.optional(Field("sebab", _("Sebabnya"))),
            forms.choice(
                "penanggung_jawab",
                _("Penanggung jawab"),
                (choices.pick(_("pilih kantor")), *choices.offices()),
            ),
            *step_fields(visit.by.agency),
            forms.many("pembaca", _("Ikut membaca"), choices.offices(local=False)),
        ),
    )


def _read(visit: Visit) -> actions.NewIssue:
    form: QueryDict = visit.form
    kind = issue_types()[reading.code(form, "jenis", set(issue_types()), TYPE)]
    begun = _begun(visit)
    return actions.NewIssue(
        title=reading.words(form, "judul"),
        sector=kind.sector,
        issue_type=kind.code,
        area=form.get("wilayah", ""),
        owner=reading.office(form, "penanggung_jawab"),
        next_step=next_step(form),
        summary=reading.words(form, "uraian"),
        cause=reading.words(form, "sebab"),
        place=reading.words(form, "tempat"),
        began_at=reading.moment(form, "sejak", BEGAN),
        agencies=reading.offices(form, "pembaca"),
        sources=(sources.chosen(begun.key, visit),) if begun.key else (),
    )
