"""15 to 21 February: water, prices, the vendors, a march, the lock."""

from __future__ import annotations

from datetime import date

from kentongan.assessment import actions as assessment
from kentongan.demo import channels
from kentongan.demo.script import acts
from kentongan.demo.script.january import daily
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Sector
from kentongan.domain.periods import Month
from kentongan.domain.refs import Ref
from kentongan.issues import actions as issues
from kentongan.issues import rules as issue_rules
from kentongan.issues.actions import NewAssembly, NewIssue


def flood(stage: Stage) -> None:
    """Take in the water reports and BPBD's points; open the matter, apart."""
    stage.take_in()
    stage.file(channels.bpbd_geojson(stage.folder))
    group = acts.largest_group(stage, "genangan", days=3)
    acts.open_issue(
        stage,
        "flood",
        "operator",
        NewIssue(
            title="Genangan di Wonoasih dan Kedopok",
            sector=Sector.SOCIETY,
            issue_type="genangan",
            area="35.74",
            owner="bpbd",
            next_step=acts.step_of(
                "Menyalurkan bantuan dan memantau ketinggian air",
                "bpbd",
                date(2020, 2, 18),
            ),
            summary="Air meluap setelah hujan; beberapa rumah kemasukan air.",
            place="Kecamatan Wonoasih dan Kedopok",
            agencies=("pupr", "dlh", "wali_kota", "dinsos"),
            sources=(Ref("group", group),),
        ),
    )


def receding(stage: Stage) -> None:
    """Note that the water recedes; the dams remain to be cleared."""
    stage.take_in()
    acts.link_new(stage)
    acts.take_alarms(stage, "genangan", Ref("issue", stage.ids["flood"]))
    by = stage.who("operator")
    issue = stage.ids["flood"]
    text = "Genangan surut; tersisa lumpur. Dam perlu dibersihkan dari sampah."
    new = issue_rules.NewNote(issue_rules.NoteKind.PROGRESS, text)
    issues.note(issue_id=issue, new=new, by=by, at=stage.at)
    issues.handle(issue_id=issue, note="Ditangani BPBD.", by=by, at=stage.at)
    plan = acts.step_of("Membersihkan dam", "pupr", date(2020, 2, 28))
    issues.plan(issue_id=issue, next_step=plan, by=by, at=stage.at)


def invite(stage: Stage) -> None:
    """Send the invitations, five working days ahead."""
    acts.invite(stage, "rakor_february")


def prices(stage: Stage) -> None:
    """Take in the price list; open the matter; the vendors' mediation fails."""
    stage.take_in()
    stage.file(channels.prices_xlsx(stage.folder))
    acts.open_issue(
        stage,
        "prices",
        "dagang",
        NewIssue(
            title="Harga cabai dan bawang putih naik",
            sector=Sector.ECONOMY,
            issue_type="harga_pangan",
            area="35.74",
            owner="dagang",
            next_step=acts.step_of(
                "Memantau pasokan di tiga pasar", "dagang", date(2020, 2, 25)
            ),
            summary="Pasokan dari luar daerah berkurang.",
            agencies=("wali_kota",),
        ),
    )
    acts.open_issue(
        stage,
        "vendors",
        "satpol",
        NewIssue(
            title="Pedagang kaki lima menolak dipindah dari Jalan Panglima Sudirman",
            sector=Sector.ECONOMY,
            issue_type="pedagang_kaki_lima",
            area="35.74.04.1001",
            owner="satpol_pp",
            next_step=acts.step_of(
                "Menemui paguyuban pedagang", "satpol_pp", date(2020, 2, 20)
            ),
            summary="Rencana pemindahan ke Pasar Baru belum disepakati.",
            place="Jalan Panglima Sudirman",
            agencies=("dagang", "wali_kota", "polres"),
            parties=(
                issue_rules.NewParty("paguyuban pedagang", issue_rules.Side.ONE),
                issue_rules.NewParty("warga sekitar", issue_rules.Side.APART),
            ),
        ),
    )
    by = stage.who("satpol")
    issue = stage.ids["vendors"]
    issues.handle(issue_id=issue, by=by, at=stage.at)
    issues.mediate(issue_id=issue, by=by, at=stage.at)
    note = "Pertemuan pertama belum menghasilkan kesepakatan."
    issues.handle(issue_id=issue, note=note, by=by, at=stage.at)


def agreed(stage: Stage) -> None:
    """Let the vendors agree; the agreement is watched."""
    by = stage.who("satpol")
    issue = stage.ids["vendors"]
    issues.mediate(issue_id=issue, by=by, at=stage.at)
    clause = issue_rules.NewClause(
        "Penataan bertahap per blok", "satpol_pp", date(2020, 3, 5)
    )
    text = "Pedagang dan kelurahan menyepakati jadwal penataan bertahap."
    issues.agree(issue_id=issue, text=text, clauses=[clause], by=by, at=stage.at)


def march(stage: Stage) -> None:
    """Note the logistics of a notified march; nothing else of it is kept."""
    issues.notify_assembly(
        new=NewAssembly(
            logistics=issue_rules.Logistics(
                place="Alun-alun ke Jalan Panglima Sudirman",
                traffic="Satu lajur ditutup pukul 13.00 sampai 15.00",
                medical="Ambulans PSC 119 di alun-alun",
                contact="Kasat Lantas, 110",
            ),
            area="35.74.04.1001",
            starts_at=on(2020, 2, 21, "13:00"),
            ends_at=on(2020, 2, 21, "15:00"),
            notified=True,
            agencies=("polres", "dishub"),
        ),
        by=stage.who("operator"),
        at=stage.at,
    )


def offices_write(stage: Stage) -> None:
    """Take in Satpol PP's table and the bulletin's feed."""
    stage.file(channels.satpol_csv(stage.folder))
    stage.file(channels.news_rss(stage.folder))


def ask_again(stage: Stage) -> None:
    """Ask the offices again for what holds on the day of the Rakor."""
    acts.ask(stage, "20:00", ("polres", "dikbud", "rsud"))


def lock(stage: Stage) -> None:
    """Lock the material: everything has a disposition, or stands on the list."""
    stage.take_in()
    acts.link_new(stage)
    acts.dismiss_alarms(
        stage, "harga_pangan", "Kenaikan diketahui, dipantau Dinas Perdagangan"
    )
    acts.take_alarms(stage, "genangan", Ref("issue", stage.ids["flood"]))
    acts.settle_rest(stage)
    secretary, month = stage.who("sekretaris"), Month(2020, 2)
    assessment.prepare_agenda(month=month, by=secretary, at=stage.at)
    assessment.lock_material(month=month, by=secretary, at=stage.at)


STEPS = (
    *daily("07:40", date(2020, 2, 15), date(2020, 2, 15)),
    Step(on(2020, 2, 15, "20:30"), flood),
    *daily("07:40", date(2020, 2, 16), date(2020, 2, 16)),
    Step(on(2020, 2, 17, "09:00"), receding),
    Step(on(2020, 2, 17, "10:00"), invite),
    Step(on(2020, 2, 18, "10:00"), prices),
    Step(on(2020, 2, 19, "09:00"), march),
    *daily("07:40", date(2020, 2, 19), date(2020, 2, 21)),
    Step(on(2020, 2, 20, "14:00"), agreed),
    Step(on(2020, 2, 21, "09:00"), offices_write),
    Step(on(2020, 2, 21, "10:00"), ask_again),
    Step(on(2020, 2, 21, "15:00"), lock),
)
