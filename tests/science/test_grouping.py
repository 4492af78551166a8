"""Reports that say the same, and officers who have the last word."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kentongan.domain.codes import Band
from kentongan.science.text.grouping import Grouper, Limits, Proposal
from kentongan.science.text.grouping.verdict import Facts, Join, judge

NOON = datetime(2020, 2, 1, 5, tzinfo=UTC)
LIMITS = Limits()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
JATI, SUKABUMI, KADEMANGAN = "35.74.03.1004", "35.74.03.1003", "35.74.01.1008"
RUMOUR, FLOOD, THEFT = "isu_penculikan", "genangan", "pencurian"
SAID = (
    "Awas penculikan anak, mobil putih di depan sekolah",
    "awas mobil putih culik anak sekolah, hati hati",
    "Genangan air setinggi lutut di jalan depan pasar",
    "air masuk rumah warga, genangan makin tinggi",
    "Sepeda motor hilang dicuri di gang dua tadi malam",
    "motor hilang di parkiran gang dua, dicuri orang",
    "Lampu jalan padam di gang tiga",
    "lampu jalan mati gelap sekali",
)
TYPES = st.sampled_from([None, RUMOUR, FLOOD, THEFT])
PLACES = st.sampled_from([None, JATI, SUKABUMI, KADEMANGAN, "35.74"])


@dataclass(frozen=True)
class Said:
    text: str
    issue_type: str | None
    place: str | None
    at: datetime = NOON


def said(first: timedelta, last: timedelta) -> st.SearchStrategy[Said]:
    steps = st.timedeltas(first, last).map(lambda step: NOON + step)
    return st.builds(Said, st.sampled_from(SAID), TYPES, PLACES, steps)


def put(grouper: Grouper, key: int, group: int, one: Said) -> None:
    grouper.add(
        key, group, text=one.text, at=one.at, issue_type=one.issue_type, place=one.place
    )


def ask(grouper: Grouper, one: Said) -> Proposal:
    return grouper.propose(
        one.text, at=one.at, issue_type=one.issue_type, place=one.place
    )


def filled(*held: Said) -> Grouper:
    """Return a grouper with each of `held` alone in a group of its number, from 1."""
    grouper = Grouper()
    for number, one in enumerate(held, 1):
        put(grouper, number, number, one)
    return grouper


def test_a_copy_joins_and_says_so():
    found = ask(filled(Said(SAID[0], RUMOUR, JATI)), Said(SAID[0], RUMOUR, JATI))
    assert (found.group, found.ask, found.score) == (1, None, 1.0)
    assert "penculikan" in " ".join(found.words) or found.words


def test_a_rumour_is_one_wherever_it_is_heard():
    found = ask(filled(Said(SAID[0], RUMOUR, JATI)), Said(SAID[1], RUMOUR, KADEMANGAN))
    assert found.group == 1


def test_water_in_one_kecamatan_is_one_event_and_in_another_is_not():
    grouper = filled(Said(SAID[2], FLOOD, JATI))
    assert ask(grouper, Said(SAID[3], FLOOD, SUKABUMI)).group == 1
    assert ask(grouper, Said(SAID[3], FLOOD, KADEMANGAN)).group is None


def test_another_matter_joins_nothing_and_nobody_is_asked():
    found = ask(filled(Said(SAID[0], RUMOUR, JATI)), Said(SAID[6], "lampu_jalan", JATI))
    assert (found.group, found.ask, found.words) == (None, None, ())
    assert found.band is Band.WEAK


def test_the_same_words_elsewhere_or_later_are_asked_about_never_joined():
    theft = Said(SAID[4], THEFT, JATI)
    elsewhere = ask(filled(theft), Said(SAID[4], THEFT, KADEMANGAN))
    later = ask(filled(theft), Said(SAID[4], THEFT, JATI, NOON + 5 * DAY))
    assert (elsewhere.group, elsewhere.ask) == (None, 1)
    assert (later.group, later.ask) == (None, 1)


def test_without_a_place_the_only_event_going_on_is_meant():
    here, there = Said(SAID[2], FLOOD, JATI), Said(SAID[2], FLOOD, KADEMANGAN)
    unplaced = Said("banjir lagi lur", FLOOD, None)
    assert ask(filled(here), unplaced).group == 1
    assert ask(filled(here, there), unplaced).group is None


@given(
    st.builds(Facts, st.just(NOON), TYPES, st.just(frozenset({"35.74.03"}))),
    TYPES,
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_more_alike_never_joins_less(group, issue_type, one, other):
    mine = Facts(NOON, issue_type, frozenset({"35.74.03"}))
    low, high = sorted([one, other])
    less, more = judge(mine, group, low, LIMITS), judge(mine, group, high, LIMITS)
    assert more.join >= less.join


@given(said(-LIMITS.window, LIMITS.window), st.floats(0, 0.99 * LIMITS.same))
def test_unlike_place_or_type_never_joins_silently(one, score):
    mine = Facts(one.at, THEFT, frozenset({"35.74.03"}))
    other_place = Facts(NOON, THEFT, frozenset({"35.74.01"}))
    other_type = Facts(NOON, FLOOD, frozenset({"35.74.03"}))
    assert judge(mine, other_place, 1.0, LIMITS).join is not Join.YES
    assert judge(mine, other_type, score, LIMITS).join is not Join.YES


@given(
    st.lists(said(-60 * DAY, -47 * DAY), max_size=8),
    st.lists(said(-DAY, timedelta(0)), max_size=8),
    said(timedelta(0), HOUR),
)
def test_what_lies_outside_the_window_decides_nothing(old, recent, asked):
    with_old, without = Grouper(), Grouper()
    for key, one in enumerate(sorted(old, key=lambda one: one.at)):
        put(with_old, 100 + key, 100 + key, one)
    for key, one in enumerate(recent):
        for grouper in (with_old, without):
            put(grouper, key, key, one)
    assert ask(with_old, asked) == ask(without, asked)
    assert len(with_old) == len(recent)


@given(st.lists(said(-60 * DAY, timedelta(0)), max_size=8), said(HOUR, DAY))
def test_a_message_that_came_late_leaves_the_window_too(held, asked):
    grouper = filled(*held)
    ask(grouper, asked)
    inside = [one for one in held if one.at >= asked.at - LIMITS.window]
    assert len(grouper) == len(inside)


@given(st.lists(said(-DAY, timedelta(0)), max_size=8), said(timedelta(0), HOUR))
def test_asking_changes_nothing(held, asked):
    grouper, same = filled(*held), filled(*held)
    first = ask(grouper, asked)
    assert ask(grouper, asked) == first
    for one in held:
        ask(grouper, Said(one.text, one.issue_type, one.place, asked.at))
    assert ask(grouper, asked) == first == ask(same, asked)


@pytest.mark.parametrize("limits", [Limits(attach=1.1, ask=1.1, same=1.1)])
def test_limits_out_of_reach_leave_every_text_alone(limits):
    grouper = Grouper(limits)
    put(grouper, 1, 1, Said(SAID[4], THEFT, JATI))
    found = ask(grouper, Said(SAID[4], THEFT, JATI))
    assert (found.group, found.ask) == (None, None)


@dataclass
class Kept:
    """What an officer would write down: which message lies in which group."""

    group_of: dict[int, int] = field(default_factory=dict)
    into: dict[int, int] = field(default_factory=dict)

    def resolve(self, group: int) -> int:
        return self.resolve(self.into[group]) if group in self.into else group

    def groups(self) -> set[int]:
        return {self.resolve(group) for group in self.group_of.values()}


class OfficersDecide(RuleBasedStateMachine):
    """Messages come, are moved, split off, merged and taken away, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.grouper = Grouper()
        self.kept = Kept()

    @rule(key=st.integers(0, 9), group=st.integers(0, 5), one=said(-DAY, timedelta(0)))
    def come_or_move(self, key, group, one):
        put(self.grouper, key, group, one)
        self.kept.group_of[key] = group

    @rule(key=st.integers(0, 9))
    def take_away(self, key):
        self.grouper.remove(key)
        self.kept.group_of.pop(key, None)

    @rule(into=st.integers(0, 5), group=st.integers(0, 5))
    def merge(self, into, group):
        self.grouper.merge(into, group)
        if self.kept.resolve(into) != self.kept.resolve(group):
            self.kept.into[self.kept.resolve(group)] = self.kept.resolve(into)

    @rule(one=said(timedelta(0), HOUR))
    def only_a_group_that_stands_is_proposed(self, one):
        found = ask(self.grouper, one)
        assert {found.group, found.ask} - {None} <= self.kept.groups()

    @precondition(lambda self: len(self.kept.groups()) == 1)
    @rule(text=st.sampled_from(SAID))
    def a_copy_of_the_only_group_is_its(self, text):
        (group,) = self.kept.groups()
        put(self.grouper, 99, group, Said(text, None, None))
        assert ask(self.grouper, Said(text, None, None)).group in {group, None}
        self.grouper.remove(99)

    @invariant()
    def as_many_messages_as_were_put(self):
        assert len(self.grouper) == len(self.kept.group_of)
        for group in range(6):
            assert self.grouper.resolve(group) == self.kept.resolve(group)


TestOfficersDecide = OfficersDecide.TestCase
