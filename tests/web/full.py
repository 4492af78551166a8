"""A city in which everything is under way, for tests that walk through all of it."""

from __future__ import annotations

from datetime import date, timedelta

from kentongan.access import actions as access
from kentongan.access.actors import PUBLIC
from kentongan.alarms import actions as alarms
from kentongan.domain.codes import Channel, Phase
from kentongan.domain.refs import Ref
from kentongan.domain.roles import Role
from kentongan.issues import actions as issues
from kentongan.issues import rules
from kentongan.plans import actions as plans
from kentongan.plans.actions import NewFile
from kentongan.plans.rules import Part
from kentongan.publication import actions as publication
from kentongan.publication.queries import latest
from kentongan.publication.rules import Kind
from kentongan.rakor import actions as rakor
from kentongan.reports import actions as reports
from kentongan.reports.actions import NewReport
from kentongan.rumours import actions as rumours
from kentongan.tasks import actions as tasks
from kentongan.tasks.actions import Asking, Assignment
from kentongan.worker import loop
from tests import cast
from tests.alarms import scene as scene_of_warnings
from tests.cast import NOON
from tests.issues import sample
from tests.plans import scene as scene_of_plans
from tests.rakor import scene

SOON = NOON + timedelta(days=2)
CLAUSES = (rules.NewClause("lahan pengganti siap", "dagang", date(2020, 3, 12)),)


def build() -> None:
    """Let everything of the house be under way on the morning of the Rakor."""
    _keeper()
    _meeting()
    _reports()
    _rumours()
    _issues()
    _offices()
    _plan()
    _readers()
    scene_of_warnings.out(at=scene.RAKOR)
    scene_of_warnings.drafted(at=scene.RAKOR)
    loop.drain(scene.RAKOR)


def _keeper() -> None:
    """An administrator, and a duty list that somebody is on."""
    access.add_officer(
        account="administrator",
        title="Pengelola Sistem",
        agency="setda",
        roles={Role.ADMINISTRATOR},
        areas=[cast.CITY],
        password=cast.PASSWORD,
        by=cast.console(),
        at=scene.START,
    )
    access.set_duty(
        agency="polres",
        title="Perwira jaga",
        phone="110",
        area=cast.CITY,
        starts_at=scene.RAKOR - timedelta(hours=8),
        ends_at=scene.RAKOR + timedelta(hours=8),
        by=cast.console(),
        at=scene.START,
    )


def _meeting() -> None:
    scene.sent()
    scene.proposed()
    scene.morning(date(2020, 2, 24))
    meeting = scene.in_session()
    scene.said(meeting, ["PUPR > membersihkan dam > 28 Februari 2020 > foto"])
    scene.planned(scene.MARCH)
    rakor.plan(
        new=rakor.NewMeeting("timdu", scene.wib("2020-04-27 09.00"), "Ruang rapat"),
        by=cast.who("secretary", scene.RAKOR),
        at=scene.RAKOR,
    )


def _reports() -> None:
    cast.receive([f"{text} ({n})" for n in range(4) for text in cast.KIDNAP])
    alarms.sweep(by=cast.console(), at=NOON + timedelta(hours=3))
    story = "Ada genangan di Jalan Mawar, air masuk rumah sampai lutut."
    new = NewReport(text=story, client_id="1d0e", area="35.74.04.1003")
    reports.receive_one(new=new, by=PUBLIC, at=NOON)
    loop.drain(NOON)


def _rumours() -> None:
    rumour = cast.rumour_in_review()
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=NOON)
    texts = ("Beras langka di Pasar Gotong Royong", "copas: beras langka di pasar")
    cast.receive(texts, sender="FKDM Kel. Wiroborang")
    loop.drain(NOON)


def _issues() -> None:
    opened = sample.opened()
    sample.note(opened, rules.NoteKind.PROGRESS, "Paguyuban mau bertemu lagi.")
    agreed = sample.opened(title="Warga menolak tempat sampah baru di Jati")
    by = cast.who("operator")
    issues.handle(issue_id=agreed.pk, by=by, at=NOON)
    issues.mediate(issue_id=agreed.pk, by=by, at=NOON)
    text = "Pedagang pindah bertahap, warga memberi waktu."
    issues.agree(issue_id=agreed.pk, text=text, clauses=CLAUSES, by=by, at=NOON)
    for owner in ("pupr", "satpol_pp"):
        new = Assignment(owner, "membersihkan dam Wonoasih", SOON, proof="foto")
        tasks.assign_task(about=opened.ref, new=new, by=by, at=NOON)
    asking = Asking("polres", "Adakah bentrokan di pasar?", SOON)
    tasks.ask(about=opened.ref, askings=[asking], by=by, at=NOON)


def _offices() -> None:
    tasks.plan_activity(
        what="Sosialisasi penjemputan anak kepada wali murid",
        phase=Phase.PREVENTION,
        place="SD Peragaan 1",
        day=date(2020, 2, 20),
        by=cast.who("dikbud"),
        at=NOON,
    )


def _plan() -> None:
    """An adopted plan with an achievement, a photo that stays, and a next year."""
    one, by = scene_of_plans.reached(), cast.who("dikbud")
    photo = NewFile("Halaman sekolah", scene_of_plans.photo(), restricted=True)
    plans.add_file(action_id=one, part=Part.B04, new=photo, by=by, at=NOON)
    scene_of_plans.drafted(2021)


def _readers() -> None:
    text = latest(Kind.ANSWER, at=scene.RAKOR)[0]
    for channel, said in (
        (Channel.RESPONSE, "Terima kasih, ini menenangkan wali murid."),
        (Channel.CORRECTION, "Yang keliru: jamnya.\nYang benar: pukul sepuluh."),
    ):
        new = NewReport(
            text=said,
            client_id=channel.value,
            channel=channel,
            about=Ref("publication", text.id),
        )
        reports.receive_one(new=new, by=PUBLIC, at=NOON)
    loop.drain(NOON)
    publication.draft_release(
        about=Ref("meeting", 1),
        title="Hasil Rakor Februari",
        body="Tim memeriksa kabar yang beredar pada bulan Februari.",
        by=cast.who("operator"),
        at=NOON,
    )
