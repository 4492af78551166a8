"""Reads of this room: reports, groups, counts, silence, answered claims."""

from kentongan.reports.queries.claims import AnsweredView, answered, search_answers
from kentongan.reports.queries.counting import (
    Count,
    Word,
    counts,
    receive_times,
    unsettled,
    word_of_villages,
)
from kentongan.reports.queries.danger import Danger, in_danger
from kentongan.reports.queries.followed import Followed, followed
from kentongan.reports.queries.groups import (
    GroupView,
    MemberView,
    daily,
    group_by_number,
    group_of,
    growing,
    members,
    spread,
)
from kentongan.reports.queries.history import history
from kentongan.reports.queries.intake import (
    BatchView,
    Said,
    SenderView,
    UnreadView,
    batches,
    said_about_publications,
    senders,
    unread_lines,
    waiting,
    wordings,
)
from kentongan.reports.queries.placed import Placed, placed
from kentongan.reports.queries.photos import has_photo, photos_of
from kentongan.reports.queries.reports import (
    Filter,
    ReportView,
    answering,
    count_reports,
    ids_by_number,
    list_reports,
    read_in_batch,
    report_by_number,
    spelt_otherwise,
    thread,
    understand,
)
from kentongan.reports.queries.usual import heard_since, usual

__all__ = [
    "AnsweredView",
    "BatchView",
    "Count",
    "Danger",
    "Filter",
    "Followed",
    "GroupView",
    "MemberView",
    "Placed",
    "ReportView",
    "Said",
    "SenderView",
    "UnreadView",
    "Word",
    "answered",
    "answering",
    "batches",
    "count_reports",
    "counts",
    "daily",
    "followed",
    "group_by_number",
    "group_of",
    "growing",
    "heard_since",
    "has_photo",
    "history",
    "ids_by_number",
    "in_danger",
    "list_reports",
    "members",
    "placed",
    "photos_of",
    "read_in_batch",
    "receive_times",
    "report_by_number",
    "said_about_publications",
    "search_answers",
    "senders",
    "spelt_otherwise",
    "spread",
    "thread",
    "understand",
    "unread_lines",
    "unsettled",
    "usual",
    "waiting",
    "word_of_villages",
    "wordings",
]
