"""Propose a group for each message, and remember what people decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from kentongan.domain.codes import Band
from kentongan.domain.issue_types import issue_types
from kentongan.science.text.grouping.verdict import (
    ALONE,
    NO_PLACE,
    Facts,
    Join,
    Judged,
    Limits,
    Proposal,
    district,
    judge,
    only_one,
)
from kentongan.science.text.grouping.window import Text, Window
from kentongan.science.text.normalise import normalise

if TYPE_CHECKING:
    from datetime import datetime

_COMPARED = 12  # groups of one type weighed for a message
_SHOWN = 6  # shared words given as the reason
_TELLING = 4  # letters of a word that is worth showing


@dataclass(frozen=True)
class _Member:
    key: int
    group: int
    text: int
    at: datetime
    issue_type: str | None
    place: str | None


@dataclass
class _Group:
    """What is known of a group while its messages lie in the window."""

    members: dict[int, _Member] = field(default_factory=dict)
    types: Counter[str | None] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    latest: datetime | None = None

    def add(self, member: _Member) -> None:
        self.members[member.key] = member
        self.types[member.issue_type] += 1
        self.places.update(district(member.place))
        if self.latest is None or member.at > self.latest:
            self.latest = member.at

    def remove(self, member: _Member) -> None:
        del self.members[member.key]
        self.types[member.issue_type] -= 1
        self.places.subtract(district(member.place))
        if member.at == self.latest:
            ats = [other.at for other in self.members.values()]
            self.latest = max(ats, default=None)

    def facts(self, at: datetime) -> Facts:
        """Return the group's latest moment, commonest type and kecamatan."""
        kind = max(self.types, key=lambda one: (self.types[one], one or ""))
        places = frozenset(place for place, count in self.places.items() if count > 0)
        return Facts(self.latest or at, kind, places)


@dataclass(frozen=True)
class _Weighed:
    """A group weighed for a message, and its most similar wording."""

    judged: Judged
    score: float
    size: int
    group: int
    wording: int | None


