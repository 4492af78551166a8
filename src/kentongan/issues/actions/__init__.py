"""Verbs of this room: open, attach, plan, note, move, escalate, agree, and events."""

from kentongan.issues.actions.agreeing import agree, monitor
from kentongan.issues.actions.assemblies import (
    NewAssembly,
    delete_assemblies,
    delete_old_assemblies,
    notify_assembly,
)
from kentongan.issues.actions.attaching import attach
from kentongan.issues.actions.conflict import (
    NewStatus,
    approve_social_conflict,
    propose_social_conflict,
    record_status,
)
from kentongan.issues.actions.events import (
    NewEvent,
    NewValue,
    NoValue,
    OthersValue,
    add_event_value,
    record_event,
)
from kentongan.issues.actions.following import (
    Changes,
    confirm,
    note,
    plan,
    retract,
    revise,
    triage,
)
from kentongan.issues.actions.moving import (
    BadMerge,
    NoOffice,
    NotYours,
    dismiss,
    hand_over,
    handle,
    mediate,
    merge,
    relapse,
    reopen,
    resolve,
    take_back,
    verify,
    watch,
)
from kentongan.issues.actions.opening import NewIssue, WrongSector, open_issue
from kentongan.issues.actions.parties import drop_party, name_party
from kentongan.issues.actions.sharing import OwnerShares, escalate, share

__all__ = [
    "BadMerge",
    "Changes",
    "NewAssembly",
    "NewEvent",
    "NewIssue",
    "NewStatus",
    "NewValue",
    "NoOffice",
    "NoValue",
    "NotYours",
    "OthersValue",
    "OwnerShares",
    "WrongSector",
    "add_event_value",
    "agree",
    "approve_social_conflict",
    "attach",
    "confirm",
    "delete_assemblies",
    "delete_old_assemblies",
    "dismiss",
    "drop_party",
    "escalate",
    "hand_over",
    "handle",
    "mediate",
    "merge",
    "monitor",
    "name_party",
    "note",
    "notify_assembly",
    "open_issue",
    "plan",
    "propose_social_conflict",
    "record_event",
    "record_status",
    "relapse",
    "reopen",
    "resolve",
    "retract",
    "revise",
    "share",
    "take_back",
    "triage",
    "verify",
    "watch",
]
