"""Verbs of this room: tasks, inquiries, activities."""

from kentongan.tasks.actions.activities import (
    cancel_activity,
    plan_activity,
    report_activity,
)
from kentongan.tasks.actions.inquiries import (
    Asking,
    ask,
    ask_again,
    ask_office,
    cancel_inquiry,
    consent,
    reply,
)
from kentongan.tasks.actions.tasks import (
    Assignment,
    accept,
    assign,
    assign_task,
    block,
    cancel,
    keep,
    report_done,
    return_task,
    show_proof,
    start,
    take_back,
)

__all__ = [
    "Asking",
    "Assignment",
    "accept",
    "ask",
    "ask_again",
    "ask_office",
    "assign",
    "assign_task",
    "block",
    "cancel",
    "cancel_activity",
    "cancel_inquiry",
    "consent",
    "keep",
    "plan_activity",
    "reply",
    "report_activity",
    "report_done",
    "return_task",
    "show_proof",
    "start",
    "take_back",
]