class Grouper:
    """Groups of a stream, kept in a moving window.

    Numbers of messages and groups are the caller's. Nothing is attached by itself:
    `propose` answers, the caller decides and says so with `add`, so that an officer's
    merge, split or move is followed as given.

    Parameters
    ----------
    limits
        Where the decisions lie.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> grouper, noon = Grouper(), datetime(2020, 2, 1, 12, tzinfo=UTC)
    >>> grouper.add(1, 7, text="Awas penculik di Jati", at=noon,
    ...             issue_type="isu_penculikan", place=None)
    >>> grouper.propose("mobil putih nyulik bocah", at=noon,
    ...                 issue_type="isu_penculikan", place=None).group
    7
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._window = Window()
        self._members: dict[int, _Member] = {}
        self._groups: dict[int, _Group] = {}
        self._into: dict[int, int] = {}
        self._using: dict[int, Counter[int]] = {}
        self._order: list[tuple[datetime, int]] = []
        self._of_type: dict[str, set[int]] = {}
        self._read: tuple[str, Text] | None = None

    def __len__(self) -> int:
        """Return how many messages lie in the window."""
        return len(self._members)

    def propose(
        self, text: str, *, at: datetime, issue_type: str | None, place: str | None
    ) -> Proposal:
        """Return the group that says the same, one to ask about, or neither."""
        self._expire(at)
        mine = Facts(at, issue_type, district(place))
        read = self._reading(text)
        scores = self._similar(read)
        for group in self._same_type(issue_type):
            scores.setdefault(group, (0.0, None))
        weighed = [
            _Weighed(
                judge(mine, self._groups[group].facts(at), score, self._limits),
                score,
                len(self._groups[group].members),
                group,
                wording,
            )
            for group, (score, wording) in scores.items()
        ]
        return _proposal(_best(weighed), read, self._window)

    def add(
        self,
        key: int,
        group: int,
        *,
        text: str,
        at: datetime,
        issue_type: str | None,
        place: str | None,
    ) -> None:
        """Put message `key` into `group`; a message already held is moved."""
        self.remove(key)
        self._expire(at)
        group = self.resolve(group)
        wording = self._window.add(self._reading(text))
        member = _Member(key, group, wording, at, issue_type, place)
        self._members[key] = member
        self._groups.setdefault(group, _Group()).add(member)
        self._using.setdefault(wording, Counter())[group] += 1
        heappush(self._order, (at, key))
        if issue_type is not None:
            self._of_type.setdefault(issue_type, set()).add(group)
        self._read = None

    def remove(self, key: int) -> None:
        """Forget message `key`, if it is held."""
        member = self._members.pop(key, None)
        if member is None:
            return
        group = self.resolve(member.group)
        self._groups[group].remove(member)
        if not self._groups[group].members:
            self._drop(group)
        using = self._using[member.text]
        using[group] -= 1
        if using[group] <= 0:
            del using[group]
        if not using:
            del self._using[member.text]
        self._window.remove(member.text)

    def merge(self, into: int, group: int) -> None:
        """Make `group` part of `into`; its number stands for `into` from now on."""
        into, group = self.resolve(into), self.resolve(group)
        if into == group:
            return
        self._into[group] = into
        moved = self._groups.pop(group, None)
        for groups in self._of_type.values():
            if group in groups:
                groups.remove(group)
                groups.add(into)
        if moved is None:
            return
        target = self._groups.setdefault(into, _Group())
        for member in moved.members.values():
            target.add(member)
            using = self._using[member.text]
            using[into] += using.pop(group, 0)

    def resolve(self, group: int) -> int:
        """Return the group that `group` has become part of, or itself."""
        while group in self._into:
            group = self._into[group]
        return group

    def _reading(self, text: str) -> Text:
        """Return the wording; `add` after `propose` doesn't read again."""
        if self._read is None or self._read[0] != text:
            self._read = text, self._window.read(normalise(text))
        return self._read[1]

    def _similar(self, read: Text) -> dict[int, tuple[float, int | None]]:
        """Return the groups of similar wordings with their best score."""
        scores: dict[int, tuple[float, int | None]] = {}
        exact = self._window.same(read)
        near = self._window.near(read)
        found = near if exact is None else [(exact, 1.0), *near]
        for wording, score in found:
            for group in self._using[wording]:
                if score > scores.get(group, (0.0, None))[0]:
                    scores[group] = round(min(score, 1.0), 4), wording
        return scores

    def _same_type(self, issue_type: str | None) -> list[int]:
        """Return groups of a type whose type alone can be enough, the newest few."""
        kind = issue_types().get(issue_type or "")
        if kind is None or not (kind.claim or kind.wide):
            return []
        held = self._of_type.get(kind.code, set())
        return sorted(held, key=lambda group: (-self._when(group), group))[:_COMPARED]

    def _when(self, group: int) -> float:
        latest = self._groups[group].latest
        return latest.timestamp() if latest else 0.0

    def _expire(self, at: datetime) -> None:
        """Forget messages older than the window."""
        oldest = at - self._limits.window
        while self._order and self._order[0][0] < oldest:
            when, key = heappop(self._order)
            member = self._members.get(key)
            if member is not None and member.at == when:
                self.remove(key)

    def _drop(self, group: int) -> None:
        del self._groups[group]
        for groups in self._of_type.values():
            groups.discard(group)


def _best(weighed: list[_Weighed]) -> _Weighed | None:
    """Return the group that fits best, or None when none does."""
    fits = [one for one in weighed if one.judged.join]
    if not fits:
        return None
    best = max(fits, key=lambda one: (one.judged.join, one.score, one.size, -one.group))
    going_on = [one for one in fits if one.judged.why is NO_PLACE]
    if len(going_on) == 1 and best is going_on[0]:
        return replace(best, judged=only_one(best.judged))
    return best


def _proposal(best: _Weighed | None, read: Text, window: Window) -> Proposal:
    if best is None:
        return Proposal(None, 0.0, Band.WEAK, (), None, ALONE)
    held = () if best.wording is None else window.texts[best.wording].words
    other = frozenset(held)
    shared = [w for w in read.words if w in other and len(w) >= _TELLING][:_SHOWN]
    joins = best.judged.join is Join.YES
    return Proposal(
        group=best.group if joins else None,
        score=best.score,
        band=best.judged.band,
        words=tuple(shared),
        ask=None if joins else best.group,
        why=best.judged.why,
    )
