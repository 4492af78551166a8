"""A matter as the tests open it: vendors who don't want to be moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kentongan.domain.codes import Sector
from kentongan.issues import actions, rules
from kentongan.issues.models import Issue
from tests import cast
from tests.cast import NOON

VILLAGE = "35.74.04.1001"
DUE = datetime(2020, 2, 6, 8, 0, tzinfo=UTC)
STEP = rules.Plan("temui paguyuban pedagang", "satpol_pp", DUE)
VENDORS = rules.NewParty("pedagang kaki lima", rules.Side.ONE)
NEIGHBOURS = rules.NewParty("warga sekitar", rules.Side.TWO)
MATTER = actions.NewIssue(
    title="Pedagang kaki lima menolak dipindah dari Jalan Panglima Sudirman",
    sector=Sector.ECONOMY,
    issue_type="pedagang_kaki_lima",
    area=VILLAGE,
    owner="satpol_pp",
    next_step=STEP,
    summary="Rencana pindah ke Pasar Baru ditolak.",
    cause="lahan pengganti belum siap",
    place="Jalan Panglima Sudirman",
)


def opened(by: str = "operator", at: datetime = NOON, **changes: object) -> Issue:
    """Open the matter, changed where a test asks for it."""
    new = replace(MATTER, **changes)
    return actions.open_issue(new=new, by=cast.who(by, at), at=at)


def note(issue: Issue, kind: rules.NoteKind, text: str, **ratings: object):
    """Note something in the story as the operator."""
    new = rules.NewNote(kind, text, **ratings)
    by = cast.who("operator")
    return actions.note(issue_id=issue.pk, new=new, by=by, at=NOON)
