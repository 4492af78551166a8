"""What an issue can grow from, as a form's list, and what was chosen of it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kentongan.alarms import queries as alarms
from kentongan.alarms.rules import State as AlarmState
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.words import Words
from kentongan.reports import queries as reports
from kentongan.web.desk.forms import Option
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

GROUP, REPORT, ALARM = "kelompok", "laporan", "sinyal"
LENGTH = 80


class NoSource(Refusal):
    """Nothing that could be attached."""

    what = Words(
        "Bahan: pilih dari daftar, atau tulis laporan dengan nomornya.",
        "Source: choose from the list, or give a report by its number.",
    )


def options(visit: Visit) -> tuple[Option, ...]:
    """Return the groups and alarms that nobody has taken up yet."""
    found = [Option("", _("pilih"))]
    if visit.holds(Act.GROUP_VIEW):
        found += [
            Option(
                f"{GROUP}:{group.number}",
                f"{group.number}: {group.sentence[:LENGTH]}",
                _("Isu beredar"),
            )
            for group in reports.growing(by=visit.by, at=visit.at, days=30)
            if group.taken_up is None
        ]
    if visit.holds(Act.ALARM_VIEW):
        new = [AlarmState.NEW.value]
        found += [
            Option(
                f"{ALARM}:{alarm.number}",
                f"{alarm.number}: {alarm.sentence(language())[:LENGTH]}",
                _("Sinyal"),
            )
            for alarm in alarms.alarms(by=visit.by, at=visit.at, states=new)
        ]
    return tuple(found)


def chosen(key: str, visit: Visit) -> Ref:
    """Return what `key` names: kelompok, laporan or sinyal with its number.

    Raises
    ------
    NoSource
        If it names nothing that the reader may know of.
    """
    kind, _colon, number = key.partition(":")
    by, at = visit.by, visit.at
    try:
        if kind == GROUP:
            group = reports.group_by_number(by=by, at=at, number=number)
            return Ref("group", group.id)
        if kind == REPORT:
            report = reports.report_by_number(by=by, at=at, number=number)
            return Ref("report", report.id)
        if kind == ALARM:
            return alarms.alarm_by_number(by=by, at=at, number=number).ref
    except NotFound:
        raise NoSource from None
    raise NoSource
