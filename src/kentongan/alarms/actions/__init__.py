"""Verbs of this room: alarms, and the early warnings that follow from them."""

from kentongan.alarms.actions.alarms import dismiss, keep_run, sweep, take_up
from kentongan.alarms.actions.drafting import draft_update, draft_warning, reword
from kentongan.alarms.actions.ending import (
    cancel_warning,
    close_warning,
    expire_due,
    withdraw_draft,
)
from kentongan.alarms.actions.issuing import (
    acknowledge_warning,
    issue_update,
    issue_warning,
)

__all__ = [
    "acknowledge_warning",
    "cancel_warning",
    "close_warning",
    "dismiss",
    "draft_update",
    "draft_warning",
    "expire_due",
    "issue_update",
    "issue_warning",
    "keep_run",
    "reword",
    "sweep",
    "take_up",
    "withdraw_draft",
]
