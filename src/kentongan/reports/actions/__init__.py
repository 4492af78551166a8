"""Verbs of this room: receive, read, correct, rate, group, follow up, answer."""

from kentongan.reports.actions.claims import remember_answer
from kentongan.reports.actions.follow import (
    ask_reporter,
    close_batch,
    close_report,
    forward,
    hand_over,
    link_group,
    link_reports,
    mark_taken_up,
    refuse_report,
    reopen,
    set_aside,
)
from kentongan.reports.actions.groups import merge, move, reject, split
from kentongan.reports.actions.harm import judge_harm
from kentongan.reports.actions.merging import unmerge
from kentongan.reports.actions.offices import OfficeReport, receive_from_office
from kentongan.reports.actions.photos import (
    add_photo,
    clean_photo,
    open_photo,
    receive_photo,
)
from kentongan.reports.actions.rating import rate
from kentongan.reports.actions.read import correct, read
from kentongan.reports.actions.receive import (
    NewReport,
    Received,
    map_senders,
    open_batch,
    receive,
    receive_one,
)
from kentongan.reports.actions.threads import answer_desk, heed, tell_reporters
from kentongan.reports.actions.uploads import (
    AlreadyStarted,
    begin_reading,
    bring,
    drop,
    end_reading,
    match_columns,
    start,
)

__all__ = [
    "AlreadyStarted",
    "NewReport",
    "OfficeReport",
    "Received",
    "add_photo",
    "answer_desk",
    "ask_reporter",
    "begin_reading",
    "bring",
    "clean_photo",
    "close_batch",
    "close_report",
    "correct",
    "drop",
    "end_reading",
    "forward",
    "hand_over",
    "heed",
    "judge_harm",
    "link_group",
    "link_reports",
    "map_senders",
    "mark_taken_up",
    "match_columns",
    "merge",
    "move",
    "open_batch",
    "open_photo",
    "rate",
    "read",
    "receive",
    "receive_from_office",
    "receive_one",
    "receive_photo",
    "refuse_report",
    "reject",
    "remember_answer",
    "reopen",
    "set_aside",
    "split",
    "start",
    "tell_reporters",
    "unmerge",
]
