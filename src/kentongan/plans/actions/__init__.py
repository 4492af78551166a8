"""Verbs of this room: the plan, its actions, achievements, evidence, reminders."""

from kentongan.plans.actions.achieving import (
    Achieved,
    NewFile,
    achieve,
    add_file,
    choose_evidence,
    confirm,
    drop_evidence,
)
from kentongan.plans.actions.drafting import (
    NewAction,
    add_action,
    change_action,
    copy_plan,
    draft_plan,
)
from kentongan.plans.actions.moving import adopt, adopt_all, finish, remind, reopen

__all__ = [
    "Achieved",
    "NewAction",
    "NewFile",
    "achieve",
    "add_action",
    "add_file",
    "adopt",
    "adopt_all",
    "change_action",
    "choose_evidence",
    "confirm",
    "copy_plan",
    "draft_plan",
    "drop_evidence",
    "finish",
    "remind",
    "reopen",
]
