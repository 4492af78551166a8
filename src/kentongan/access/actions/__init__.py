"""Verbs of this room: offices, posts, accounts, forums and duties."""

from kentongan.access.actions.agencies import (
    NewAgency,
    add_agencies,
    change_agency,
    close_agency,
    reopen_agency,
)
from kentongan.access.actions.calendars import close_calendar, open_calendar
from kentongan.access.actions.custodians import end_custodian, name_custodian
from kentongan.access.actions.duties import close_duty, set_duty
from kentongan.access.actions.forums import add_forum, change_forum, seat, unseat
from kentongan.access.actions.officers import (
    NewOfficer,
    add_officer,
    change_officer,
    close_officer,
    invite_officer,
    reopen_officer,
)
from kentongan.access.actions.own import end_other_sessions, prefer
from kentongan.access.actions.passwords import choose_password, reset_password
from kentongan.access.actions.posts import NewPost, add_posts, close_post, reopen_post
from kentongan.access.actions.tokens import end_token, make_token

__all__ = [
    "NewAgency",
    "NewOfficer",
    "NewPost",
    "add_agencies",
    "add_forum",
    "add_officer",
    "add_posts",
    "change_agency",
    "change_forum",
    "change_officer",
    "choose_password",
    "close_agency",
    "close_calendar",
    "close_duty",
    "close_officer",
    "close_post",
    "end_custodian",
    "end_other_sessions",
    "end_token",
    "invite_officer",
    "make_token",
    "name_custodian",
    "open_calendar",
    "prefer",
    "reopen_agency",
    "reopen_officer",
    "reopen_post",
    "reset_password",
    "seat",
    "set_duty",
    "unseat",
]
