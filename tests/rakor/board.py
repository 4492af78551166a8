"""What is known of the meeting, and matters for its agenda."""

from __future__ import annotations

from kentongan.access import audiences
from kentongan.domain.codes import Classification, Sector
from kentongan.domain.refs import Ref
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.agenda import AgendaSource, Part
from tests import cast
from tests.rakor.scene import INVITING


def secretary(at):
    """The secretary of the team."""
    return cast.who("secretary", at)


def agenda(at, account="secretary"):
    """The agenda as an officer sees it."""
    return queries.agenda(by=cast.who(account, at), at=at, month="2020-02")


def view(at, month="2020-02"):
    """The meeting as the secretary sees it."""
    return queries.meeting(by=secretary(at), at=at, month=month)


def statement(account, office, at, words="Tidak ada penculikan.", meeting=None):
    """Words of an office about society, recorded by an account."""
    new = actions.NewStatement(
        office, "Kabag Ops", words, "Kota Probolinggo", at, Sector.SOCIETY
    )
    return actions.make_statement(
        new=new, meeting_id=meeting, by=cast.who(account, at), at=at
    )


def sources(at):
    """Matters as the assessment gives them; the last one is of a few offices."""
    few = audiences.label(
        cast.CITY,
        ["bakesbangpol", "polres"],
        classification=Classification.TERBATAS,
    )
    return [
        AgendaSource(Part.ISSUES, "Genangan Wonoasih", Ref("issue", 4), "pupr"),
        AgendaSource(Part.RUMOURS, "Isu penculikan anak", Ref("rumour", 7), "polres"),
        AgendaSource(Part.ISSUES, "Isu terbatas", Ref("issue", 5), label=few),
    ]


def built(row, at=INVITING):
    """The agenda, built from the matters of the assessment."""
    actions.build_agenda(meeting_id=row.pk, extra=sources(at), by=secretary(at), at=at)
