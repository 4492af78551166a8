"""S3, S4: period, invitations, what a lock demands and what it freezes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.workdays import load
from kentongan.rakor.rules import agenda, invitation, meeting
from kentongan.rakor.rules.agenda import AgendaSource, Part
from kentongan.rakor.rules.invitation import Attendance
from kentongan.rakor.rules.meeting import LockException, State

CALENDAR = load()
LOCK = datetime(2020, 2, 21, 8, tzinfo=UTC)
MOMENTS = st.datetimes(
    min_value=datetime(2019, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    max_value=datetime(2025, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@pytest.mark.parametrize("office", ["", "  "])
def test_a_lock_is_refused_while_nobody_answers_for_a_matter(office):
    listed = [
        LockException("Laporan 48-317", "belum ada pemilik", "bakesbangpol"),
        LockException("Sinyal 10-002", "belum ditinjau", office),
    ]
    with pytest.raises(meeting.NobodyAnswers, match="Sinyal 10-002"):
        meeting.check_exceptions(listed)


def test_exceptions_with_an_office_that_answers_are_let_through():
    meeting.check_exceptions([LockException("Laporan 48-317", "baru", "dikbud")])


@pytest.mark.parametrize("state", sorted(set(State) - meeting.PREPARING))
def test_material_changes_only_before_the_lock(state):
    with pytest.raises(meeting.MaterialLocked, match="Bahan terkunci; ubahan jadi"):
        meeting.check_preparing(state)


@pytest.mark.parametrize("state", sorted(set(State) - {State.LOCKED, State.IN_SESSION}))
def test_a_supplement_needs_locked_material(state):
    with pytest.raises(meeting.NothingLocked):
        meeting.check_supplement(state, "2020-02", locked_at=LOCK, as_of=LOCK)


def test_a_supplement_tells_what_came_after_the_lock():
    with pytest.raises(meeting.NothingLocked):
        meeting.check_supplement(
            State.LOCKED, "2020-02", locked_at=LOCK, as_of=LOCK - timedelta(minutes=1)
        )
    meeting.check_supplement(State.LOCKED, "2020-02", locked_at=LOCK, as_of=LOCK)


def test_an_officer_notes_for_the_own_office_only():
    officer = Actor("officer:1", frozenset({Role.AGENCY_OFFICER}), agency="polres")
    with pytest.raises(invitation.NotYourOffice, match="Dikbud"):
        invitation.check_speaks_for(officer, "dikbud", shown="Dikbud")
    invitation.check_speaks_for(officer, "polres", shown="Polres")


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.NOTE_TAKER])
def test_secretary_and_note_taker_note_for_all(role):
    actor = Actor("officer:2", frozenset({role}), agency="bakesbangpol")
    invitation.check_speaks_for(actor, "dikbud", shown="Dikbud")


def test_who_represents_an_office_is_a_function():
    with pytest.raises(invitation.NoFunction, match="jabatan"):
        invitation.check_attendance(Attendance.REPRESENTED, " ", office="Polres")
    function = invitation.check_attendance(
        Attendance.REPRESENTED, " Kabag Ops ", office="Polres"
    )
    assert function == "Kabag Ops"


@pytest.mark.parametrize(
    ("sent", "workdays", "late"),
    [
        (date(2020, 2, 17), 5, False),
        (date(2020, 2, 14), 6, False),
        (date(2020, 2, 18), 4, True),
        (date(2020, 2, 22), 1, True),
    ],
)
def test_an_invitation_goes_out_five_working_days_before(sent, workdays, late):
    got = invitation.workdays_ahead(sent, date(2020, 2, 24), CALENDAR)
    assert (got, invitation.is_late(got)) == (workdays, late)


@given(previous=st.none() | MOMENTS, end=MOMENTS)
def test_a_period_always_ends_at_the_own_lock(previous, end):
    """It begins where the one before ended, so nothing falls between two meetings."""
    period = meeting.period(previous, end)
    assert period.end == end
    if previous is not None and previous < end:
        assert period.start == previous


SOURCES = st.lists(
    st.builds(
        AgendaSource,
        part=st.sampled_from(Part),
        title=st.sampled_from(["a", "b", "c"]),
        ref=st.none() | st.builds(Ref, st.just("issue"), st.integers(1, 3)),
    )
)


@given(sources=SOURCES)
def test_an_agenda_has_each_matter_once_and_follow_ups_first(sources):
    """S5"""
    first = AgendaSource(Part.FOLLOW_UPS, "Evaluasi tindak lanjut", Ref("rakor", 1))
    placed = agenda.arrange([*sources, first])
    keys = [agenda.key_of(source) for source in placed]
    assert len(keys) == len(set(keys))
    assert set(keys) == {agenda.key_of(s) for s in [*sources, first]}
    assert placed[0].part is Part.FOLLOW_UPS
    parts = [list(Part).index(source.part) for source in placed]
    assert parts == sorted(parts)
