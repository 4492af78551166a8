"""8 to 14 February: the second wave, the letter, and a man nearly beaten."""

from __future__ import annotations

from datetime import date

from kentongan.demo.script import acts, residents
from kentongan.demo.script.january import daily
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Classification, Competence, Harm, Sector
from kentongan.issues import actions as issues
from kentongan.issues.actions import NewEvent, NewIssue, NewValue
from kentongan.rakor import actions as rakor
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.rumours import actions as rumours

FEBRUARY = on(2020, 2, 24, "09:00")


def recheck(stage: Stage) -> None:
    """Check the returned rumour again, never reissue it."""
    stage.take_in()
    residents.ask_back(stage)
    acts.link_new(stage)
    by = stage.who("pemeriksa")
    rumours.check(rumour_id=stage.ids["rumour"], by=by, at=stage.at)
    acts.ask(stage, "15:00", ("polres",))


def reply(stage: Stage) -> None:
    """Let the police say what they found, here and about Gresik."""
    acts.answer(
        stage,
        "polres",
        "Tetap tidak ada kejadian di kota. Yang di Gresik sudah didatangi polisi"
        " setempat pada malam yang sama dan tidak terbukti.",
        Classification.TERBATAS,
    )
    acts.draft(
        stage,
        "Tidak ada penculikan anak di Kota Probolinggo sampai 9 Februari 2020,"
        " menurut Polres. Kabar dari Gresik sudah diperiksa polisi setempat dan tidak"
        " terbukti.",
        on(2020, 2, 9, "15:00"),
        "Ditambah hasil pemeriksaan atas kabar dari Gresik.",
    )


def plan_february(stage: Stage) -> None:
    """Plan the February Rakor."""
    acts.plan_rakor(stage, "rakor_february", FEBRUARY)


def letter(stage: Stage) -> None:
    """Decide between meetings to ask the port authority, and send the letter."""
    secretary, chair = stage.who("sekretaris"), stage.who("walikota")
    acts.open_issue(
        stage,
        "ship",
        "operator",
        NewIssue(
            title="Rencana sandar kapal pesiar saat wabah virus baru",
            sector=Sector.ECONOMY,
            issue_type="kapal_pesiar",
            area="35.74.03.1001",
            owner="dinkes",
            next_step=acts.step_of(
                "Memeriksa status kedaruratan WHO", "dinkes", date(2020, 2, 24)
            ),
            summary="Warga khawatir penumpang kapal membawa penyakit.",
            place="Pelabuhan Tanjung Tembaga",
            agencies=("ksop", "dispopar", "polres", "wali_kota"),
        ),
    )
    decision = rakor.propose(
        new=rakor.NewDecision(
            title="Permohonan penundaan sandar kapal pesiar",
            text="Memohon KSOP menunda sandar kapal pesiar sampai WHO mencabut status"
            " kedaruratan kesehatan.",
            competence=Competence.REQUEST,
            addressee="Kepala KSOP",
            copies=("KKP", "Pelindo"),
            conditions=(
                rakor.NewCondition(
                    predicate="WHO mencabut kedaruratan kesehatan",
                    source="Pernyataan resmi WHO",
                    checker="dinkes",
                ),
            ),
        ),
        by=secretary,
        at=stage.at,
    )
    stage.ids["ship_decision"] = decision.pk
    stage.numbers["ship_decision"] = decision.number
    rakor.make(decision_id=decision.pk, by=chair, at=stage.at)
    rakor.send(decision_id=decision.pk, by=secretary, at=stage.at)
    reason = "agar kesehatan warga dan ketertiban pelabuhan terjaga."
    rakor.support(
        decision_id=decision.pk,
        agency="polres",
        reason=reason,
        by=stage.who("polres"),
        at=stage.at,
    )


def accused(stage: Stage) -> None:
    """18.43: the duty officer is phoned before any analysis."""
    stage.take_in()
    by = stage.who("pemeriksa")
    rumour = stage.ids["rumour"]
    rumours.triage(rumour_id=rumour, harm=Harm.ACCUSED, by=by, at=stage.at)
    rumours.log_call(
        rumour_id=rumour,
        to="Perwira jaga Polres Probolinggo Kota, 110",
        note="Warga dikerumuni di Kebonsari Wetan, diminta ke lokasi.",
        by=by,
        at=stage.at,
    )


def safe(stage: Stage) -> None:
    """18.55: the man is safe; the event is written down beside the rumour."""
    by = stage.who("pemeriksa")
    rumours.log_call(
        rumour_id=stage.ids["rumour"],
        to="Perwira jaga Polres Probolinggo Kota, 110",
        note="Yang dikerumuni sudah di polsek, selamat; ternyata penjual kain.",
        safe=True,
        by=by,
        at=stage.at,
    )
    stage.take_in()
    for one in reported.in_danger(by=by, at=stage.at):
        if one.about is None:
            note = "Orang yang sama; sudah di polsek, selamat 18.55."
            reports.judge_harm(
                report_id=one.report_id, accused=True, note=note, by=by, at=stage.at
            )
    issues.record_event(
        new=NewEvent(
            what="Penjual kain dikerumuni warga karena dikira penculik; selamat",
            area="35.74.04.1004",
            happened_from=on(2020, 2, 12, "18:35"),
            happened_until=on(2020, 2, 12, "18:55"),
            place="Kebonsari Wetan",
            agencies=("polres",),
            values=(NewValue("polres", "korban luka", "0"),),
        ),
        by=stage.who("polres"),
        at=stage.at,
    )


def check_again(stage: Stage) -> None:
    """Take the rumour up again after the 12th; it stays open until the Rakor."""
    stage.take_in()
    acts.link_new(stage)
    by = stage.who("pemeriksa")
    rumours.triage(
        rumour_id=stage.ids["rumour"],
        harm=Harm.PANIC,
        reason="Yang dikerumuni selamat sejak 12 Februari 18.55; tinggal kabarnya.",
        by=by,
        at=stage.at,
    )
    rumours.check(rumour_id=stage.ids["rumour"], by=by, at=stage.at)


STEPS = (
    Step(on(2020, 2, 3, "10:00"), plan_february),
    *daily("07:40", date(2020, 2, 8), date(2020, 2, 8)),
    Step(on(2020, 2, 9, "09:00"), recheck),
    Step(on(2020, 2, 9, "15:00"), reply),
    Step(on(2020, 2, 9, "16:30"), acts.publish),
    *daily("07:40", date(2020, 2, 10), date(2020, 2, 12)),
    Step(on(2020, 2, 10, "11:00"), letter),
    Step(on(2020, 2, 12, "18:43"), accused),
    Step(on(2020, 2, 12, "18:55"), safe),
    Step(on(2020, 2, 14, "08:00"), check_again),
)
