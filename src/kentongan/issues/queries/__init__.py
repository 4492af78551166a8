"""Reads of this room: lists, one story, what is due, events, assemblies, chat text."""

from kentongan.issues.queries.chat import mohon_izin, reminders
from kentongan.issues.queries.due import due
from kentongan.issues.queries.events import assemblies, event_by_number, events
from kentongan.issues.queries.issues import (
    board,
    by_id,
    for_ref,
    issues,
    stuck,
    unsettled,
)
from kentongan.issues.queries.readers import Reader, preview_share
from kentongan.issues.queries.story import headline, issue_by_number
from kentongan.issues.queries.views import (
    AgreementView,
    AssemblyView,
    ClauseView,
    DueView,
    EscalationView,
    EventView,
    HistoryLine,
    IssueView,
    NoteView,
    PartyView,
    Reminder,
    SocialConflictView,
    SourceView,
    StatusView,
    Story,
    ValueView,
)

__all__ = [
    "AgreementView",
    "AssemblyView",
    "ClauseView",
    "DueView",
    "EscalationView",
    "EventView",
    "HistoryLine",
    "IssueView",
    "NoteView",
    "PartyView",
    "Reader",
    "Reminder",
    "SocialConflictView",
    "SourceView",
    "StatusView",
    "Story",
    "ValueView",
    "assemblies",
    "board",
    "by_id",
    "due",
    "event_by_number",
    "events",
    "for_ref",
    "headline",
    "issue_by_number",
    "issues",
    "mohon_izin",
    "preview_share",
    "reminders",
    "stuck",
    "unsettled",
]
