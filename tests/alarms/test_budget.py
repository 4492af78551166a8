"""S12: the promised number of false alarms a month holds in simulated months."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import numpy as np
import pytest

from kentongan.alarms import rules
from kentongan.alarms.rules import Seen
from tests.alarms.streams import (
    AREAS,
    BEFORE,
    CITY,
    DISTRICTS,
    START,
    VILLAGES,
    alarms,
    candidates_at,
    months,
    null_days,
    with_more,
)

MONTHS = 12 if os.environ.get("KENTONGAN_EXAMPLES") == "full" else 2
DAY = START + timedelta(BEFORE + 1)


@pytest.mark.parametrize(
    ("per_day", "bursts"), [(4, 1.0), (15, 1.0), (15, 1.5), (40, 2.0)]
)
def test_where_nothing_happens_the_promise_is_kept(per_day, bursts):
    """The mean over months stays within the promise, bursts or not."""
    rng = np.random.default_rng(20200131)
    counts = [len(m) for m in months(rng, MONTHS, per_day=per_day, bursts=bursts)]
    assert np.mean(counts) <= rules.DEFAULT.per_month


def wave(n, days_ago=0, kind="isu_penculikan", area=""):
    day = DAY - timedelta(days_ago)
    sector = "politik" if kind == rules.ASSEMBLY else "sosial_budaya"
    areas = [area] if area else [VILLAGES[i % 11] for i in range(n)]
    each = n if area else 1
    return [Seen(day, a, sector, kind, each) for a in areas]


@pytest.fixture(scope="module")
def usual():
    rng = np.random.default_rng(7)
    return null_days(rng, BEFORE + 40, per_day=6, bursts=1.3)


def kinds(found):
    return {c.series.issue_type for c in found}


def test_the_kidnapping_messages_of_an_evening_and_a_morning_are_an_alarm(usual):
    days = with_more(usual, [*wave(18, 1), *wave(14)])
    [found] = [c for c in candidates_at(days, DAY) if "penculikan" in str(c.series)]
    assert found.series.area == CITY
    assert found.observed >= 32
    assert found.expected < 1
    assert found.recurrence_days > 1000


def test_the_evening_alone_is_enough(usual):
    days = with_more(usual, wave(18, 1))
    assert "isu_penculikan" in kinds(candidates_at(days, DAY))


def test_a_flood_is_named_by_the_kecamatan_it_is_in(usual):
    inside = [v for v in VILLAGES if v.startswith(DISTRICTS[1])][:3]
    flood = [s for v in inside for s in wave(9, kind="genangan", area=v)]
    found = candidates_at(with_more(usual, flood), DAY)
    [one] = [c for c in found if c.series.issue_type == "genangan"]
    assert one.series.area == DISTRICTS[1]


def test_a_march_never_alarms_however_many_report_it(usual):
    before = candidates_at(usual, DAY)
    days = with_more(usual, wave(500, kind=rules.ASSEMBLY))
    assert candidates_at(days, DAY) == before


def test_an_outbreak_does_not_hide_the_next_one(usual):
    first = [s for ago in range(20, 10, -1) for s in wave(30, ago)]
    days = with_more(usual, [*first, *wave(12, kind="genangan")])
    assert "genangan" in kinds(candidates_at(days, DAY))


def test_a_wave_of_days_is_one_alarm(usual):
    more = [s for n in range(8) for s in wave(15, -n)]
    days = with_more(usual, more)
    sweeps = [DAY + timedelta(n) for n in range(10)]
    found = [c for c in alarms(days, sweeps) if "penculikan" in str(c.series)]
    assert len(found) == 1


def test_naming_areas_otherwise_changes_no_count(usual):
    """Permuting kelurahan within their kecamatan permutes the alarms only."""
    swap = {VILLAGES[0]: VILLAGES[3], VILLAGES[3]: VILLAGES[0]}
    days = with_more(usual, wave(9, area=VILLAGES[0]))
    other = {
        day: [Seen(s.day, swap.get(s.area, s.area), *_rest(s)) for s in seen]
        for day, seen in days.items()
    }
    one, two = candidates_at(days, DAY), candidates_at(other, DAY)
    assert [c.observed for c in one] == [c.observed for c in two]
    named = {swap.get(c.series.area, c.series.area) for c in one}
    assert named == {c.series.area for c in two}


def _rest(seen):
    return seen.sector, seen.issue_type, seen.n


def test_many_hands_find_the_same(usual):
    days = with_more(usual, [*wave(18, 1), *wave(14)])
    seen = [s for rows in days.values() for s in rows if s.day <= DAY]
    first = DAY - timedelta(days=BEFORE)
    table = rules.tabulate(seen, city=CITY, areas=AREAS, first=first, last=DAY)
    with ThreadPoolExecutor(2) as executor:
        spread = rules.candidates(table, rules.DEFAULT, executor)
    assert spread == rules.candidates(table, rules.DEFAULT)
    assert spread
