"""A month's evaluation: alarms beside the promise, times, deadlines, the outlook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.assessment import queries
from kentongan.assessment.queries import Evaluation
from kentongan.domain.periods import BadMonth, Month, day_of
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor
from kentongan.web.desk.visit import Visit
from kentongan.web.memo import kept
from kentongan.web.templatetags.desk import month_words
from kentongan.web.templatetags.words import language, number


@dataclass(frozen=True)
class Line:
    """One measured thing: in words, as a figure, and what it rests on."""

    words: str
    figure: str
    rests: str


def now(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the month of the latest regular Rakor with a period, else this month."""
    visit = Visit(request, by, at)
    return _show(visit, _latest(visit))


def one(request: HttpRequest, *, by: Actor, at: datetime, month: str) -> HttpResponse:
    """Show one month."""
    try:
        asked = Month.parse(month)
    except BadMonth:
        raise NotFound from None
    return _show(Visit(request, by, at), asked)


def _latest(visit: Visit) -> Month:
    known = rakor.meetings(by=visit.by, at=visit.at)
    names = [one.month for one in known if one.regular and one.period is not None]
    if names:
        return Month.parse(max(names))
    return Month.of(day_of(visit.at, places.zone()))


def _show(visit: Visit, month: Month) -> HttpResponse:
    def read() -> Evaluation:
        return queries.evaluation(by=visit.by, at=visit.at, month=month)

    found = kept(f"evaluation {month}", read, by=visit.by, at=visit.at)
    context: dict[str, object] = {
        "e": found,
        "headline": found.headline(language()),
        "month": str(month),
        "before": str(month.before),
        "after": str(month.after),
        "times": _times(found),
        "rates": _rates(found),
        "name": month_words(str(month)),
    }
    return visit.page("desk/evaluation/month.html", context)


def _times(found: Evaluation) -> list[Line]:
    """Return the median hours since the first report, step by step."""
    times = found.times
    named = zip(
        (
            _("sampai dikelompokkan"),
            _("sampai sinyal"),
            _("sampai kantor pertama menjawab"),
            _("sampai jawaban terbit"),
        ),
        (times.group, times.alarm, times.check, times.answer),
        times.of,
        strict=True,
    )
    return [
        Line(
            words,
            ngettext("{n} jam", "{n} jam", ceil(hours)).format(
                n=number(round(hours, 1))
            )
            if hours is not None
            else _("belum ada"),
            _("dari {n} rumor").format(n=number(of)),
        )
        for words, hours, of in named
    ]


def _rates(found: Evaluation) -> list[Line]:
    """Return what was done in time, of how much."""
    named = (
        (_("Arahan Rakor lalu selesai"), found.followups),
        (_("Tugas selesai tepat waktu"), found.tasks_in_time),
        (_("Pertanyaan antarkantor dijawab tepat waktu"), found.answers_in_time),
        (_("Perkiraan yang kena rentangnya"), found.outlook),
    )
    return [
        Line(
            words,
            _("{done} dari {of}").format(done=number(rate.done), of=number(rate.of))
            if rate.of
            else _("belum ada"),
            f"{number(round(rate.share * 100))} %" if rate.share is not None else "",
        )
        for words, rate in named
    ]
