"""Who may do what, and who may know of what: one policy, default deny."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from kentongan.domain import areas
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

POLICY_VERSION = "2026-11-2"


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
class Actor:
    """Who acts: an officer, a reporter, the console or the machine.

    `audiences` are the numbers of the sets of agencies that `agency` belongs to;
    `areas` are the codes whose insides the actor may see; `seats` are forums' codes
    with what the actor is there by the forum's SK.
    """

    id: str
    roles: frozenset[Role]
    agency: str = ""
    clearance: Classification = Classification.BIASA
    audiences: frozenset[int] = frozenset()
    areas: tuple[str, ...] = ()
    name: str = ""
    seats: frozenset[tuple[str, Role]] = frozenset()


@dataclass(frozen=True)
class Label:
    """Who may know of a row: class, audience, area, expiry, sealed."""

    classification: Classification
    audience: int
    area: str
    expires_at: datetime | None = None
    sealed: bool = False

    @classmethod
    def join(
        cls, labels: Iterable[Self], *, common: Callable[[frozenset[int]], int]
    ) -> Self:
        """Return the label of something derived: highest class, common readers.

        `common` returns the number of the audience that all given ones share.
        """
        parts = list(labels)
        expiries = [part.expires_at for part in parts if part.expires_at is not None]
        return cls(
            classification=max(part.classification for part in parts),
            audience=common(frozenset(part.audience for part in parts)),
            area=areas.common([part.area for part in parts]),
            expires_at=min(expiries, default=None),
            sealed=any(part.sealed for part in parts),
        )


@dataclass(frozen=True)
class Right:
    """Who holds an act; `strong` asks for a fresh, strong session."""

    roles: frozenset[Role]
    strong: bool = False


@dataclass(frozen=True)
class Permit:
    """The proof that the policy was asked; `ledger.record` takes nothing else."""

    actor: Actor
    act: Act
    at: datetime


class NotAllowed(Refusal):
    """The actor may not do this, or may not know of it."""

    what = Words(
        "Anda tidak berwenang untuk langkah ini ({act})."
        " Mintalah kantor atau peran yang berwenang.",
        "You may not do this ({act}). Ask the office or role that may.",
    )


def holds(actor: Actor, act: Act, named: Iterable[Role] = ()) -> bool:
    """Return whether one of the actor's roles, or one `named` by the object, may."""
    right = RIGHTS.get(act)
    return right is not None and bool(right.roles & (actor.roles | set(named)))


def at_forum(actor: Actor, forum: str) -> Actor:
    """Return `actor` with the seats held in `forum`, and none of another's.

    The chair of one forum neither opens nor approves a meeting of another.
    """
    here = {role for code, role in actor.seats if code == forum} & SEATED
    return replace(actor, roles=(actor.roles - SEATED) | here)


def may_see(actor: Actor, label: Label, at: datetime) -> bool:
    """Return whether `actor` may know of a row with `label` at the moment `at`."""
    return (
        not label.sealed
        and label.classification <= actor.clearance
        and label.audience in actor.audiences
        and any(areas.contains(area, label.area) for area in actor.areas)
        and (label.expires_at is None or label.expires_at > at)
    )


def require(
    actor: Actor, act: Act, label: Label, at: datetime, *, named: Iterable[Role] = ()
) -> Permit:
    """Return the permit that `record` needs.

    `named` are the roles that the object itself gives this actor, for example
    `Role.OWNER` of a task that the actor's agency owes.

    Raises
    ------
    NotAllowed
        If the act isn't held or the row may not be known.
    """
    if holds(actor, act, named) and may_see(actor, label, at):
        return Permit(actor, act, at)
    raise NotAllowed(act=act, actor=actor.id)


def require_act(actor: Actor, act: Act, at: datetime) -> Permit:
    """Return the permit for an act that starts something and has no row yet.

    Raises
    ------
    NotAllowed
        If the act isn't held.
    """
    if holds(actor, act):
        return Permit(actor, act, at)
    raise NotAllowed(act=act, actor=actor.id)


def _right(*roles: Role, strong: bool = False) -> Right:
    return Right(frozenset(roles), strong=strong)


