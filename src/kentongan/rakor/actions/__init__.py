"""Verbs of this room: plan, invite, lock, minute, direct, decide, review, check."""

from kentongan.rakor.actions.agenda import add_item, build_agenda
from kentongan.rakor.actions.attaching import attach, detach
from kentongan.rakor.actions.conditions import check, check_due, raise_due_checks
from kentongan.rakor.actions.decisions import (
    NewCondition,
    NewDecision,
    make,
    note_evidence,
    propose,
    support,
    take_effect,
    withdraw,
)
from kentongan.rakor.actions.directives import correct, direct, understand
from kentongan.rakor.actions.invitees import (
    NewInvitee,
    attend,
    invite,
    register_invitation,
)
from kentongan.rakor.actions.letters import (
    Answered,
    granted,
    refused,
    register_letter,
    send,
)
from kentongan.rakor.actions.meeting import (
    NewMeeting,
    cancel,
    close_meeting,
    lock,
    open_meeting,
    plan,
    postpone,
)
from kentongan.rakor.actions.minutes import (
    amend,
    approve_minutes,
    circulate,
    leave_out,
    minute,
    minute_opening,
)
from kentongan.rakor.actions.proving import prove
from kentongan.rakor.actions.reviews import (
    Reviewed,
    fulfil,
    keep,
    lapse,
    raise_due_reviews,
    remind,
    review_due,
    revoke,
    supersede,
)
from kentongan.rakor.actions.room import claim, close_room, confirm, declare
from kentongan.rakor.actions.statements import NewStatement, make_statement
from kentongan.rakor.actions.supplement import add_supplement

__all__ = [
    "Answered",
    "NewCondition",
    "NewDecision",
    "NewInvitee",
    "NewMeeting",
    "NewStatement",
    "Reviewed",
    "add_item",
    "add_supplement",
    "amend",
    "approve_minutes",
    "attach",
    "attend",
    "build_agenda",
    "cancel",
    "check",
    "check_due",
    "circulate",
    "claim",
    "close_meeting",
    "close_room",
    "confirm",
    "correct",
    "declare",
    "detach",
    "direct",
    "fulfil",
    "granted",
    "invite",
    "keep",
    "lapse",
    "leave_out",
    "lock",
    "make",
    "make_statement",
    "minute",
    "minute_opening",
    "note_evidence",
    "open_meeting",
    "plan",
    "postpone",
    "propose",
    "prove",
    "raise_due_checks",
    "raise_due_reviews",
    "refused",
    "register_invitation",
    "register_letter",
    "remind",
    "review_due",
    "revoke",
    "send",
    "supersede",
    "support",
    "take_effect",
    "understand",
    "withdraw",
]
