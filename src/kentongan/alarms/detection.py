"""A sweep: every series of the house against its own past, without storing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from kentongan.alarms import rules
from kentongan.domain.areas import contains
from kentongan.domain.codes import Sector
from kentongan.domain.issue_types import issue_types
from kentongan.domain.labels import SECTORS
from kentongan.domain.periods import Period, day_of
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import queries as reports

SEED = 0  # nothing here is drawn by lot
EVIDENCE_DAYS = 28


@dataclass(frozen=True)
class Found:
    """What a sweep saw: enough to keep it, to say it, and to do it again."""

    at: datetime
    day: date
    budget: rules.Budget
    data_version: str
    series: int
    tests: int
    candidates: tuple[rules.Candidate, ...]
    seen: tuple[rules.Seen, ...]
    city: str
    names: Mapping[str, str]
    method: str = rules.METHOD
    version: str = rules.METHOD_VERSION
    seed: int = SEED

    @property
    def counts(self) -> Iterator[tuple[date, str, str, str, int]]:
        """The counts of the days that were tested."""
        since = self.day - timedelta(days=max(self.budget.windows))
        for s in self.seen:
            if s.day >= since:
                yield s.day, s.area, s.sector, s.issue_type, s.n

    def sentence(self, one: rules.Candidate) -> Words:
        """Return what a candidate says."""
        kind = issue_types().get(one.series.issue_type)
        sector = SECTORS[Sector(one.series.sector)]
        what = kind.words if kind else Words(f"bidang {sector.id}", f"the {sector.en}")
        where = self.names.get(one.series.area, one.series.area)
        return rules.say(what, where, (one.first, one.last), one.observed, one.expected)

    def evidence(self, series: rules.Series) -> list[tuple[str, str, int]]:
        """Return the last four weeks of a series by day and area."""
        since = self.day - timedelta(days=EVIDENCE_DAYS - 1)
        whole = series.area == self.city
        found: Counter[tuple[str, str]] = Counter()
        for s in self.seen:
            same = s.sector == series.sector and series.issue_type in {"", s.issue_type}
            inside = whole or contains(series.area, s.area)
            if same and inside and s.day >= since and s.issue_type != rules.ASSEMBLY:
                found[s.day.isoformat(), s.area] += s.n
        return [(day, area, n) for (day, area), n in sorted(found.items())]


def detect(
    *,
    by: Actor,
    at: datetime,
    budget: rules.Budget = rules.DEFAULT,
    executor: Executor | None = None,
) -> Found:
    """Return what is odd in the counts as known at `at`; nothing is stored.

    Windows that end yesterday and today are tested: a day's last messages come in
    with the next morning, and today's counts can only grow.
    """
    zone = places.zone()
    day = day_of(at, zone)
    first = day - timedelta(days=budget.history_days + max(budget.windows))
    period = Period.of_days(first, day, zone)
    seen = tuple(
        rules.Seen(c.day, c.area, c.sector, c.issue_type, c.n)
        for c in reports.counts(by=by, at=at, period=period)
    )
    house = places.house()
    areas = [*places.districts(), *places.villages()]
    table = rules.tabulate(
        seen, city=house.kode, areas=[a.kode for a in areas], first=first, last=day
    )
    return Found(
        at=at,
        day=day,
        budget=budget,
        data_version=_digest(seen),
        series=sum(table.checked.values()),
        tests=rules.tests_a_day(table.checked, budget),
        candidates=tuple(rules.merge(rules.candidates(table, budget, executor))),
        seen=seen,
        city=house.kode,
        names={house.kode: house.name} | {a.kode: a.name for a in areas},
    )


def _digest(seen: Sequence[rules.Seen]) -> str:
    lines = (f"{s.day}|{s.area}|{s.sector}|{s.issue_type}|{s.n}" for s in seen)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]
