"""S3, S5: the agenda builds itself; a lock lists what is open and freezes the rest."""

from __future__ import annotations

import pytest

from kentongan.domain.codes import Sector
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.rakor import actions, queries
from kentongan.rakor.models import AgendaItem
from kentongan.rakor.rules.agenda import AgendaSource, Part
from kentongan.rakor.rules.meeting import (
    LockException,
    MaterialLocked,
    NoAgenda,
    NobodyAnswers,
    NothingLocked,
    State,
)
from kentongan.rakor.rules.statements import FutureWords
from tests import cast
from tests.rakor import board, scene
from tests.rakor.scene import INVITING, LOCKING, MARCH, RAKOR, START, wib

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


def test_the_agenda_builds_itself_with_follow_ups_first():
    """S5"""
    scene.planned(wib("2020-01-27 09.00"))
    scene.sent()
    row = scene.invited()
    board.built(row)
    board.built(row)
    titles = [item.title.id for item in board.agenda(INVITING)]
    assert titles == [
        "Evaluasi tindak lanjut Rakor Januari 2020",
        "Situasi menurut bidang",
        "Isu penculikan anak",
        "Genangan Wonoasih",
        "Isu terbatas",
        "Penundaan kunjungan kapal pesiar",
        "Pernyataan instansi menurut bidang",
    ]
    assert [item.order for item in board.agenda(INVITING)] == list(range(1, 8))


def test_an_item_that_stays_keeps_its_row_and_what_is_gone_leaves():
    row = scene.invited()
    board.built(row)
    before = {item.title.id: item.id for item in board.agenda(INVITING)}
    by = board.secretary(INVITING)
    own = AgendaSource(Part.OTHER, "Kabel semrawut di Jalan Soekarno-Hatta")
    actions.add_item(meeting_id=row.pk, source=own, by=by, at=INVITING)
    actions.build_agenda(
        meeting_id=row.pk, extra=board.sources(INVITING)[1:2], by=by, at=INVITING
    )
    after = {item.title.id: item.id for item in board.agenda(INVITING)}
    assert "Genangan Wonoasih" not in after
    assert after["Isu penculikan anak"] == before["Isu penculikan anak"]
    assert list(after)[-1] == own.title


def test_a_matter_of_a_few_offices_is_a_closed_item_to_the_others():
    """S11: number and order stay, title, reference and words don't show."""
    board.built(scene.invited())
    closed = [item for item in board.agenda(INVITING, "dikbud") if item.hidden]
    assert [(item.title.id, item.ref, item.id) for item in closed] == [
        ("Butir tertutup", None, 0)
    ]
    assert not any(item.hidden for item in board.agenda(INVITING, "polres"))
    seen = AgendaItem.visible_to(cast.who("dikbud", INVITING), INVITING)
    assert not seen.filter(title="Isu terbatas").exists()


def test_material_is_locked_with_an_agenda_only():
    row = scene.invited()
    with pytest.raises(NoAgenda):
        actions.lock(meeting_id=row.pk, by=board.secretary(LOCKING), at=LOCKING)


def test_what_has_no_disposition_is_listed_with_who_answers():
    """S3"""
    row = scene.invited()
    board.built(row)
    by = board.secretary(LOCKING)
    nobody = LockException("Sinyal 10-002", "belum ditinjau", "")
    with pytest.raises(NobodyAnswers, match="Sinyal 10-002"):
        actions.lock(meeting_id=row.pk, exceptions=[nobody], by=by, at=LOCKING)
    assert board.view(LOCKING).state == State.INVITED
    few = board.sources(LOCKING)[2].label
    known = [
        LockException("Laporan 48-317", "belum dibaca", "dikbud", Ref("report", 1)),
        LockException("Isu terbatas", "tanpa tenggat", "polres", label=few),
    ]
    actions.lock(meeting_id=row.pk, exceptions=known, by=by, at=LOCKING)
    listed = queries.exceptions(by=by, at=LOCKING, month="2020-02")
    assert [(e.name.id, e.office) for e in listed] == [
        ("Laporan 48-317", "dikbud"),
        ("Isu terbatas", "polres"),
    ]
    others = cast.who("dikbud", LOCKING)
    hidden = queries.exceptions(by=others, at=LOCKING, month="2020-02")[1]
    assert (hidden.name.id, hidden.why) == ("Butir tertutup", "")


def test_after_the_lock_changes_are_supplements():
    row = scene.locked()
    seven = wib("2020-02-24 07.00")
    by = board.secretary(seven)
    with pytest.raises(MaterialLocked, match="Bahan terkunci; ubahan jadi susulan"):
        actions.build_agenda(meeting_id=row.pk, by=by, at=seven)
    own = AgendaSource(Part.OTHER, "Lain")
    with pytest.raises(MaterialLocked):
        actions.add_item(meeting_id=row.pk, source=own, by=by, at=seven)
    with pytest.raises(MaterialLocked):
        board.statement("polres", "polres", seven, meeting=row.pk)
    actions.add_supplement(
        meeting_id=row.pk,
        text="Perkembangan s.d. 07.00: tidak ada laporan baru.",
        as_of=seven,
        by=by,
        at=seven,
    )
    [added] = queries.supplements(by=by, at=seven, month="2020-02")
    assert (added.as_of, added.by) == (seven, "Sekretaris Tim Terpadu")


def test_before_the_lock_there_is_nothing_to_supplement():
    row = scene.invited()
    with pytest.raises(NothingLocked):
        actions.add_supplement(
            meeting_id=row.pk,
            text="Perkembangan s.d. 07.00.",
            as_of=INVITING,
            by=board.secretary(INVITING),
            at=INVITING,
        )


def test_the_period_runs_from_lock_to_lock():
    scene.locked()
    scene.planned(MARCH)
    at = wib("2020-03-10 08.00")
    assert board.view(at).period.end == LOCKING
    assert board.view(at, "2020-03").period == Period(LOCKING, at)
    assert board.view(at, "2020-03").previous == "2020-02"


def test_while_the_meeting_before_is_not_locked_there_is_no_period():
    scene.planned()
    scene.planned(MARCH)
    assert board.view(START, "2020-03").period is None


def test_a_statement_is_of_what_is_known():
    with pytest.raises(FutureWords):
        actions.make_statement(
            new=actions.NewStatement(
                "polres", "Kabag Ops", "Besok aman.", "kota", RAKOR, Sector.SECURITY
            ),
            by=cast.who("polres"),
            at=START,
        )


def test_two_offices_may_disagree_and_both_stand():
    row = scene.invited()
    board.statement("polres", "polres", INVITING, "Tidak ada kejadian.", row.pk)
    board.statement("operator", "dikbud", INVITING, "Ada satu yang dicek.", row.pk)
    by = cast.who("dinkes", INVITING)
    groups = dict(queries.by_sector(by=by, at=INVITING, month="2020-02"))
    assert list(groups) == list(Sector)
    told = [(s.office, s.words, s.recorded_by) for s in groups[Sector.SOCIETY]]
    assert told == [
        ("polres", "Tidak ada kejadian.", "Petugas Polres"),
        ("dikbud", "Ada satu yang dicek.", "Operator Puskomin"),
    ]
