"""What holds for alarms (states, the promise, series) and for early warnings."""

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
from kentongan.alarms.rules.early_warnings import (
    EARLY_WARNING,
    GRAVE,
    CancelReason,
    Draft,
    EarlyWarningState,
    NotFromThere,
    Source,
    check_addressed,
    check_draft,
    check_issuer,
    check_period,
    check_source,
    may_cancel,
    waiting,
)
from kentongan.alarms.rules.odd import METHOD, METHOD_VERSION, candidates
from kentongan.alarms.rules.proposing import Proposal, propose
from kentongan.alarms.rules.sentence import say
from kentongan.alarms.rules.series import ASSEMBLY, Seen, Series, Table, tabulate
from kentongan.alarms.rules.states import MACHINE, NotTakenUp, State, check_taken

__all__ = [
    "ASSEMBLY",
    "DAYS_OF_MONTH",
    "DEFAULT",
    "EARLY_WARNING",
    "GAP_DAYS",
    "GRAVE",
    "IN_HAND_DAYS",
    "MACHINE",
    "METHOD",
    "METHOD_VERSION",
    "Budget",
    "CancelReason",
    "Candidate",
    "Draft",
    "EarlyWarningState",
    "Known",
    "NotFromThere",
    "NotTakenUp",
    "Proposal",
    "Seen",
    "Series",
    "Source",
    "State",
    "Table",
    "candidates",
    "check_addressed",
    "check_draft",
    "check_issuer",
    "check_period",
    "check_source",
    "check_taken",
    "explained",
    "in_hand",
    "match",
    "may_cancel",
    "merge",
    "propose",
    "say",
    "tabulate",
    "tests_a_day",
    "waiting",
]
