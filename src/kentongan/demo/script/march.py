"""26 February to 30 March: the follow-ups, the review, the March Rakor."""

from __future__ import annotations

from datetime import date, timedelta

from kentongan.assessment import actions as assessment
from kentongan.demo.script import acts, notula
from kentongan.demo.script.january import daily
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.periods import Month
from kentongan.issues import actions as issues
from kentongan.issues.queries import story as matters
from kentongan.issues.rules import Kept
from kentongan.rakor import actions as rakor
from kentongan.rakor.queries import deciding as decided
from kentongan.rakor.rules.reviews import Check

MARCH = on(2020, 3, 30, "09:00")
DIRECTIVES = (
    "Diskominfo > mengumumkan hasil pembersihan dam kepada warga > 6 April 2020"
    " > tautan pengumuman",
    "Dinkes > menyampaikan hasil pemeriksaan status WHO > 24 April 2020"
    " > catatan pemeriksaan",
)
LOOKS = (date(2020, 2, 24), date(2020, 3, 2), date(2020, 3, 23), date(2020, 4, 6))


def silent_posts_resume(stage: Stage) -> None:
    """Let the three lurah report that their posts send word again."""
    for account in (
        "lurah_kedunggaleng",
        "lurah_sumber_wetan",
        "lurah_pohsangit_kidul",
    ):
        acts.finish(stage, account, "nihil", "Laporan nihil harian dikirim kembali.")


def dams(stage: Stage) -> None:
    """PUPR and DLH show the cleared dams; Dikbud its circular."""
    acts.finish(stage, "pupr", "membersihkan dam", "Dam bersih, foto terlampir.")
    acts.finish(stage, "dlh", "membersihkan dam", "Sampah terangkut enam truk.")
    acts.finish(stage, "dikbud", "penjemputan", "Surat edaran dikirim ke sekolah.")


def visits(stage: Stage) -> None:
    """Let the pillars, Dinkes and Dispopar report."""
    acts.finish(stage, "polres", "29 kelurahan", "29 kelurahan dikunjungi, daftar ada.")
    acts.finish(stage, "dinkes", "nyamuk", "Pemberantasan sarang nyamuk, laporan ada.")


def plan_march(stage: Stage) -> None:
    """Plan the March Rakor."""
    acts.plan_rakor(stage, "rakor_march", MARCH)


def invite(stage: Stage) -> None:
    """Invite; 25 March is a holiday."""
    acts.invite(stage, "rakor_march")


def check_ship(stage: Stage) -> None:
    """Dinkes looks, as every week; the emergency isn't lifted."""
    by = stage.who("dinkes")
    for condition in rakor_conditions(stage):
        rakor.check(
            condition_id=condition,
            result=Check.NOT_MET,
            evidence="Status kedaruratan WHO masih berlaku.",
            by=by,
            at=stage.at,
        )
    plan = acts.step_of("Memeriksa status kedaruratan WHO", "dinkes", _next_look(stage))
    issues.plan(issue_id=stage.ids["ship"], next_step=plan, by=by, at=stage.at)


def _next_look(stage: Stage) -> date:
    """Return the day of the look at the ship after this one."""
    return next(day for day in LOOKS if day > stage.at.date())


def flood_over(stage: Stage) -> None:
    """Close the flood: the water is gone and the dams are clear."""
    reason = "Air surut dan dam sudah bersih menurut PUPR dan DLH."
    by = stage.who("operator")
    issues.resolve(issue_id=stage.ids["flood"], reason=reason, by=by, at=stage.at)


def prices_watched(stage: Stage) -> None:
    """Go on watching the prices, to the next month's market days."""
    by = stage.who("dagang")
    issue = stage.ids["prices"]
    issues.handle(issue_id=issue, note="Pasokan dipantau.", by=by, at=stage.at)
    issues.watch(issue_id=issue, note="Dipantau mingguan.", by=by, at=stage.at)
    plan = acts.step_of("Memantau pasokan di tiga pasar", "dagang", date(2020, 4, 3))
    issues.plan(issue_id=issue, next_step=plan, by=by, at=stage.at)


def vendors_keep(stage: Stage) -> None:
    """Look at the agreement with the vendors, which holds, and close the matter."""
    by = stage.who("satpol")
    number = stage.numbers["vendors"]
    story = matters.issue_by_number(by=by, at=stage.at, number=number)
    for agreement in story.agreements:
        for clause in agreement.clauses:
            issues.monitor(
                clause_id=clause.id,
                kept=Kept.YES,
                result="Penataan blok pertama berjalan sesuai kesepakatan.",
                by=by,
                at=stage.at,
            )
    issues.resolve(
        issue_id=stage.ids["vendors"],
        reason="Kesepakatan dijalankan kedua pihak.",
        by=stage.who("operator"),
        at=stage.at,
    )


def rakor_conditions(stage: Stage) -> list[int]:
    """Return the conditions of the ship decision."""
    by = stage.who("dinkes")
    number = stage.numbers["ship_decision"]
    card = decided.decision_by_number(by=by, at=stage.at, number=number)
    return [condition.id for condition in card.conditions]


def review(stage: Stage) -> None:
    """26 March: the review that fell on Nyepi is work today."""
    rakor.remind(
        decision_id=stage.ids["ship_decision"],
        reviewed=rakor.Reviewed(
            next_reviews=(date(2020, 5, 24),), note="Syarat belum terpenuhi."
        ),
        by=stage.who("sekretaris"),
        at=stage.at,
    )


def lock(stage: Stage) -> None:
    """Lock the material of March."""
    stage.take_in()
    acts.link_new(stage)
    acts.settle_rest(stage)
    secretary, month = stage.who("sekretaris"), Month(2020, 3)
    assessment.prepare_agenda(month=month, by=secretary, at=stage.at)
    assessment.lock_material(month=month, by=secretary, at=stage.at)


def meet(stage: Stage) -> None:
    """Hold the March Rakor, which opens with February's follow-ups."""
    meeting = stage.ids["rakor_march"]
    secretary, chair = stage.who("sekretaris"), stage.who("walikota")
    rakor.open_meeting(meeting_id=meeting, by=chair, at=stage.at)
    acts.attendance(stage, "rakor_march")
    acts.direct(stage, "rakor_march", DIRECTIVES)
    notula.write(stage, "rakor_march", "2020-03")
    end = stage.at + timedelta(hours=2)
    rakor.close_meeting(meeting_id=meeting, by=secretary, at=end)


STEPS = (
    *daily("07:40", date(2020, 2, 27), date(2020, 3, 29)),
    Step(on(2020, 2, 27, "16:00"), silent_posts_resume),
    Step(on(2020, 2, 24, "15:00"), check_ship),
    Step(on(2020, 2, 25, "14:00"), prices_watched),
    Step(on(2020, 2, 28, "14:00"), dams),
    Step(on(2020, 2, 28, "16:00"), flood_over),
    Step(on(2020, 3, 5, "14:00"), vendors_keep),
    Step(on(2020, 3, 2, "10:00"), plan_march),
    Step(on(2020, 3, 6, "14:00"), visits),
    Step(on(2020, 2, 17, "11:00"), check_ship),
    Step(on(2020, 3, 2, "11:00"), check_ship),
    Step(on(2020, 3, 20, "10:00"), invite),
    Step(on(2020, 3, 23, "11:00"), check_ship),
    Step(on(2020, 3, 26, "10:00"), review),
    Step(on(2020, 3, 27, "15:00"), lock),
    Step(MARCH, meet),
)
