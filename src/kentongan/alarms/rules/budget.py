"""The promise: how many false alarms a month, and what each test may spend of it.

Each day every series is tested once per window. A p-value says how often a count so
high comes by chance in one test; divided by the share of the promise that a test gets,
it says how often the whole sweep shows something so odd: the recurrence interval. An
alarm is raised when that interval is longer than the promise allows. By Bonferroni's
inequality the expected number of false alarms is then at most the promised one, however
the series hang together, as long as the counts follow the model. The promise is shared
equally by the three levels of area, so that 29 kelurahan don't drown the city.

Counts of a day only grow while it lasts and are compared with a whole day's
expectation, so a second sweep on the same day spends nothing more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kentongan.domain.areas import AreaLevel

DAYS_OF_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Budget:
    """What a sweep promises and looks at; settings, first proposal.

    `per_month` false alarms are promised for the whole house; `windows` are the
    lengths in days that are tested; `history_days` what is taken as usual; `least`
    reports are needed, since the desk reads each report anyway and needs no alarm to
    see a handful.
    """

    per_month: float = 2.0
    windows: tuple[int, ...] = (1, 3)
    history_days: int = 90
    least: int = 5

    @property
    def interval_days(self) -> float:
        """How rare, in days, the oddest thing of a sweep must be to be an alarm."""
        return DAYS_OF_MONTH / self.per_month

    def recurrence_days(self, p: float, *, series: int, levels: int) -> float:
        """Return every how many days chance alone shows something so odd.

        `series` are those of the same level of area, `levels` how many levels share
        the promise.
        """
        tests = series * len(self.windows) * levels
        return 1 / max(p * tests, 1e-12)

    def is_alarm(self, recurrence_days: float, observed: int) -> bool:
        """Return whether a count is odd enough to trouble a person."""
        return observed >= self.least and recurrence_days >= self.interval_days


DEFAULT = Budget()


def tests_a_day(series: Mapping[AreaLevel, int], budget: Budget) -> int:
    """Return how many tests a day the promise covers."""
    return sum(series.values()) * len(budget.windows)
