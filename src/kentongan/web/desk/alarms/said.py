"""What the alarms' pages say: the headline, the promise kept, what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.utils.translation import gettext as _

from kentongan.alarms import queries
from kentongan.alarms.queries import AlarmView, Record
from kentongan.alarms.rules import METHOD, State
from kentongan.domain.periods import Month, Period, day_of
from kentongan.places import queries as places
from kentongan.web.counting import counted
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags import words as say
from kentongan.web.templatetags.desk import month_words


def headline(found: Sequence[AlarmView], visit: Visit) -> str:
    """Return how many wait, or when nothing unusual was last seen."""
    new = sum(alarm.state == State.NEW.value for alarm in found)
    if new:
        return counted("{n} sinyal belum ditinjau.", new)
    run = queries.last_run(at=visit.at)
    if run is None:
        return _("Belum pernah diperiksa; sinyal muncul setelah hari pertama.")
    text = _("Tidak ada yang di luar kebiasaan; terakhir diperiksa {when}.")
    return text.format(when=say.moment(run.at))


def records(visit: Visit) -> list[str]:
    """Return how right the alarms of this month and the last were."""
    zone = places.zone()
    this = Month.of(day_of(visit.at, zone))
    found = []
    for month in (this, this.before):
        last = month.after.first - timedelta(1)
        period = Period.of_days(month.first, last, zone)
        record = queries.record(by=visit.by, at=visit.at, period=period)
        if record.days:
            found.append(_record(str(month), record))
    return found


def _record(month: str, record: Record) -> str:
    text = _(
        "{month}: {right} sinyal benar, {wrong} keliru. Batas yang dijanjikan:"
        " {promised} keliru dalam {days} hari yang diperiksa."
    )
    said = text.format(
        month=month_words(month),
        right=record.right,
        wrong=record.wrong,
        promised=say.number(round(record.promised, 1)),
        days=record.days,
    )
    if record.waiting:
        said += " " + _("{n} belum ditinjau.").format(n=record.waiting)
    return said


def rarity(alarm: AlarmView) -> str:
    """Return how often chance alone would show something so odd."""
    if alarm.recurrence_days >= 365:
        years = round(alarm.recurrence_days / 365)
        if years > 100:
            return _("Kebetulan semata menghasilkan ini kurang dari sekali seabad.")
        text = _("Kebetulan semata menghasilkan ini sekali dalam {n} tahun.")
        return text.format(n=say.number(years))
    text = _("Kebetulan semata menghasilkan ini sekali dalam {n} hari.")
    return text.format(n=say.number(round(alarm.recurrence_days)))


def undoing(alarm: AlarmView) -> str:
    """Return what would change the judgement."""
    text = _(
        "Bukan sinyal lagi bila jumlahnya {n} atau kurang, misalnya karena sebagian"
        " ternyata pesan yang sama diteruskan, atau salah tempat."
    )
    return text.format(n=say.number(int(alarm.upper)))


def method(alarm: AlarmView) -> str:
    """Return how the usual range was computed."""
    known = {METHOD: _("batas binomial negatif atas hari-hari sebelumnya")}
    name = known.get(alarm.method, alarm.method.replace("_", " "))
    return _("{name}, versi {version}").format(name=name, version=alarm.version)


def usual(alarm: AlarmView) -> str:
    """Return the usual count; what is nearly nothing isn't said as 0,0."""
    small = _("di bawah {n}").format(n=say.number(0.1))
    return small if alarm.expected < 0.1 else say.number(alarm.expected)
