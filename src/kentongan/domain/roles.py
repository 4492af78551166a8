"""The roles, and what it takes to hold an act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """A role; owner, asker and condition checker are named by the object itself.

    A newcomer signed in with a start password: nothing but choosing an own one.
    """

    PUBLIC = "public"
    NEWCOMER = "newcomer"
    REPORTER = "reporter"
    FIELD_OFFICER = "field_officer"
    AGENCY_OFFICER = "agency_officer"
    AGENCY_HEAD = "agency_head"
    LEADER = "leader"
    OPERATOR = "operator"
    VERIFIER = "verifier"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    CHAIR = "chair"
    SECRETARY = "secretary"
    NOTE_TAKER = "note_taker"
    MACHINE = "machine"
    CONSOLE = "console"
    OWNER = "owner"
    ASKER = "asker"
    CONDITION_CHECKER = "condition_checker"


SEATED = frozenset({Role.CHAIR, Role.SECRETARY, Role.NOTE_TAKER})


@dataclass(frozen=True)
class Right:
    """Who holds an act; `strong` asks for a fresh, strong session."""

    roles: frozenset[Role]
    strong: bool = False
