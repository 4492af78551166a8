"""S3: the ladder, deadlines, parties, evidence and chat text, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.codes import ContentRating, Harm, Level
from kentongan.domain.periods import WIB
from kentongan.domain.refs import Ref
from kentongan.domain.workdays import Calendar, load
from kentongan.issues import labels, rules
from kentongan.issues.rules import Pace, Rung, Side, State, Stuck
from kentongan.publication.rules import HoldsPersonalData
from kentongan.reports.rules import NeedReason
from kentongan.tasks.rules import BadDeadline

THURSDAY = datetime(2020, 2, 20, 2, 0, tzinfo=UTC)
RAKOR = datetime(2020, 2, 24, 2, 0, tzinfo=UTC)
moments = st.integers(0, 60 * 24 * 480).map(
    lambda minutes: RAKOR - timedelta(days=30) + timedelta(minutes=minutes)
)
rungs = st.sampled_from(Rung)


def due(since, rung, **how):
    known = since.date()
    return rules.rung_due(since, rung, load(), known, zone=WIB, **how)


def test_every_code_has_its_words_in_both_languages():
    complete = (
        (labels.STATES, rules.State),
        (labels.RUNGS, rules.Rung),
        (labels.RUNGS_SHORT, rules.Rung),
        (labels.NOTES, rules.NoteKind),
        (labels.SIDES, rules.Side),
        (labels.STUCK, rules.Stuck),
        (labels.PACES, rules.Pace),
        (labels.FACTS, rules.Fact),
        (labels.KEPT, rules.Kept),
        (labels.CONFLICT_SOURCES, rules.ConflictSource),
        (labels.CONTENT_RATINGS, ContentRating),
    )
    for words, codes in complete:
        assert set(words) == set(codes)
        assert all(text.id and text.en for text in words.values())
    handed = labels.state_words(State.HANDED_OVER, "Bakesbangpol Jatim")
    assert handed.id == "Dilimpahkan kepada Bakesbangpol Jatim"


def test_a_matter_climbs_one_rung_at_a_time_and_only_with_a_reason():
    with pytest.raises(NeedReason):
        rules.escalate(Rung.VILLAGE, "buru-buru")
    assert rules.escalate(Rung.VILLAGE, "belum ada kesepakatan") is Rung.DISTRICT
    with pytest.raises(rules.TopRung, match="menteri"):
        rules.escalate(Rung.MINISTER, "belum ada kesepakatan")


def test_from_the_neighbourhood_to_the_minister_are_six_steps():
    rung, climbed = Rung.NEIGHBOURHOOD, 0
    while rung is not Rung.MINISTER:
        rung, climbed = rules.escalate(rung, "belum ada kesepakatan"), climbed + 1
    assert climbed == len(Rung) - 1 == 6
    assert set(rules.limits()) == set(Rung)


@pytest.mark.parametrize(
    ("area", "rung"),
    [
        ("35.74.04.1001", Rung.VILLAGE),
        ("35.74.04", Rung.DISTRICT),
        ("35.74", Rung.CITY),
    ],
)
def test_a_matter_starts_where_it_lies(area, rung):
    assert rules.first_rung(area) is rung


def test_five_working_days_on_the_kecamatans_rung_end_with_their_last_day():
    assert due(THURSDAY, Rung.DISTRICT) == datetime(2020, 2, 27, 16, 59, tzinfo=UTC)


def test_nyepi_gives_a_rung_one_day_more():
    monday = datetime(2020, 3, 23, 2, 0, tzinfo=UTC)
    assert due(monday, Rung.VILLAGE).astimezone(WIB).date() == date(2020, 3, 27)


def test_a_t1_and_red_count_clock_hours_through_the_weekend():
    assert rules.pace_of(harm=Harm.ACCUSED, violence_confirmed=False) is Pace.CLOCK
    assert rules.pace_of(harm=None, violence_confirmed=True) is Pace.CLOCK
    red = rules.pace_of(harm=None, violence_confirmed=False, level=Level.CRITICAL)
    assert red is Pace.CLOCK
    assert rules.pace_of(harm=Harm.PANIC, violence_confirmed=False) is Pace.WORKDAYS
    saturday = datetime(2020, 2, 22, 2, 0, tzinfo=UTC)
    at_once = due(saturday, Rung.VILLAGE, pace=Pace.CLOCK)
    assert at_once == saturday + timedelta(hours=6)


@given(since=moments, rung=rungs)
def test_clock_hours_are_never_slower_than_working_days(since, rung):
    fast = due(since, rung, pace=Pace.CLOCK)
    slow = due(since, rung)
    assert since < fast < slow
    assert load().is_workday(slow.astimezone(WIB).date(), known_at=since.date())


def check_due(due_at, *, at=RAKOR, calendar=None, pace=Pace.WORKDAYS):
    rules.check_due(due_at, at=at, zone=WIB, calendar=calendar or load(), pace=pace)


def test_s7_a_deadline_on_nyepi_is_refused_with_the_next_working_day():
    """S7"""
    with pytest.raises(rules.DueOnHoliday) as refused:
        check_due(datetime(2020, 3, 25, 5, 0, tzinfo=UTC))
    assert str(refused.value) == (
        "Tenggat 25 Maret libur (Nyepi). Pilih hari kerja, misal 26 Maret."
    )
    assert "working day, e.g. 26 March" in refused.value.say("en")
    check_due(datetime(2020, 3, 26, 5, 0, tzinfo=UTC))


def test_a_deadline_on_a_saturday_or_in_the_past_is_refused():
    with pytest.raises(rules.DueOnHoliday, match="Sabtu"):
        check_due(datetime(2020, 2, 29, 5, 0, tzinfo=UTC))
    with pytest.raises(BadDeadline):
        check_due(RAKOR)


def test_at_clock_pace_a_deadline_may_fall_on_a_sunday():
    check_due(datetime(2020, 3, 1, 5, 0, tzinfo=UTC), pace=Pace.CLOCK)


@given(due_at=moments)
def test_an_accepted_deadline_is_a_working_day_to_come(due_at):
    try:
        check_due(due_at)
    except (rules.DueOnHoliday, BadDeadline):
        known = RAKOR.date()
        day = due_at.astimezone(WIB).date()
        assert due_at <= RAKOR or not load().is_workday(day, known_at=known)
    else:
        assert due_at > RAKOR


def standing(**changes):
    plan = {"next_action": "temui paguyuban", "next_due_at": RAKOR + timedelta(1)}
    values = {"state": State.HANDLED, **plan, "rung_due_at": RAKOR + timedelta(2)}
    return rules.Standing(**{**values, **changes})


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, ()),
        ({"next_due_at": RAKOR - timedelta(1)}, (Stuck.LATE,)),
        ({"next_action": "", "next_due_at": None}, (Stuck.NO_ACTION,)),
        ({"rung_due_at": RAKOR - timedelta(1)}, (Stuck.RUNG,)),
        (
            {"next_due_at": None, "rung_due_at": RAKOR - timedelta(1)},
            (Stuck.NO_ACTION, Stuck.RUNG),
        ),
        ({"next_due_at": None, "state": State.RESOLVED}, ()),
        ({"rung_due_at": RAKOR - timedelta(1), "state": State.WATCHED}, ()),
    ],
)
def test_an_issue_is_stuck_for_a_stated_reason(changes, why):
    assert rules.stuck(standing(**changes), RAKOR) == why


@given(state=st.sampled_from(State))
def test_whatever_is_open_and_without_a_step_is_stuck(state):
    quiet = standing(state=state, next_action="", next_due_at=None)
    assert bool(rules.stuck(quiet, RAKOR)) == rules.is_open(state)


@pytest.mark.parametrize(
    ("plan", "why"),
    [
        (rules.Plan("", "satpol_pp", RAKOR), rules.NoNextAction),
        (rules.Plan("temui paguyuban", "", RAKOR), rules.NoNextAction),
        (rules.Plan("temui paguyuban", "satpol_pp", None), rules.NoDeadline),
    ],
)
def test_a_step_needs_words_an_office_and_a_deadline(plan, why):
    with pytest.raises(why):
        rules.check_owned("satpol_pp", plan)


def test_a_matter_without_an_owner_is_refused():
    with pytest.raises(rules.NoOwner):
        rules.check_owned("", rules.Plan("temui paguyuban", "satpol_pp", RAKOR))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", rules.NotAGroup),
        ("Pak Slamet dan keluarga", HoldsPersonalData),
        ("kelompok Budi Santoso", HoldsPersonalData),
        ("hubungi 081234567890", HoldsPersonalData),
        ("umat setempat", rules.NamedByBelonging),
        ("suku pendatang", rules.NamedByBelonging),
        ("simpatisan partai", rules.NamedByBelonging),
    ],
)
def test_a_party_is_a_group_named_by_what_it_does(name, why):
    with pytest.raises(why):
        rules.check_group(name, issue_type="pedagang_kaki_lima")


def test_belonging_may_be_named_where_it_is_the_fact_at_issue():
    assert rules.check_group("jemaat setempat", issue_type="rumah_ibadah")
    assert rules.check_group(" pedagang ", issue_type="harga_pangan") == "pedagang"


@given(sides=st.lists(st.sampled_from(Side)))
def test_groups_stand_against_each_other_only_on_two_sides(sides):
    taken = {side for side in sides if side is not Side.APART}
    assert rules.opposed(sides) == (len(taken) >= 2)
    assert not rules.is_potential(sides, None)
    source = rules.ConflictSource.DISTRIBUTION
    assert rules.is_potential(sides, source) == rules.opposed(sides)


def test_a_high_rating_needs_two_independent_channels():
    check = rules.check_rating
    with pytest.raises(rules.OneChannel, match="baru ada 1"):
        check(ContentRating.CONFIRMED, ["Polres", " polres "])
    check(ContentRating.PROBABLE, ["Polres", "FKDM Jati"])
    check(ContentRating.POSSIBLE, [])


def test_only_well_supported_evidence_confirms_violence():
    confirms = rules.check_confirms
    with pytest.raises(rules.NotConfirmed):
        confirms(rules.NoteKind.CONTRARY, ContentRating.CONFIRMED)
    with pytest.raises(rules.NotConfirmed):
        confirms(rules.NoteKind.SUPPORTING, ContentRating.POSSIBLE)
    confirms(rules.NoteKind.SUPPORTING, ContentRating.PROBABLE)


def test_an_assembly_is_neither_issue_nor_source():
    with pytest.raises(rules.AssemblyIsNoSource):
        rules.check_source(Ref("assembly", 1))
    with pytest.raises(rules.AssemblyIsNoIssue):
        rules.check_issue_type("penyampaian_pendapat")


def logistics(**changes):
    values = {
        "place": "Alun-alun ke kantor DPRD lewat Jalan Suroyo",
        "traffic": "arus dialihkan ke Jalan Cokroaminoto",
        "medical": "satu ambulans Dinkes",
        "contact": "Kasat Lantas Polres",
    }
    return rules.Logistics(**{**values, **changes})


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"contact": " "}, rules.NoContact),
        ({"place": ""}, rules.NoContact),
        ({"contact": "korlap aksi"}, rules.NamesOrganiser),
        ({"traffic": "serikat buruh lewat pukul 13"}, rules.NamesOrganiser),
        ({"contact": "Budi Santoso"}, HoldsPersonalData),
        ({"medical": "hubungi 081234567890"}, HoldsPersonalData),
    ],
)
def test_of_an_assembly_only_logistics_are_kept(changes, why):
    with pytest.raises(why):
        rules.check_logistics(logistics(**changes))


def test_logistics_pass_and_go_after_seven_days():
    assert rules.check_logistics(logistics()) == logistics()
    assert rules.delete_at(RAKOR) == RAKOR + timedelta(days=7)


LEGAL = rules.LegalTest(
    groups="dua kelompok warga yang berhadapan",
    violence="lemparan batu, dipastikan Polres dan RSUD",
    duration="tiga hari berturut-turut",
    impact="pasar tutup, dua kelurahan mengungsi",
)


def test_a_social_conflict_needs_every_criterion_of_the_law():
    with pytest.raises(rules.LegalTestUnmet, match="kekerasan yang dipastikan"):
        rules.check_legal_test(LEGAL, potential=True, violence_confirmed=False)
    with pytest.raises(rules.LegalTestUnmet, match="dua kelompok"):
        rules.check_legal_test(LEGAL, potential=False, violence_confirmed=True)
    rules.check_legal_test(LEGAL, potential=True, violence_confirmed=True)
    with pytest.raises(rules.TwoApprovers):
        rules.check_two_approvers("officer:1", "officer:1")


def test_a_formal_status_counts_its_days_from_the_first():
    first, last = date(2020, 3, 1), date(2020, 5, 29)
    assert rules.day_of_status(first, last, first) == 1
    assert rules.day_of_status(first, last, last) == rules.DAYS_OF_STATUS
    assert rules.day_of_status(first, last, date(2020, 5, 30)) is None


def test_an_agreement_is_looked_at_before_the_matter_is_resolved():
    with pytest.raises(rules.NoClause):
        rules.check_clauses([])
    with pytest.raises(rules.ClausesOpen, match="pindah bertahap"):
        rules.check_monitored(["pindah bertahap"])
    rules.check_monitored([])


@given(
    texts=st.lists(st.text(max_size=3000), max_size=9), opening=st.text(max_size=300)
)
def test_chat_text_never_exceeds_a_thousand_characters(texts, opening):
    heads = [f"Kepala {n}" for n in range(len(texts))]
    said = rules.compose(opening, list(zip(heads, texts, strict=True)), "Demikian.")
    assert len(said) <= rules.LIMIT


def test_what_is_cut_is_marked_and_every_head_stays():
    lines = [("Apa", "kata " * 400), ("Siapa", "pedagang"), ("Hambatan", " ")]
    said = rules.compose("Mohon izin melaporkan.", lines, "Demikian.")
    assert 900 < len(said) <= rules.LIMIT
    assert "kata…" in said
    assert "Siapa: pedagang" in said
    assert "Hambatan" not in said
    assert said.endswith("Demikian.")


def test_a_calendar_without_decrees_still_knows_weekends():
    with pytest.raises(rules.DueOnHoliday, match="Minggu"):
        check_due(datetime(2020, 3, 1, 5, tzinfo=UTC), calendar=Calendar([]))
