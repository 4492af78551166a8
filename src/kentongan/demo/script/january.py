"""20 to 30 January: the city starts, few forwards, the January Rakor."""

from __future__ import annotations

from datetime import date, timedelta

from kentongan.demo import channels
from kentongan.demo.script import acts, notula
from kentongan.demo.stage import Stage, Step, moment, on
from kentongan.rakor import actions as rakor
from kentongan.tasks import actions as tasks

RAKOR = on(2020, 1, 27, "09:00")
DIRECTIVES = (
    "Satpol PP > patroli balap liar malam Minggu bersama Polres > 14 Februari 2020"
    " > laporan patroli",
    "Dishub > memperbaiki lampu jalan yang padam > 14 Februari 2020 > foto",
    "Dinkes > pengasapan di kelurahan dengan demam berdarah > 12 Februari 2020"
    " > laporan kegiatan",
    "Dikbud > mengingatkan sekolah tentang jam pulang > 7 Februari 2020 > surat edaran",
    "PUPR > menormalkan saluran di Wonoasih > 20 Februari 2020 > foto",
    "Dinas Perdagangan > mengirim data harga mingguan > 14 Februari 2020 > tabel harga",
)


def archive(stage: Stage) -> None:
    """Take in the chat archive of the quiet year, then map who is who."""
    year = stage.exports["year"]
    stage.file(channels.whatsapp(stage.folder, "wa_kota", year))
    stage.take_in()
    acts.close_archive(stage)


def plan(stage: Stage) -> None:
    """Plan the January Rakor and invite to it."""
    acts.plan_rakor(stage, "rakor_january", RAKOR)
    acts.invite(stage, "rakor_january")


def meet(stage: Stage) -> None:
    """Hold the January Rakor with its six directives."""
    meeting = stage.ids["rakor_january"]
    secretary, chair = stage.who("sekretaris"), stage.who("walikota")
    stage.take_in()
    rakor.build_agenda(meeting_id=meeting, by=secretary, at=stage.at)
    rakor.open_meeting(meeting_id=meeting, by=chair, at=stage.at)
    acts.attendance(stage, "rakor_january", absent=("kemenag",))
    acts.direct(stage, "rakor_january", DIRECTIVES)
    notula.write(stage, "rakor_january", "2020-01")
    end = stage.at + timedelta(hours=2)
    rakor.close_meeting(meeting_id=meeting, by=secretary, at=end)


def minutes(stage: Stage) -> None:
    """Approve and circulate the minutes."""
    meeting = stage.ids["rakor_january"]
    acts.leave_rest(stage, "2020-01")
    rakor.approve_minutes(meeting_id=meeting, by=stage.who("walikota"), at=stage.at)
    rakor.circulate(meeting_id=meeting, by=stage.who("sekretaris"), at=stage.at)


def follow_up(stage: Stage) -> None:
    """Let four offices report done, one blocked; one sends no word."""
    acts.finish(stage, "satpol", "patroli", "Patroli tiga malam, laporan terlampir.")
    acts.finish(stage, "dishub", "lampu", "Dua puluh titik lampu menyala, foto ada.")
    acts.finish(stage, "dinkes", "pengasapan", "Pengasapan enam RW, laporan ada.")
    acts.finish(stage, "dikbud", "sekolah", "Surat edaran dikirim ke semua sekolah.")
    task = acts.own_task(stage, "pupr", "saluran")
    by = stage.who("pupr")
    tasks.start(task_id=task, by=by, at=stage.at)
    obstacle = "Alat berat masih dipakai di lokasi lain sampai akhir bulan."
    tasks.block(task_id=task, obstacle=obstacle, by=by, at=stage.at)


def daily(clock: str, first: date, last: date) -> tuple[Step, ...]:
    """Return the operator's daily intake at `clock`, from `first` to `last`."""
    days = (last - first).days + 1
    return tuple(
        Step(moment(first + timedelta(n), clock), take_in) for n in range(days)
    )


def take_in(stage: Stage) -> None:
    """Take in the chats, link what belongs to open matters, pass on the rest."""
    stage.take_in()
    acts.link_new(stage)


STEPS = (
    Step(on(2020, 1, 20, "07:30"), archive),
    Step(on(2020, 1, 20, "09:00"), plan),
    *daily("07:40", date(2020, 1, 21), date(2020, 1, 30)),
    Step(RAKOR, meet),
    Step(on(2020, 1, 29, "10:00"), minutes),
    Step(on(2020, 2, 12, "10:00"), follow_up),
)
