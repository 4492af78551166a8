"""Counts kept by day are the plain counts, whatever was written since."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.domain.periods import Period, day_of, zone_of
from kentongan.ledger.turn import turn
from kentongan.reports import actions, models
from kentongan.reports.queries import counts, counts_by_day
from tests import cast
from tests.web.conftest import LATER

pytestmark = pytest.mark.django_db
ZONE = zone_of(cast.CITY)
TODAY = day_of(cast.NOON, ZONE)
FIRST, LAST = TODAY - timedelta(40), TODAY + timedelta(1)
SAID = ["Banjir selutut di Jati", "Sampah menumpuk di Kanigaran", "siap ndan 86"]


def agree(at=LATER) -> int:
    """Compare every reader's days with the plain counts; return the operator's sum."""
    period = Period.of_days(FIRST, LAST, ZONE)
    for by in cast.officers().values():
        plain = {
            (c.day, c.area, c.sector, c.issue_type): c.n
            for c in counts(by=by, at=at, period=period)
        }
        days = counts_by_day(by=by, at=at, first=FIRST, last=LAST)
        assert [d.day for d in days] == [FIRST + timedelta(n) for n in range(len(days))]
        kept = {(d.day, *kind): n for d in days for kind, n in d.counts.items()}
        assert kept == plain
    operator = cast.who("operator")
    days = counts_by_day(by=operator, at=at, first=FIRST, last=LAST)
    return sum(sum(day.counts.values()) for day in days)


def test_days_agree_before_and_after_every_kind_of_change(db):
    assert agree() == 0
    cast.receive(SAID)
    assert agree() == 2
    cast.receive([*cast.KIDNAP], at=cast.NOON - timedelta(days=9))
    assert agree() == 2 + len(cast.KIDNAP)
    by = cast.who("operator")
    report = models.Report.visible_to(by, LATER).filter(message="report").first()
    actions.correct(report_id=report.pk, place="35.74.03.1001", by=by, at=LATER)
    assert agree() == 2 + len(cast.KIDNAP)


def test_a_reader_who_may_no_longer_see_a_report_no_longer_counts_it(db):
    cast.receive(SAID)
    assert agree() == 2
    by = cast.who("operator")
    with turn():
        models.Report.visible_to(by, LATER).update(sealed=True)
    assert agree() == 0


def test_what_expires_is_counted_until_then(db):
    cast.receive(SAID)
    by, end = cast.who("operator"), LATER + timedelta(days=1)
    with turn():
        models.Report.visible_to(by, LATER).update(expires_at=end)
    assert agree() == agree(end - timedelta(seconds=1)) == 2
    assert agree(end) == 0


def test_a_moment_before_the_news_still_sees_what_was_known_then(db):
    cast.receive(SAID)
    assert agree() == 2
    assert agree(cast.NOON - timedelta(hours=1)) == 0
    assert agree() == 2


def test_only_the_days_that_were_written_are_read_again(db):
    cast.receive(SAID, at=cast.NOON - timedelta(days=20))
    by = cast.who("operator")
    before = counts_by_day(by=by, at=LATER, first=FIRST, last=LAST)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        again = counts_by_day(by=by, at=LATER, first=FIRST, last=LAST)
    assert len(asked) == 1
    assert all(one is other for one, other in zip(before, again, strict=True))
    cast.receive(["Banjir di Mayangan"])
    after = counts_by_day(by=by, at=LATER, first=FIRST, last=LAST)
    fresh = [a.day for a, b in zip(after, before, strict=True) if a is not b]
    assert TODAY in fresh
    assert len(fresh) <= 2


def test_an_act_that_is_undone_leaves_nothing_kept(db):
    cast.receive(SAID)
    assert agree() == 2
    with pytest.raises(LookupError):
        seal_and_give_up()
    assert agree() == 2


def seal_and_give_up() -> None:
    """Seal every report, look, and fail."""
    with turn():
        models.Report.visible_to(cast.who("operator"), LATER).update(sealed=True)
        assert agree() == 0
        raise LookupError("an act that fails")
