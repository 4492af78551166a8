"""Verbs of this room: take up, triage, phone, ask, draft, approve, recur."""

from kentongan.rumours.actions.answers import (
    Draft,
    approve_answer,
    correct_answer,
    draft_answer,
    hold,
    return_answer,
    withhold,
)
from kentongan.rumours.actions.checking import (
    ask_offices,
    became_event,
    check,
    log_call,
    note_reply,
    take_up,
    triage,
)
from kentongan.rumours.actions.matching import rematch, unmatch
from kentongan.rumours.actions.recurrence import archive, notice_recurrence, recur

__all__ = [
    "Draft",
    "approve_answer",
    "archive",
    "ask_offices",
    "became_event",
    "check",
    "correct_answer",
    "draft_answer",
    "hold",
    "log_call",
    "note_reply",
    "notice_recurrence",
    "recur",
    "rematch",
    "return_answer",
    "take_up",
    "triage",
    "unmatch",
    "withhold",
]
