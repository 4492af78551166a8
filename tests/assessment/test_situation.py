"""S6, S10, S11: the situation by sector and area, computed; closed where it must."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kentongan.assessment import queries
from kentongan.assessment.queries.picture import situation
from kentongan.assessment.rules.levels import Indicator
from kentongan.assessment.rules.situation import MatterKind
from kentongan.domain.codes import Classification, ContentRating, Harm, Level, Sector
from kentongan.domain.rights import NotAllowed
from kentongan.issues import actions as issues
from kentongan.issues import rules as issue_rules
from kentongan.rumours import actions as rumours
from tests import cast
from tests.assessment.scene import LOCK, names, picture, word
from tests.issues import sample

pytestmark = pytest.mark.django_db
DUE = LOCK + timedelta(days=4)
BEFORE = LOCK - timedelta(days=1)
OPPOSED = (sample.VENDORS, sample.NEIGHBOURS)


def opened(**changes):
    plan = replace(sample.STEP, due_at=DUE)
    return sample.opened(at=BEFORE, **{"next_step": plan, **changes})


def confirm_violence(issue):
    by = cast.who("operator", BEFORE)
    new = issue_rules.NewNote(
        issue_rules.NoteKind.SUPPORTING,
        "Dua kelompok berkelahi, dipastikan dua kantor.",
        content=ContentRating.CONFIRMED,
        channels=("polres", "satpol_pp"),
    )
    line = issues.note(issue_id=issue.pk, new=new, by=by, at=BEFORE)
    issues.confirm(
        issue_id=issue.pk,
        note_id=line.pk,
        fact=issue_rules.Fact.VIOLENCE,
        by=by,
        at=BEFORE,
    )


def test_without_word_nothing_is_called_calm():
    found = picture()
    assert not found.headline.calm
    assert "aman dan kondusif" not in found.headline.whole.id
    assert found.headline.coverage.id == "0 dari 29 kelurahan cukup melapor."
    assert {village.level for village in found.villages} == {Level.UNKNOWN}
    assert all(cell.level is Level.UNKNOWN for d in found.board for cell in d.cells)


def test_with_word_from_all_it_is_calm():
    word()
    found = picture()
    assert found.headline.whole.id == (
        "Keadaan: aman dan kondusif. 29 dari 29 kelurahan cukup melapor."
    )
    assert {village.level for village in found.villages} == {Level.SAFE}
    assert found.matters == ()


def test_three_silent_kelurahan_are_named_and_twelve_are_too_many():
    word(silent=names()[:3])
    few = picture()
    assert few.headline.calm
    assert set(few.silent) == set(names()[:3])


def test_twelve_silent_kelurahan_are_not_enough_data():
    word(silent=names()[:12])
    found = picture()
    assert not found.headline.calm
    assert found.headline.sentence.id == (
        "Belum dapat dinyatakan kondusif: kabar 12 kelurahan kurang."
    )
    assert found.board[0].level is Level.UNKNOWN


def test_the_word_of_a_kecamatan_does_not_cover_its_kelurahan():
    for back in range(7):
        at = LOCK - timedelta(days=back, hours=6)
        lines = [f"Kec. {d} nihil" for d in ("Mayangan", "Kanigaran")]
        cast.receive(lines, at=at, sender="Camat")
    assert not picture().headline.calm


def test_an_issue_of_two_sides_needs_attention_in_its_sector_and_place():
    word()
    opened(parties=OPPOSED)
    found = picture()
    [matter] = found.matters
    assert (matter.level, matter.indicators) == (
        Level.ATTENTION,
        (Indicator.OPPOSED,),
    )
    assert found.headline.sentence.id == (
        "Keadaan: aman dan kondusif, satu hal perlu perhatian."
    )
    assert dict(found.sectors)[Sector.ECONOMY] is Level.ATTENTION
    kanigaran = next(d for d in found.board if d.name == "Kanigaran")
    levels = {cell.sector: cell.level for cell in kanigaran.cells}
    assert levels[Sector.ECONOMY] is Level.ATTENTION
    assert levels[Sector.SECURITY] is Level.SAFE
    assert "Temui paguyuban pedagang: Satpol PP" in matter.text.id


def test_violence_confirmed_by_two_channels_is_red_and_never_calm():
    word()
    issue = opened(parties=OPPOSED)
    confirm_violence(issue)
    found = picture()
    assert found.matters[0].level is Level.CRITICAL
    assert found.headline.sentence.id == (
        "Belum dapat dinyatakan kondusif: satu hal rawan."
    )
    assert queries.red(at=LOCK) == {issue.pk}


def test_what_is_late_needs_attention_until_somebody_acts():
    opened(next_step=replace(sample.STEP, due_at=LOCK + timedelta(hours=1)))
    assert picture().matters == ()
    [matter] = picture(LOCK + timedelta(days=30)).matters
    assert matter.indicators == (Indicator.OVERDUE,)
    assert "(lewat)" in matter.text.id


def test_an_agreement_stands_against_nobody():
    word()
    issue = opened(parties=OPPOSED)
    by = cast.who("operator", BEFORE)
    issues.handle(issue_id=issue.pk, by=by, at=BEFORE)
    issues.mediate(issue_id=issue.pk, by=by, at=BEFORE)
    clause = issue_rules.NewClause(
        "Penataan bertahap", "satpol_pp", (LOCK + timedelta(days=3)).date()
    )
    text = "Kedua pihak menyepakati jadwal penataan."
    issues.agree(issue_id=issue.pk, text=text, clauses=[clause], by=by, at=BEFORE)
    assert picture().matters == ()


def test_a_march_raises_no_level_whatever_is_said_of_it():
    word()
    before = picture()
    issues.notify_assembly(
        new=issues.NewAssembly(
            logistics=issue_rules.Logistics(
                place="Alun-alun", traffic="satu lajur", medical="", contact="110"
            ),
            area="35.74.04.1001",
            starts_at=LOCK,
            ends_at=LOCK + timedelta(hours=2),
            notified=True,
        ),
        by=cast.who("operator", BEFORE),
        at=BEFORE,
    )
    march = "Pawai unjuk rasa damai di alun-alun jam 13.00, sudah diberitahukan ({n})"
    cast.receive([march.format(n=n) for n in range(40)], at=BEFORE, sender="Warga")
    after = picture()
    assert after.headline == before.headline
    assert after.matters == before.matters == ()
    assert after.sectors == before.sectors
    assert [d.cells for d in after.board] == [d.cells for d in before.board]


def test_a_reader_sees_closed_what_is_not_theirs_but_the_headline_counts_it():
    word()
    opened(parties=OPPOSED)
    mayor = situation(by=cast.who("mayor", LOCK), at=LOCK)
    [closed] = mayor.matters
    assert closed.closed
    assert closed.ref is None
    assert closed.title.id == "Hal tertutup: keterangan ada pada Satpol PP"
    assert "Panglima" not in str(mayor)
    assert "satu hal perlu perhatian" in mayor.headline.sentence.id


def test_what_is_shared_with_a_reader_is_open_to_them():
    opened(parties=OPPOSED, agencies=("wali_kota",))
    [matter] = situation(by=cast.who("mayor", LOCK), at=LOCK).matters
    assert not matter.closed
    assert "Panglima Sudirman" in matter.title.id


def test_what_is_restricted_goes_into_no_material():
    opened(parties=OPPOSED, classification=Classification.TERBATAS)
    found = picture()
    assert found.matters[0].closed
    assert "Panglima" not in str(found)


@pytest.mark.parametrize("account", ["analyst", "auditor", "verifier"])
def test_only_those_who_may_view_the_situation_do(account):
    with pytest.raises(NotAllowed):
        situation(by=cast.who(account, LOCK), at=LOCK)


def answered_rumour(at=BEFORE):
    rumour = cast.a_rumour(at)
    cast.asked(rumour, at)
    cast.replied(rumour, at)
    by = cast.who("verifier", at)
    rumours.draft_answer(rumour_id=rumour.pk, draft=cast.draft(at), by=by, at=at)
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head", at), at=at)
    return rumour


def spread(count, at=BEFORE):
    places = ("Kanigaran", "Jati", "Pilang", "Wonoasih", "Mayangan")
    text = "Ada penculikan anak di Kel. {place}, mobil putih keliling, waspada ({n})"
    lines = [text.format(place=places[n % 5], n=n) for n in range(count)]
    cast.receive(lines, at=at, sender="Warga")


def test_a_rumour_in_circulation_is_told_with_who_checked_it():
    spread(12)
    answered_rumour()
    found = picture(LOCK)
    [matter] = [m for m in found.matters if m.kind is MatterKind.RUMOUR]
    assert {Indicator.RISING, Indicator.SPREADING} <= set(matter.indicators)
    assert "Polres Probolinggo Kota memeriksa: tidak ada penculikan" in matter.text.id
    [line] = found.rumours
    assert (line.verdict, len(line.versions)) == ("SALAH", 1)
    assert line.messages >= 12
    [said] = found.may_say
    assert "Kota Probolinggo" in said.sentence.id
    assert any("di mana pun tidak ada" in words.id for words in found.do_not_say)


def test_outside_its_circle_only_what_is_public_of_a_rumour_and_no_small_count():
    answered_rumour()
    found = situation(by=cast.who("mayor", LOCK), at=LOCK)
    [line] = found.rumours
    assert (line.ref, line.number) == (None, "")
    assert line.claim == "Ada anak diculik di Kanigaran"
    assert (line.harm, line.state) == ("", "")
    assert (line.messages, line.few) == (0, True)
    assert picture().rumours[0].messages == 3


def test_a_rumour_without_answer_is_closed_to_others():
    spread(12)
    cast.a_rumour(BEFORE)
    found = situation(by=cast.who("mayor", LOCK), at=LOCK)
    [matter] = found.matters
    assert matter.closed
    assert "penculikan" not in str(found)


def test_someone_accused_today_is_orange():
    word()
    spread(3)
    rumour = cast.a_rumour(BEFORE)
    by = cast.who("verifier", LOCK)
    rumours.triage(rumour_id=rumour.pk, harm=Harm.ACCUSED, by=by, at=BEFORE)
    rumours.log_call(
        rumour_id=rumour.pk,
        to="Perwira jaga Polres, 110",
        note="Warga dikerumuni, diminta ke lokasi.",
        by=by,
        at=LOCK - timedelta(hours=2),
    )
    found = picture(LOCK)
    [matter] = found.matters
    assert matter.level is Level.ALERT
    assert "waspada" in found.headline.sentence.id
    assert "petugas jaga ditelepon" in matter.text.id


def test_levels_are_shown_only_of_what_a_reader_may_know():
    issue = opened(parties=OPPOSED)
    own = queries.levels(by=cast.who("operator", LOCK), at=LOCK)
    assert own[issue.ref].level is Level.ATTENTION
    assert own[issue.ref].office == "Satpol PP"
    assert "5 dari 7 hari" in own[issue.ref].settings.id
    assert issue.ref not in queries.levels(by=cast.who("dikbud", LOCK), at=LOCK)


def test_more_matters_ask_no_more_questions(django_assert_max_num_queries):
    word(days=2)
    opened(parties=OPPOSED)
    with django_assert_max_num_queries(90) as one:
        picture()
    titles = [f"Pedagang blok {n} menolak dipindah dari pasar lama" for n in range(6)]
    for title in titles:
        opened(parties=OPPOSED, title=title)
    with django_assert_max_num_queries(len(one.captured_queries)):
        picture()
