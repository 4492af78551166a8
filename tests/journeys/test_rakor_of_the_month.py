"""The Rakor of January to March as they were convened, held and written down."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kentongan.access import actors
from kentongan.assessment import queries as assessed
from kentongan.assessment.queries.participation import participation
from kentongan.assessment.rules.snapshots import Moment
from kentongan.demo import cast
from kentongan.demo.script.march import MARCH
from kentongan.domain.codes import Sector
from kentongan.domain.periods import Month
from kentongan.domain.refs import Ref
from kentongan.rakor import queries as rakor
from kentongan.tasks import queries as tasks

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.journey,
    pytest.mark.xdist_group(name="month"),
]
LATER = MARCH + timedelta(hours=3)
FEBRUARY = "2020-02"


def minutes(month: str) -> rakor.MinutesView:
    """Return the minutes of a Rakor as the secretary reads them."""
    by = actors.by_account("sekretaris", LATER)
    return rakor.minutes(by=by, at=LATER, month=month)


def test_every_office_has_its_part_and_the_missing_are_named(house):
    """S1"""
    by = actors.by_account("sekretaris", LATER)
    board = participation(by=by, at=LATER, month=Month(2020, 2))
    parts = {part.agency: part for part in board.offices}
    assert set(cast.MEMBERS) <= set(parts)
    assert parts["polres"].answered == parts["polres"].asked > 0
    assert parts["fkub"].missing
    assert parts["dagang"].missing
    assert len(board.posts) > 29


@pytest.mark.parametrize("month", ["2020-01", FEBRUARY])
def test_the_rakor_was_convened_attended_approved_and_circulated(house, month):
    """S4: the minutes two days after it, in the order of a notula."""
    found = minutes(month)
    meeting, board = found.meeting, found.board
    assert (board.invited, board.came, board.no_word) == (24, 23, 1)
    assert board.rows[0].agency == "wali_kota"
    assert meeting.approved_at - meeting.held_at < timedelta(days=3)
    assert meeting.circulated_at >= meeting.approved_at
    approved = found.versions[0].text
    assert approved.index("PEMBAHASAN") < approved.index("ARAHAN")


@pytest.mark.parametrize("month", ["2020-01", FEBRUARY, "2020-03"])
def test_every_item_was_discussed_and_offices_speak_not_persons(house, month):
    """S5"""
    found = minutes(month)
    assert found.opening
    for item in found.items:
        assert item.minutes, item.title.id
        assert "[" not in item.minutes


def test_the_minutes_say_what_the_picture_computed(house):
    """S6: the note taker's figures are the headline's."""
    said = " ".join(item.minutes for item in minutes(FEBRUARY).items)
    assert "26 dari 29 kelurahan" in said
    assert "26 dari 29 kelurahan" in house.document["headline"]
    assert "10,5 jam" in said
    for name in ("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul"):
        assert name in said


def test_the_leaders_word_stands_beside_the_headline_never_in_its_place(house):
    """S6 S7: attributed; what the police said of the ship stands on that item."""
    found = minutes(FEBRUARY)
    said = {one.words: one for one in found.statements}
    word = next(one for words, one in said.items() if "kondusif" in words)
    assert (word.office, word.speaker) == ("wali_kota", "Wali Kota")
    support = next(one for words, one in said.items() if "mendukung" in words)
    refs = {item.ref for item in found.items}
    assert support.about in refs
    assert support.office == "polres"


def test_every_directive_is_a_task_with_owner_deadline_and_proof(house):
    """S5: a month later each is done with proof, says why not, or is named late."""
    for month in ("2020-01", FEBRUARY):
        for directive in minutes(month).directives:
            assert directive.owners
            assert directive.due_at is not None
            assert directive.proof
    known = tasks.tasks(by=cast.console(), at=LATER)
    found = [task for task in known if task.assigned_at < MARCH]
    done = [task for task in found if task.state == "selesai_terverifikasi"]
    assert len(done) > len(found) / 2
    assert all(task.proofs for task in done)
    for task in found:
        assert task in done or task.obstacle or task.late


def test_activities_are_planned_reported_and_the_silent_one_stays_open(house):
    """S9"""
    by = cast.console()
    first, last = date(2020, 2, 1), date(2020, 2, 29)
    found = tasks.activities(by=by, at=LATER, first=first, last=last)
    done = {one.agency: one.done_date for one in found}
    assert done == {"dikbud": date(2020, 2, 13), "polres": None}
    assert all(one.proof for one in found if one.done_date)


def test_the_picture_has_five_sectors_in_every_kecamatan(house):
    """S10"""
    by = actors.by_account("walikota", LATER)
    frozen = assessed.snapshot(
        by=by, at=LATER, month=Month(2020, 2), moment=Moment.LOCK
    )
    assert [sector for sector, _ in frozen.situation.sectors] == list(Sector)
    assert len(frozen.situation.board) == 5
    assert all(len(district.cells) == 5 for district in frozen.situation.board)


def test_offices_asked_each_other_and_a_restricted_reply_stays_inside(house):
    """S11: that Polres was asked is known; its words are not, outside the circle."""
    from kentongan.rumours.models import Rumour

    about = Ref("rumour", Rumour.unscoped.get().pk)
    inside = tasks.replies(by=cast.console(), at=LATER, about=about)
    outside = tasks.replies(
        by=actors.by_account("dishub", LATER), at=LATER, about=about
    )
    assert {one.office for one in inside} == {"polres", "dikbud", "rsud"}
    secret = next(one for one in inside if one.restricted)
    hidden = next(one for one in outside if one.asked_at == secret.asked_at)
    assert hidden.hidden
    assert "Patroli sekolah" not in hidden.text.id
    assert all(one.replied_at <= one.due_at for one in inside)


def test_the_holding_statement_came_before_any_verdict_and_ran_out(house):
    """S8: thirty minutes after the alarm, and nothing but that it is checked."""
    from kentongan.publication.models import Publication

    held = Publication.objects.get(kind="pernyataan_sementara")
    first = Publication.objects.filter(kind="klarifikasi").earliest("version")
    assert held.published_at == datetime.fromisoformat("2020-01-31T09:30:00+07:00")
    assert held.published_at < first.published_at
    assert not held.verdict
    assert held.expires_at - held.published_at == timedelta(hours=24)
