"""S5, S9: the next Rakor opens with what became of the last one's directives."""

from __future__ import annotations

import pytest

from kentongan.domain.codes import Letter
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.followups import Outcome
from kentongan.tasks import actions as tasks
from kentongan.tasks.models import Task
from tests import cast
from tests.rakor import board, scene
from tests.rakor.scene import INVITING, MARCH, RAKOR, START, wib

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]
DAM = "PUPR > membersihkan dam Wonoasih > 28 Februari 2020 > foto"
CIRCULAR = "Dikbud, Dinkes > surat edaran penjemputan > Rabu 26 Feb > surat edaran"
POLRES = "Polres > menegaskan tidak ada kejadian > Rabu 26 Feb > rilis"


def test_march_opens_with_what_became_of_februarys_directives():
    """S5, S9: also of what nobody reported, and general words are no count."""
    february = scene.in_session()
    scene.said(february, [DAM, CIRCULAR, POLRES])
    by = cast.who("operator", RAKOR)
    line = "Semua kantor menjaga suasana."
    actions.direct(meeting_id=february.pk, line=line, general=True, by=by, at=RAKOR)
    scene.minuted(february, wib("2020-02-26 10.00"))
    _finish("polres", wib("2020-02-26 14.00"))
    _finish("dikbud", wib("2020-02-26 14.00"))
    scene.planned(MARCH)
    found = queries.followups(by=board.secretary(MARCH), at=MARCH, month="2020-03")
    assert found.of == "2020-02"
    assert [(d.order, d.outcome) for d in found.lines] == [
        (1, Outcome.NO_REPORT),
        (2, Outcome.NO_REPORT),
        (3, Outcome.DONE),
        (4, Outcome.GENERAL),
    ]
    assert found.sentence.id == "Arahan Februari: 3; selesai 1, belum lapor 2"


def test_what_stays_open_is_carried_on_to_the_month_after():
    february = scene.in_session()
    scene.said(february, [DAM, POLRES])
    _finish("polres", wib("2020-02-26 14.00"))
    scene.planned(MARCH)
    april = wib("2020-04-27 09.00")
    scene.planned(april)
    found = queries.followups(by=board.secretary(april), at=april, month="2020-04")
    assert found.of == "2020-03"
    assert found.lines == ()
    assert [d.line for d in found.carried] == [DAM]


def _finish(account, at):
    owner = cast.who(account, at)
    [task] = Task.visible_to(owner, at).filter(owner_id=owner.agency)
    tasks.report_done(task_id=task.pk, proof="Sudah dilaksanakan.", by=owner, at=at)
    tasks.accept(task_id=task.pk, by=cast.who("operator", at), at=at)


def test_the_forums_offices_are_proposed_with_their_letter():
    scene.planned()
    found = queries.proposed_invitees(
        by=board.secretary(START), at=START, month="2020-02"
    )
    letters = {p.agency: p.letter for p in found}
    assert letters["polres"] is Letter.FORKOPIMDA
    assert letters["dikbud"] is Letter.AGENCIES


def test_the_next_rakor_is_the_one_that_has_not_begun():
    february = scene.in_session()
    assert queries.next_meeting(by=board.secretary(RAKOR), at=RAKOR) is None
    march = scene.planned(MARCH)
    by = board.secretary(RAKOR)
    assert queries.next_meeting(by=by, at=RAKOR).id == march.pk
    assert [m.id for m in queries.meetings(by=by, at=RAKOR)] == [march.pk, february.pk]


def test_what_is_not_there_and_what_is_not_to_be_known_answer_alike():
    scene.planned()
    stranger = Actor("officer:9", frozenset({Role.OPERATOR}))
    for by, month in ((stranger, "2020-02"), (board.secretary(START), "2020-07")):
        with pytest.raises(NotFound):
            queries.meeting(by=by, at=START, month=month)


def test_an_extraordinary_meetings_directives_are_read_back_too():
    scene.minuted(scene.in_session(), RAKOR)
    at = wib("2020-03-09 09.00")
    new = actions.NewMeeting("timdu", at, "Aula", regular=False)
    by = board.secretary(RAKOR)
    extra = actions.plan(new=new, by=by, at=RAKOR)
    actions.open_meeting(meeting_id=extra.pk, by=cast.who("mayor", at), at=at)
    scene.said(extra, ["PUPR > membersihkan dam > 13 Maret > foto"], at=at)
    scene.planned(MARCH)
    found = queries.followups(by=by, at=MARCH, month="2020-03")
    assert [d.meeting for d in found.lines] == ["2020-03-2"]
    assert found.of == "2020-02"


def test_a_meetings_statements_are_its_own_and_those_of_its_period():
    row = scene.invited()
    board.statement("polres", "polres", wib("2020-02-12 19.00"), "Warga selamat.")
    board.statement(
        "dikbud", "dikbud", INVITING, "Sekolah masuk seperti biasa.", row.pk
    )
    board.statement(
        "dinkes", "dinkes", wib("2019-12-01 09.00"), "Di luar masa rapat ini."
    )
    at = wib("2020-02-20 08.00")
    found = queries.statements(by=board.secretary(at), at=at, month="2020-02")
    assert [s.office for s in found] == ["polres", "dikbud"]
