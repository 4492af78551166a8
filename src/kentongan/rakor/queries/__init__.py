"""Reads of this room: meetings, agenda, minutes, follow-ups, decisions, statements."""

from kentongan.rakor.queries.ahead import CHECK, REVIEW, Ahead, ahead
from kentongan.rakor.queries.attending import (
    Attendee,
    Board,
    Invitation,
    Participation,
    board,
    invitation,
    participation,
    proposed_invitees,
)
from kentongan.rakor.queries.deciding import (
    DecisionCard,
    DecisionView,
    Shelf,
    decision_by_number,
    decisions,
)
from kentongan.rakor.queries.deciding import by_id as decision_by_id
from kentongan.rakor.queries.due import DueCheck, DueReview, due_checks, due_reviews
from kentongan.rakor.queries.following import (
    DirectiveView,
    FollowUps,
    OwnerView,
    directives,
    followups,
)
from kentongan.rakor.queries.material import (
    AgendaItemView,
    ExceptionView,
    SupplementView,
    agenda,
    exceptions,
    supplements,
)
from kentongan.rakor.queries.minuting import MinutesView, minutes
from kentongan.rakor.queries.room import (
    AttachmentView,
    ClaimView,
    DoorView,
    attachment,
    attachments,
    claims,
    code_of_room,
    door,
)
from kentongan.rakor.queries.sessions import (
    MeetingView,
    meeting,
    meetings,
    next_meeting,
    same_month,
)
from kentongan.rakor.queries.sessions import by_id as meeting_by_id
from kentongan.rakor.queries.speaking import StatementView, by_sector, statements

__all__ = [
    "CHECK",
    "REVIEW",
    "AgendaItemView",
    "Ahead",
    "AttachmentView",
    "Attendee",
    "Board",
    "ClaimView",
    "DecisionCard",
    "DecisionView",
    "DirectiveView",
    "DoorView",
    "DueCheck",
    "DueReview",
    "ExceptionView",
    "FollowUps",
    "Invitation",
    "MeetingView",
    "MinutesView",
    "OwnerView",
    "Participation",
    "Shelf",
    "StatementView",
    "SupplementView",
    "agenda",
    "ahead",
    "attachment",
    "attachments",
    "board",
    "by_sector",
    "claims",
    "code_of_room",
    "decision_by_id",
    "decision_by_number",
    "decisions",
    "directives",
    "door",
    "due_checks",
    "due_reviews",
    "exceptions",
    "followups",
    "invitation",
    "meeting",
    "meeting_by_id",
    "meetings",
    "minutes",
    "next_meeting",
    "participation",
    "proposed_invitees",
    "same_month",
    "statements",
    "supplements",
]
