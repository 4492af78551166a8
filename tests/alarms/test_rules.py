"""S12: an alarm closes with a hand or a reason, and false alarms have a budget."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.alarms import rules
from kentongan.alarms.rules import Candidate, Known, Seen, Series, State
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel
from kentongan.domain.refs import Ref
from kentongan.domain.register import RIGHTS

DESIGN = Path(__file__).parents[2] / ".." / "shared" / "design" / "machines.json"
CITY, DISTRICT, VILLAGE = "35.74", "35.74.04", "35.74.04.1003"
DAY = date(2020, 1, 31)


@pytest.fixture(scope="module")
def design():
    if not DESIGN.is_file():
        pytest.skip(f"no design at {DESIGN}")
    return json.loads(DESIGN.read_text(encoding="utf-8"))["alarm"]


def test_the_machine_is_that_of_the_design(design):
    moves = {(str(a), str(act), str(b)) for a, act, b in rules.MACHINE.moves}
    assert moves == {(a, act, b) for a, act, b, _ in design["moves"]}
    assert rules.MACHINE.start == design["start"]
    assert set(rules.MACHINE.done) == set(design["done"])


def test_the_roles_are_those_of_the_design(design):
    for _, act, _, roles in design["moves"]:
        assert {role.value for role in RIGHTS[Act(act)].roles} == set(roles)


def test_every_state_is_reached_and_none_is_stuck():
    machine = rules.MACHINE
    assert machine.reach(machine.start) == set(State)
    assert all(machine.acts(state) or state in machine.done for state in State)


@pytest.mark.parametrize("kind", ["group", "alarm", "assembly", "report"])
def test_an_alarm_is_taken_up_only_as_something_people_go_on_with(kind):
    with pytest.raises(rules.NotTakenUp):
        rules.check_taken(Ref(kind, 1))
    rules.check_taken(Ref("rumour", 1))
    rules.check_taken(Ref("issue", 1))


@given(
    per_month=st.floats(0.1, 20),
    series=st.integers(1, 100_000),
    levels=st.integers(1, 3),
)
def test_all_tests_of_a_month_together_spend_the_promise_and_no_more(
    per_month, series, levels
):
    """The p at which one test alarms, times all tests of a month, is the promise."""
    budget = rules.Budget(per_month=per_month)
    p = per_month / rules.DAYS_OF_MONTH / (series * len(budget.windows) * levels)
    exact = budget.recurrence_days(p, series=series, levels=levels)
    assert exact == pytest.approx(budget.interval_days)
    wider = budget.recurrence_days(p * 1.01, series=series, levels=levels)
    assert not budget.is_alarm(wider, 99)


def test_a_single_report_is_read_by_a_person_and_needs_no_alarm():
    assert not rules.DEFAULT.is_alarm(1e9, rules.DEFAULT.least - 1)
    assert rules.DEFAULT.is_alarm(1e9, rules.DEFAULT.least)


def seen(day=DAY, area=VILLAGE, kind="isu_penculikan", n=1, sector="sosial_budaya"):
    return Seen(day, area, sector, kind, n)


def table(*rows):
    return rules.tabulate(
        rows, city=CITY, areas=[DISTRICT, VILLAGE], first=DAY - timedelta(9), last=DAY
    )


def test_a_report_counts_for_its_kelurahan_kecamatan_and_city_by_type_and_sector():
    found = table(seen(n=3))
    assert {s.area for s in found.series} == {CITY, DISTRICT, VILLAGE}
    assert {s.issue_type for s in found.series} == {"", "isu_penculikan"}
    assert (found.counts[-1] == 3).all()
    assert (found.counts[:-1] == 0).all()
    assert found.day(len(found.counts) - 1) == DAY


def test_what_is_placed_nowhere_or_outside_counts_for_the_city_only():
    for area in ("", "35.25.14.1002", "35"):
        found = table(seen(area=area))
        assert {s.area for s in found.series} == {CITY}


def test_an_assembly_is_never_a_series_nor_part_of_one():
    found = table(seen(kind=rules.ASSEMBLY, sector="politik", n=500))
    assert found.series == ()


def test_every_series_of_the_city_is_counted_in_the_promise_silent_ones_too():
    found = table()
    kinds = found.checked[AreaLevel.CITY]
    assert found.checked == {
        AreaLevel.CITY: kinds,
        AreaLevel.DISTRICT: kinds,
        AreaLevel.VILLAGE: kinds,
    }
    assert kinds > 5
    assert rules.tests_a_day(found.checked, rules.DEFAULT) == 3 * kinds * 2


@given(st.permutations([seen(n=n, area=a) for n in (1, 2) for a in (CITY, VILLAGE)]))
def test_the_order_of_reports_changes_nothing(rows):
    one, other = table(*rows), table(*sorted(rows, key=repr))
    assert one.series == other.series
    assert (one.counts == other.counts).all()


def odd(area=CITY, kind="isu_penculikan", *, n=32, p=1e-20, first=-1, last=0):
    return Candidate(
        series=Series(area, "sosial_budaya", kind),
        first=DAY + timedelta(first),
        last=DAY + timedelta(last),
        observed=n,
        expected=0.1,
        upper=1,
        p=p,
        recurrence_days=1 / p,
    )


def test_one_matter_is_one_alarm_named_after_its_type():
    found = rules.merge([odd(), odd(DISTRICT, n=10, p=1e-9), odd(kind="", p=1e-22)])
    expected = Series(CITY, "sosial_budaya", "isu_penculikan")
    assert [c.series for c in found] == [expected]


def test_the_narrowest_area_that_holds_most_of_it_is_named():
    found = rules.merge([odd(n=32), odd(DISTRICT, n=30, p=1e-18), odd(VILLAGE, n=5)])
    assert [c.series.area for c in found] == [DISTRICT]


def test_a_sector_alarms_by_itself_when_no_type_explains_it():
    assert [c.series.issue_type for c in rules.merge([odd(kind="")])] == [""]


@given(st.permutations([odd(), odd(DISTRICT, n=31, p=1e-19), odd(kind="genangan")]))
def test_merging_does_not_depend_on_the_order(candidates):
    assert rules.merge(candidates) == rules.merge(reversed(candidates))


def known(state=State.NEW, *, last=0, area=CITY, closed=None):
    return Known(
        id=1,
        series=Series(area, "sosial_budaya", "isu_penculikan"),
        first=DAY - timedelta(1),
        last=DAY + timedelta(last),
        state=state,
        closed_on=closed,
    )


@pytest.mark.parametrize(
    ("state", "quiet"),
    [(State.NEW, rules.GAP_DAYS), (State.TAKEN_UP, rules.IN_HAND_DAYS)],
)
def test_what_goes_on_extends_its_alarm_and_a_later_wave_is_news(state, quiet):
    goes_on = odd(first=quiet, last=quiet + 1)
    assert rules.match(goes_on, [known(state)]) is not None
    later = odd(first=quiet + 1, last=quiet + 2)
    assert rules.match(later, [known(state)]) is None


def test_a_sector_is_no_news_while_one_of_its_types_explains_it():
    sector = odd(kind="", first=1, last=2)
    assert rules.explained(sector, [known(State.TAKEN_UP)])
    assert not rules.explained(sector, [])
    assert not rules.explained(odd(), [known()])


@pytest.mark.parametrize(
    ("reports", "taken", "held"),
    [(10, 8, True), (10, 7, False), (0, 0, False), (5, 5, True)],
)
def test_what_people_have_in_hand_is_no_news(reports, taken, held):
    assert rules.in_hand(reports, taken) is held


def test_an_alarm_widens_with_its_matter():
    assert rules.match(odd(CITY), [known(area=DISTRICT)]) is not None
    assert rules.match(odd(VILLAGE), [known(area=DISTRICT)]) is not None
    assert rules.match(odd("35.74.01"), [known(area=DISTRICT)]) is None


def test_a_dismissed_alarm_is_silent_about_its_own_days_only():
    dismissed = known(State.DISMISSED, closed=DAY)
    assert rules.match(odd(first=-1, last=1), [dismissed]) is not None
    assert rules.match(odd(first=1, last=1), [dismissed]) is None


def test_another_matter_is_another_alarm():
    assert rules.match(odd(kind="genangan"), [known()]) is None


def test_the_sentence_says_how_many_where_when_and_what_is_usual():
    from kentongan.domain.words import Words

    days = (DAY - timedelta(1), DAY)
    what = Words("Isu penculikan anak", "Child-kidnapping rumour")
    said = rules.say(what, "Kota Probolinggo", days, 32, 1.44)
    assert said.id == (
        "32 laporan isu penculikan anak di Kota Probolinggo, 2 hari s.d. 31 Januari;"
        " biasanya 1,4."
    )
    assert "2 days to 31 January; usually 1.4" in said.en
    assert "di bawah 0,1" in rules.say(what, "Kota", days, 32, 0.01).id
