"""The list of alarms, one alarm with its evidence, and the two ways it can close."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.alarms import actions, queries
from kentongan.alarms.queries import AlarmView
from kentongan.alarms.rules import MACHINE, State
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.reports import queries as reports
from kentongan.rumours import actions as rumours
from kentongan.web.desk import forms, origins
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.alarms import evidence, said
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.reports import targets
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language, type_words

GROUP = "kelompok:"


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the alarms, those that wait first."""
    visit = Visit(request, by, at)
    found = queries.alarms(by=by, at=at)
    context: dict[str, object] = {
        "headline": said.headline(found, visit),
        "new": [alarm for alarm in found if alarm.state == State.NEW.value],
        "closed": [alarm for alarm in found if alarm.state != State.NEW.value][:50],
        "records": said.records(visit),
        "run": queries.last_run(at=at),
    }
    return visit.page("desk/alarms/list.html", context)


def one(request: HttpRequest, *, by: Actor, at: datetime, number: str) -> HttpResponse:
    """Show one alarm."""
    return _show(Visit(request, by, at), number)


def _show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    alarm = queries.alarm_by_number(by=visit.by, at=visit.at, number=number)
    groups = evidence.groups(alarm, visit)
    context: dict[str, object] = {
        "a": alarm,
        "sentence": alarm.sentence(language()),
        "rarity": said.rarity(alarm),
        "undoing": said.undoing(alarm),
        "method": said.method(alarm),
        "usual": said.usual(alarm),
        "upper": int(alarm.upper),
        "records": said.records(visit),
        "seen": evidence.of(alarm),
        "groups": groups,
        "taken": origins.of(alarm.taken_as, visit),
        "next": _next(alarm, visit),
        "new_issue": f"{reverse(Act.ISSUE_OPEN.value)}?sinyal={number}"
        if visit.holds(Act.ISSUE_OPEN)
        else "",
        "warn": f"{reverse(Act.EARLY_WARNING_DRAFT.value)}?sinyal={number}"
        if alarm.state == State.TAKEN_UP.value and visit.holds(Act.EARLY_WARNING_DRAFT)
        else "",
        "forms": forms.after(_forms(alarm, visit), failed),
    }
    return visit.page("desk/alarms/one.html", context, failed)


def _may(alarm: AlarmView, visit: Visit, act: Act) -> bool:
    return MACHINE.allows(State(alarm.state), act) and visit.holds(act)


def _next(alarm: AlarmView, visit: Visit) -> str:
    if alarm.state == State.TAKEN_UP.value:
        return _("Sudah diangkat; lanjutkan di halamannya.")
    if not _may(alarm, visit, Act.ALARM_TAKE_UP):
        return _("Menunggu operator atau pemeriksa.")
    if alarm.state == State.DISMISSED.value:
        return _("Sudah disisihkan. Bila ternyata penting, angkat.")
    return _("Lihat buktinya, lalu angkat atau sisihkan dengan alasan.")


def _forms(alarm: AlarmView, visit: Visit) -> dict[str, Form]:
    found = {}
    if _may(alarm, visit, Act.ALARM_TAKE_UP):
        found["take_up"] = _take_up_form(alarm, visit)
    if _may(alarm, visit, Act.ALARM_DISMISS):
        found["dismiss"] = Form(
            key=Act.ALARM_DISMISS.value,
            url=reverse(Act.ALARM_DISMISS.value, args=[alarm.number]),
            title=_("Sisihkan…"),
            button=_("Sisihkan"),
            note=_("Tercatat sebagai sinyal keliru, dengan alasan Anda."),
            fields=(forms.reason(_("Mengapa ini bukan apa-apa")),),
            quiet=True,
        )
    return found


def _take_up_form(alarm: AlarmView, visit: Visit) -> Form:
    """Return the form that says which rumour or issue goes on with the alarm."""
    options = [forms.Option("", _("pilih"))]
    if visit.holds(Act.RUMOUR_TAKE_UP):
        new = _("Rumor baru dari pesan serupa")
        for group in evidence.groups(alarm, visit):
            if group.taken_up is None:
                words = f"{group.number}: {group.sentence[:70]}"
                options.append(forms.Option(GROUP + group.number, words, new))
    known = _("Yang sudah diangkat")
    options += [
        forms.Option(target.key, target.words[:90], known)
        for target in targets.targets(by=visit.by, at=visit.at)
    ]
    claim = _("Kabarnya dalam satu kalimat, bila menjadi rumor baru")
    about = type_words(alarm.issue_type) if alarm.issue_type else ""
    return Form(
        key=Act.ALARM_TAKE_UP.value,
        url=reverse(Act.ALARM_TAKE_UP.value, args=[alarm.number]),
        title=_("Tautkan ke rumor atau isu…"),
        button=_("Angkat"),
        fields=(
            forms.choice("ke", _("Dilanjutkan sebagai"), options),
            forms.optional(Field("klaim", claim, Kind.TEXT, about)),
        ),
        quiet=True,
    )


def take_up(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Go on with an alarm as a rumour or an issue."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        alarm = queries.alarm_by_number(by=by, at=at, number=number)
        ref, address = _goes_on(visit)
        actions.take_up(alarm_id=alarm.id, as_=ref, by=by, at=at)
        return _("Sinyal diangkat."), address

    return visit.take(
        Act.ALARM_TAKE_UP.value, step, lambda failed: _show(visit, number, failed)
    )


def _goes_on(visit: Visit) -> tuple[Ref, str]:
    """Return the rumour or issue that was chosen; a group becomes a rumour first."""
    key = visit.form.get("ke", "")
    if not key.startswith(GROUP):
        target = targets.chosen(key, by=visit.by, at=visit.at)
        return target.ref, target.url
    number = key.removeprefix(GROUP)
    group = reports.group_by_number(by=visit.by, at=visit.at, number=number)
    rumour = rumours.take_up(
        group_id=group.id,
        claim=visit.form.get("klaim", ""),
        by=visit.by,
        at=visit.at,
    )
    return rumour.ref, page_of("rumour", rumour.number)


def dismiss(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Set an alarm aside."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        alarm = queries.alarm_by_number(by=by, at=at, number=number)
        reason = request.POST.get("alasan", "")
        actions.dismiss(alarm_id=alarm.id, reason=reason, by=by, at=at)
        return _("Sinyal disisihkan."), page_of("alarm", number)

    return visit.take(
        Act.ALARM_DISMISS.value, step, lambda failed: _show(visit, number, failed)
    )
