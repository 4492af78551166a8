"""S3: "Mohon izin melaporkan" in 5W1H, and reminders for late offices."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.domain.codes import Classification
from kentongan.domain.refusals import NotFound
from kentongan.issues import queries, rules
from kentongan.tasks import actions as tasks
from tests import cast
from tests.cast import NOON
from tests.issues.sample import DUE, NEIGHBOURS, VENDORS, note, opened

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def test_an_issue_is_told_in_who_what_when_where_why_and_how():
    issue = opened(parties=(VENDORS, NEIGHBOURS))
    note(issue, rules.NoteKind.PROGRESS, "Spanduk penolakan dipasang pedagang")
    note(issue, rules.NoteKind.OBSTACLE, "Lahan pengganti belum siap dipakai")
    by = cast.who("operator")
    told = queries.mohon_izin(by=by, at=NOON, number=issue.number)
    lines = told.splitlines()
    assert lines[0] == (
        f"Mohon izin melaporkan isu {issue.number},"
        " keadaan Senin, 3 Februari 2020, 12.00 WIB."
    )
    heads = [line.split(":")[0] for line in lines[1:-1]]
    asked = ["Apa", "Siapa", "Di mana", "Kapan", "Mengapa", "Bagaimana"]
    assert heads == [*asked, "Hambatan", "Langkah berikut"]
    assert "pedagang kaki lima; warga sekitar" in told
    assert "Jalan Panglima Sudirman, Kelurahan Tisnonegaran" in told
    assert "Satpol PP, Kamis, 6 Februari 2020" in told
    assert lines[-1] == "Demikian, mohon petunjuk."


def test_even_a_long_story_fits_a_thousand_characters():
    issue = opened(summary="Rencana pindah ditolak pedagang. " * 80)
    note(issue, rules.NoteKind.PROGRESS, "Spanduk penolakan dipasang lagi. " * 60)
    by = cast.who("operator")
    told = queries.mohon_izin(by=by, at=NOON, number=issue.number)
    assert len(told) <= 1000
    assert "Langkah berikut: temui paguyuban pedagang" in told


def test_a_restricted_issue_says_so_first_and_strangers_get_nothing():
    """S11"""
    issue = opened(classification=Classification.TERBATAS)
    told = queries.mohon_izin(by=cast.who("operator"), at=NOON, number=issue.number)
    assert told.startswith("TERBATAS")
    with pytest.raises(NotFound):
        queries.mohon_izin(by=cast.who("dikbud"), at=NOON, number=issue.number)


def test_each_late_office_gets_its_own_reminder():
    issue = opened()
    by = cast.who("operator")
    new = tasks.Assignment("dagang", "siapkan lahan pengganti", DUE, proof="foto lahan")
    tasks.assign_task(about=issue.ref, new=new, by=by, at=NOON)
    by = cast.who("operator")
    assert queries.reminders(by=by, at=NOON, number=issue.number) == ()
    late = DUE + timedelta(5)
    found = queries.reminders(by=by, at=late, number=issue.number)
    assert [reminder.office for reminder in found] == ["satpol_pp", "dagang"]
    assert "temui paguyuban pedagang, tenggat Kamis, 6 Februari 2020" in found[0].text
    assert "lewat 3 hari kerja" in found[0].text
    assert "siapkan lahan pengganti" in found[1].text
    assert all(len(reminder.text) <= 1000 for reminder in found)
