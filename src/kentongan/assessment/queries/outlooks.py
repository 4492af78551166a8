"""Looking ahead and back: what four weeks usually bring, and how that came out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kentongan.alarms.rules import DEFAULT as ALARMS
from kentongan.assessment.models import Snapshot
from kentongan.assessment.queries.standings import RumourStanding, Standings
from kentongan.assessment.queries.usual import Usual
from kentongan.assessment.queries.view import View
from kentongan.assessment.rules import bands
from kentongan.assessment.rules.freezing import thaw
from kentongan.assessment.rules.levels import ABOVE_GREEN
from kentongan.assessment.rules.situation import Curve, Day, Outlook, Score
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.codes import Sector
from kentongan.domain.issue_types import issue_types
from kentongan.domain.labels import SECTORS
from kentongan.domain.periods import Period, day_of, day_start
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.rakor.queries import MeetingView
from kentongan.reports import queries as reports

AHEAD = timedelta(days=bands.WEEK * bands.AHEAD)
CURVES = 2
DAYS = 35


def outlooks(usual: Usual) -> tuple[Outlook, ...]:
    """Return what each sector usually brings in the four weeks ahead."""
    found = []
    for sector in Sector:
        daily = usual.daily.get((usual.city, sector.value, ""))
        if daily is not None:
            expected, low, high = bands.outlook(daily)
            found.append(Outlook(sector, expected, low, high))
    return tuple(found)


def scores(*, by: Actor, at: datetime, held: MeetingView | None) -> tuple[Score, ...]:
    """Return how the outlook that the last Rakor locked came out, once it is over."""
    if held is None or not held.previous:
        return ()
    rows = Snapshot.visible_to(by, at).filter(
        meeting__name=held.previous, moment=Moment.LOCK.value
    )
    row = rows.order_by("-version").first()
    if row is None or row.at + AHEAD > at:
        return ()
    zone = places.zone()
    first = day_of(row.at, zone) + timedelta(1)
    last = first + AHEAD - timedelta(1)
    counted: dict[str, int] = {}
    period = Period.of_days(first, last, zone)
    for count in reports.counts(by=by, at=at, period=period):
        counted[count.sector] = counted.get(count.sector, 0) + count.n
    given = [thaw(Outlook, part) for part in row.data["outlooks"]]
    return tuple(
        Score(one.sector, one.low, one.high, counted.get(one.sector.value, 0))
        for one in given
    )


def curves(found: Standings, view: View) -> tuple[Curve, ...]:
    """Return the curves of the rumours that need attention, day by day."""
    above = [
        one
        for one in found.rumours
        if one.standing.level in ABOVE_GREEN and one.rumour.ref in view.shown
    ]
    return tuple(_curve(one, found.usual, view) for one in above[:CURVES])


def _curve(one: RumourStanding, usual: Usual, view: View) -> Curve:
    """Return the days of a rumour beside what was usual before it began."""
    rumour = one.rumour
    kind = issue_types().get(rumour.issue_type)
    words = kind.words if kind else SECTORS[Sector(rumour.sector)]
    series = (rumour.area, rumour.sector, rumour.issue_type)
    expected, upper = usual.before(series, one.every.first_at) or (0.0, 0.0)
    high = max(upper / bands.WEEK, expected / bands.WEEK)
    days = _days(one, view)
    return Curve(
        title=words,
        days=tuple(
            Day(day, count, _rang(one, day) and count >= max(high, ALARMS.least))
            for day, count in days.items()
        ),
        expected=expected / bands.WEEK,
        high=high,
    )


def _days(one: RumourStanding, view: View) -> dict[date, int]:
    """Return the counts of each day of the period, of five weeks at most."""
    last = day_of(view.at, view.zone)
    first = max(day_of(view.period.start, view.zone), last - timedelta(days=DAYS - 1))
    counts = {first + timedelta(n): 0 for n in range((last - first).days + 1)}
    for heard in one.every.within(day_start(first, view.zone), view.at).heard:
        counts[day_of(heard.sent_at, view.zone)] += 1
    return counts


def _rang(one: RumourStanding, day: date) -> bool:
    return any(alarm.from_date <= day <= alarm.to_date for alarm in one.alarms)