_PUBLIC = Role.PUBLIC
_FIELD = Role.FIELD_OFFICER
_OFF = Role.AGENCY_OFFICER
_HEAD = Role.AGENCY_HEAD
_LEAD = Role.LEADER
_OP = Role.OPERATOR
_VER = Role.VERIFIER
_ANA = Role.ANALYST
_ADM = Role.ADMINISTRATOR
_AUD = Role.AUDITOR
_CHAIR = Role.CHAIR
_SEC = Role.SECRETARY
_NOTE = Role.NOTE_TAKER
_MACHINE = Role.MACHINE
_CONSOLE = Role.CONSOLE
STAFF = (_FIELD, _OFF, _HEAD, _LEAD, _OP, _VER, _ANA, _ADM, _AUD)
"""The roles that an account may be given; seats come from a forum's SK."""

_STAFF = frozenset(Role) - {
    Role.NEWCOMER,
    Role.PUBLIC,
    Role.REPORTER,
    Role.MACHINE,
    Role.CONSOLE,
    Role.OWNER,
    Role.ASKER,
    Role.CONDITION_CHECKER,
}

RIGHTS: dict[Act, Right] = {
    # the house itself
    Act.HOUSE_OPEN: _right(_CONSOLE),
    Act.HOUSE_CLOCK: _right(_CONSOLE),
    Act.DAY_BEGIN: _right(_MACHINE),
    Act.PLACE_IMPORT: _right(_CONSOLE, _ADM, strong=True),
    Act.AUDIT_VIEW: _right(_AUD),
    Act.AUDIT_VERIFY: _right(_AUD, _CONSOLE),
    # people and offices
    Act.SESSION_ENTER: _right(_PUBLIC),
    Act.SESSION_LEAVE: _right(_PUBLIC),
    Act.SESSION_GREET: _right(*_STAFF),
    Act.AGENCY_ADD: _right(_CONSOLE, _ADM, strong=True),
    Act.AGENCY_CHANGE: _right(_CONSOLE, _ADM, strong=True),
    Act.AGENCY_CLOSE: _right(_CONSOLE, _ADM, strong=True),
    Act.AGENCY_REOPEN: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_VIEW: _right(_ADM),
    Act.OFFICER_ADD: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_CHANGE: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_CLOSE: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_REOPEN: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_RESET: _right(_CONSOLE, _ADM, strong=True),
    Act.OFFICER_CHOOSE_PASSWORD: _right(Role.NEWCOMER, *STAFF),
    Act.POST_ADD: _right(_CONSOLE, _ADM, _OP),
    Act.POST_VIEW: _right(_FIELD),
    Act.POST_REPORT: _right(_FIELD),
    Act.POST_CLOSE: _right(_CONSOLE, _ADM, _OP),
    Act.POST_REOPEN: _right(_CONSOLE, _ADM, _OP),
    Act.FORUM_ADD: _right(_CONSOLE, _ADM, strong=True),
    Act.FORUM_CHANGE: _right(_CONSOLE, _ADM, strong=True),
    Act.FORUM_SEAT: _right(_CONSOLE, _ADM, strong=True),
    Act.FORUM_UNSEAT: _right(_CONSOLE, _ADM, strong=True),
    Act.DUTY_SET: _right(_CONSOLE, _ADM, _OP),
    Act.DUTY_CLOSE: _right(_CONSOLE, _ADM, _OP),
    Act.DUTY_VIEW: _right(_OP, _VER, _ADM, _HEAD, _LEAD),
    Act.CHANNEL_MAP: _right(_CONSOLE, _OP),
    Act.SETTINGS_VIEW: _right(_ADM, _OP),
    # reports and what is read in them
    Act.REPORT_RECEIVE: _right(_CONSOLE, _OP, _FIELD, _OFF, _PUBLIC, _MACHINE),
    Act.REPORT_READ: _right(_MACHINE, _CONSOLE),
    Act.INTAKE_VIEW: _right(_OP),
    Act.REPORT_VIEW: _right(_OP, _VER, _OFF, _HEAD, _ANA),
    Act.REPORT_CORRECT: _right(_OP, _VER),
    Act.REPORT_RATE: _right(_OP, _VER, _OFF),
    Act.REPORT_JUDGE_HARM: _right(_OP, _VER),
    Act.REPORT_TELL: _right(_MACHINE, _OP),
    Act.REPORT_THREAD: _right(Role.REPORTER),
    Act.REPORT_ASK: _right(_OP),
    Act.REPORT_ANSWER: _right(Role.REPORTER, _FIELD),
    Act.REPORT_HEED: _right(_OP, _VER),
    Act.REPORT_CLOSE: _right(_OP, _MACHINE),
    Act.REPORT_LINK: _right(_OP, _VER, _OFF),
    Act.REPORT_SET_ASIDE: _right(_OP, _MACHINE),
    Act.REPORT_REFUSE: _right(_OP),
    Act.REPORT_FORWARD: _right(_OP),
    Act.REPORT_REOPEN: _right(_OP),
    Act.GROUP_VIEW: _right(_OP, _VER, _ANA),
    Act.GROUP_MERGE: _right(_OP, _VER),
    Act.GROUP_SPLIT: _right(_OP, _VER),
    Act.GROUP_MOVE: _right(_OP, _VER),
    Act.GROUP_REJECT: _right(_OP, _VER),
    Act.CLAIM_REMEMBER: _right(_MACHINE),
    Act.DESK_VIEW: _right(_OP, _VER),
    # what was said in public
    Act.PUBLIC_VIEW: _right(_PUBLIC),
    Act.PUBLIC_REPORT: _right(_PUBLIC),
    Act.PUBLICATION_VIEW: _right(_OP, _VER, _HEAD, _LEAD),
    Act.PUBLICATION_TAKE_IN: _right(_MACHINE),
    Act.RELEASE_DRAFT: _right(_OP, _SEC),
    Act.RELEASE_APPROVE: _right(_HEAD, _CHAIR, strong=True),
    Act.RELEASE_RETURN: _right(_HEAD, _CHAIR),
    Act.RESPONSE_VIEW: _right(_OP, _VER, _HEAD),
    Act.RESPONSE_SHOW: _right(_OP),
    Act.RESPONSE_REFUSE: _right(_OP),
    Act.CORRECTION_REQUEST_ACCEPT: _right(_HEAD, _VER),
    Act.CORRECTION_REQUEST_REFUSE: _right(_HEAD),
    Act.CORRECTION_REQUEST_APPEAL: _right(_PUBLIC),
    # alarms and warnings
    Act.ALARM_SWEEP: _right(_MACHINE, _CONSOLE),
    Act.ALARM_VIEW: _right(_OP, _VER, _ANA, _LEAD),
    Act.ALARM_TAKE_UP: _right(_OP, _VER),
    Act.ALARM_DISMISS: _right(_OP, _VER),
    Act.ALARM_SET_THRESHOLD: _right(_MACHINE),
    Act.EARLY_WARNING_VIEW: _right(_OP, _VER, _OFF, _HEAD, _LEAD),
    Act.EARLY_WARNING_DRAFT: _right(_OP, _VER, _OFF),
    Act.EARLY_WARNING_ISSUE: _right(_HEAD, strong=True),
    Act.EARLY_WARNING_ACKNOWLEDGE: _right(_HEAD, _OFF),
    Act.EARLY_WARNING_UPDATE: _right(_HEAD, strong=True),
    Act.EARLY_WARNING_CANCEL: _right(_HEAD, _OP),
    Act.EARLY_WARNING_EXPIRE: _right(_MACHINE),
    Act.EARLY_WARNING_CLOSE: _right(_OP),
    # who owes what
    Act.TASK_VIEW: _right(_OP, _OFF, _HEAD, _LEAD),
    Act.TASK_ASSIGN: _right(_OP, _SEC, _NOTE),
    Act.TASK_START: _right(Role.OWNER),
    Act.TASK_BLOCK: _right(Role.OWNER),
    Act.TASK_REPORT_DONE: _right(Role.OWNER),
    Act.TASK_RETURN: _right(_OP),
    Act.TASK_ACCEPT: _right(_OP),
    Act.TASK_CANCEL: _right(_OP),
    Act.INQUIRY_VIEW: _right(_OP, _VER, _OFF, _HEAD),
    Act.INQUIRY_ASK: _right(_OP, _VER, _OFF),
    Act.INQUIRY_REPLY: _right(_OFF, _HEAD),
    Act.INQUIRY_CONSENT: _right(_HEAD, strong=True),
    Act.INQUIRY_CANCEL: _right(Role.ASKER),
    Act.INQUIRY_ASK_AGAIN: _right(Role.ASKER),
    Act.ACTIVITY_VIEW: _right(_OP, _OFF, _HEAD, _FIELD, _LEAD),
    Act.ACTIVITY_PLAN: _right(_OFF, _FIELD, _OP),
    Act.ACTIVITY_REPORT: _right(_OFF, _FIELD),
    Act.ACTIVITY_CANCEL: _right(_OFF),
    Act.PLANNED_ACTION_ADOPT: _right(_CHAIR),
    Act.PLANNED_ACTION_FINISH: _right(_OP),
    Act.PLANNED_ACTION_REOPEN: _right(_OP),
    # issues
    Act.ISSUE_VIEW: _right(_OP, _OFF, _HEAD, _LEAD),
    Act.ISSUE_OPEN: _right(_OP, _OFF),
    Act.ISSUE_ATTACH: _right(_OP, _VER, _OFF),
    Act.ISSUE_PLAN: _right(_OP, _OFF),
    Act.ISSUE_NOTE: _right(_OP, _OFF),
    Act.ISSUE_ESCALATE: _right(_OP, _OFF, _HEAD),
    Act.ISSUE_VERIFY: _right(_OP, _OFF),
    Act.ISSUE_HANDLE: _right(_OP, _OFF),
    Act.ISSUE_DISMISS: _right(_OP),
    Act.ISSUE_MERGE: _right(_OP),
    Act.ISSUE_WATCH: _right(_OP, _OFF),
    Act.ISSUE_RESOLVE: _right(_OP),
    Act.ISSUE_MEDIATE: _right(_OP, _OFF),
    Act.ISSUE_HAND_OVER: _right(_HEAD),
    Act.ISSUE_AGREE: _right(_OP, _OFF),
    Act.ISSUE_RELAPSE: _right(_OP, _OFF),
    Act.ISSUE_TAKE_BACK: _right(_OP),
    Act.ISSUE_REOPEN: _right(_OP),
    Act.ISSUE_SHARE: _right(_OP, _OFF, _HEAD),
    Act.ISSUE_REVISE: _right(_OP, _OFF),
    Act.ISSUE_TRIAGE: _right(_OP, _OFF),
    Act.ISSUE_CONFIRM: _right(_OP, _OFF),
    Act.ISSUE_RETRACT: _right(_OP, _OFF),
    Act.ISSUE_NAME_PARTY: _right(_OP, _OFF),
    Act.ISSUE_DROP_PARTY: _right(_OP, _OFF),
    Act.ISSUE_MONITOR: _right(_OP, _OFF),
    Act.SOCIAL_CONFLICT_PROPOSE: _right(_HEAD, strong=True),
    Act.SOCIAL_CONFLICT_APPROVE: _right(_HEAD, _CHAIR, strong=True),
    Act.CONFLICT_STATUS_RECORD: _right(_OP, _HEAD, strong=True),
    Act.EVENT_RECORD: _right(_OP, _OFF),
    Act.EVENT_ADD_VALUE: _right(_OP, _OFF),
    Act.ASSEMBLY_NOTIFY: _right(_OP, _OFF),
    Act.ASSEMBLY_DELETE: _right(_MACHINE),
    # rumours
    Act.RUMOUR_VIEW: _right(_OP, _VER, _HEAD),
    Act.RUMOUR_TAKE_UP: _right(_VER, _OP),
    Act.RUMOUR_TRIAGE: _right(_VER, _OP),
    Act.RUMOUR_CALL: _right(_VER, _OP),
    Act.RUMOUR_HOLD: _right(_VER, _HEAD),
    Act.RUMOUR_CHECK: _right(_VER),
    Act.RUMOUR_ASK: _right(_VER),
    Act.RUMOUR_REPLIED: _right(_OFF, _VER, _MACHINE),
    Act.RUMOUR_DRAFT: _right(_VER),
    Act.RUMOUR_RETURN: _right(_VER, _HEAD),
    Act.RUMOUR_APPROVE: _right(_VER, _HEAD, strong=True),
    Act.RUMOUR_WITHHOLD: _right(_VER, _HEAD),
    Act.RUMOUR_CORRECT: _right(_VER),
    Act.RUMOUR_RECUR: _right(_MACHINE, _VER),
    Act.RUMOUR_BECAME_EVENT: _right(_VER),
    Act.RUMOUR_ARCHIVE: _right(_VER),
    # the meeting and what it decides
    Act.RAKOR_VIEW: _right(_OP, _OFF, _HEAD, _LEAD, _SEC, _CHAIR, _NOTE),
    Act.RAKOR_PLAN: _right(_SEC, _OP),
    Act.RAKOR_INVITE: _right(_SEC),
    Act.RAKOR_REGISTER: _right(_SEC),
    Act.RAKOR_ATTEND: _right(_SEC, _NOTE, _OFF, _HEAD),
    Act.RAKOR_AGENDA: _right(_SEC, _OP),
    Act.RAKOR_LOCK: _right(_SEC),
    Act.RAKOR_SUPPLEMENT: _right(_SEC, _OP),
    Act.RAKOR_OPEN: _right(_CHAIR),
    Act.RAKOR_MINUTE: _right(_SEC, _NOTE),
    Act.RAKOR_CLOSE: _right(_SEC),
    Act.RAKOR_APPROVE_MINUTES: _right(_CHAIR, strong=True),
    Act.RAKOR_CIRCULATE: _right(_SEC),
    Act.RAKOR_AMEND: _right(_SEC),
    Act.RAKOR_POSTPONE: _right(_SEC),
    Act.RAKOR_CANCEL: _right(_SEC),
    Act.STATEMENT_MAKE: _right(_OFF, _HEAD, _LEAD, _NOTE),
    Act.DECISION_VIEW: _right(_OP, _OFF, _HEAD, _LEAD, _SEC, _CHAIR),
    Act.DECISION_PROPOSE: _right(_SEC, _OP, _HEAD),
    Act.DECISION_SUPPORT: _right(_OFF, _HEAD, _NOTE),
    Act.DECISION_NOTE_EVIDENCE: _right(_OP, _SEC, _OFF),
    Act.DECISION_CHECK: _right(Role.CONDITION_CHECKER),
    Act.DECISION_CHECK_DUE: _right(_MACHINE),
    Act.DECISION_REGISTER: _right(_SEC),
    Act.DECISION_MAKE: _right(_CHAIR, strong=True),
    Act.DECISION_WITHDRAW: _right(_SEC),
    Act.DECISION_TAKE_EFFECT: _right(_SEC),
    Act.DECISION_SEND: _right(_SEC),
    Act.DECISION_GRANTED: _right(_SEC),
    Act.DECISION_REFUSED: _right(_SEC),
    Act.DECISION_REVIEW_DUE: _right(_MACHINE),
    Act.DECISION_KEEP: _right(_SEC),
    Act.DECISION_REMIND: _right(_SEC),
    Act.DECISION_FULFIL: _right(Role.CONDITION_CHECKER),
    Act.DECISION_REVOKE: _right(_CHAIR, strong=True),
    Act.DECISION_SUPERSEDE: _right(_CHAIR, strong=True),
    Act.DECISION_LAPSE: _right(_SEC),
    # the computed picture
    Act.SITUATION_VIEW: _right(_LEAD, _OP, _OFF, _HEAD),
    Act.SITUATION_FREEZE: _right(_MACHINE, _SEC),
    Act.EVALUATION_VIEW: _right(_ANA, _OP, _LEAD, _AUD),
    Act.PACK_BUILD: _right(_CONSOLE, _SEC, _OP),
}
