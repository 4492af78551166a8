"""What holds for alarms: states, the promise, series, what is one matter."""

from kentongan.alarms.rules.budget import (
    DAYS_OF_MONTH,
    DEFAULT,
    Budget,
    tests_a_day,
)
from kentongan.alarms.rules.candidates import (
    GAP_DAYS,
    IN_HAND_DAYS,
    Candidate,
    Known,
    explained,
    in_hand,
    match,
    merge,
)
from kentongan.alarms.rules.odd import METHOD, METHOD_VERSION, candidates
from kentongan.alarms.rules.sentence import say
from kentongan.alarms.rules.series import ASSEMBLY, Seen, Series, Table, tabulate
from kentongan.alarms.rules.states import MACHINE, NotTakenUp, State, check_taken

__all__ = [
    "ASSEMBLY",
    "DAYS_OF_MONTH",
    "DEFAULT",
    "GAP_DAYS",
    "IN_HAND_DAYS",
    "MACHINE",
    "METHOD",
    "METHOD_VERSION",
    "Budget",
    "Candidate",
    "Known",
    "NotTakenUp",
    "Seen",
    "Series",
    "State",
    "Table",
    "candidates",
    "check_taken",
    "explained",
    "in_hand",
    "match",
    "merge",
    "say",
    "tabulate",
    "tests_a_day",
]
