"""The action plan of 2020: drafted, adopted, and what B04 reached as far as March."""

from __future__ import annotations

from kentongan.assessment.queries.evidence import suggested, things
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Phase
from kentongan.plans import actions as plans
from kentongan.plans import queries
from kentongan.plans.actions import Achieved, NewAction
from kentongan.plans.rules import Duty, Part, Period

YEAR, B04 = 2020, Period(2020, Part.B04)
PREVENTION, CESSATION, RECOVERY = Phase.PREVENTION, Phase.CESSATION, Phase.RECOVERY


def _asked(b04: str, b08: str, b12: str) -> dict[Part, str]:
    return dict(zip(Part, (b04, b08, b12), strict=True))


ACTIONS = (
    NewAction(
        "Menyusun dan menetapkan rencana aksi terpadu setahun",
        Duty.PLANNING,
        PREVENTION,
        "bakesbangpol",
        "seluruh anggota Tim Terpadu",
        {Part.B04: "Satu rencana aksi ditetapkan paling lambat Februari"},
    ),
    NewAction(
        "Menyelenggarakan Rakor Tim Terpadu setiap bulan",
        Duty.COORDINATION,
        PREVENTION,
        "bakesbangpol",
        "Forkopimda dan perangkat daerah",
        _asked("4 Rakor dengan notula disahkan", "4 Rakor", "4 Rakor"),
    ),
    NewAction(
        "Menjawab kabar yang meresahkan lewat klarifikasi resmi",
        Duty.INFORMING,
        PREVENTION,
        "diskominfo",
        "Polres, Dikbud, RSUD",
        _asked(
            "Setiap kabar terperiksa dijawab dalam 24 jam",
            "Dijawab dalam 18 jam",
            "Dijawab dalam 12 jam",
        ),
    ),
    NewAction(
        "Menyiarkan peringatan dini genangan kepada warga",
        Duty.WARNING,
        PREVENTION,
        "bpbd",
        "PUPR, camat",
        _asked(
            "Peringatan terbit sebelum hujan lebat pertama",
            "Peta rawan genangan diperbarui",
            "Peringatan terbit sebelum hujan lebat pertama",
        ),
    ),
    NewAction(
        "Sosialisasi penjemputan anak kepada wali murid",
        Duty.INFORMING,
        PREVENTION,
        "dikbud",
        "Polres",
        _asked("Dua kecamatan", "Empat kecamatan", "Lima kecamatan"),
    ),
    NewAction(
        "Patroli bersama pada malam libur",
        Duty.RESPONSE,
        CESSATION,
        "satpol_pp",
        "Polres, Kodim 0820",
        _asked("12 malam patroli", "12 malam patroli", "12 malam patroli"),
    ),
    NewAction(
        "Membersihkan dam dan saluran sesudah genangan",
        Duty.RECOVERY,
        RECOVERY,
        "pupr",
        "DLH, lurah",
        _asked(
            "Dam Wonoasih dan Kedopok bersih", "Tidak ada endapan", "Saluran siap hujan"
        ),
    ),
)
REACHED = (
    (1, "sekretaris", "Rencana ditetapkan ketua pada 31 Januari 2020.", 100, ""),
    (2, "sekretaris", "Tiga Rakor terselenggara sampai akhir Maret.", 75, ""),
    (3, "diskominfo", "Kabar penculikan dijawab dalam sehari, tiga versi.", 100, ""),
    (4, "bpbd", "Peringatan genangan terbit pada hari hujan lebat.", 80, ""),
    (
        5,
        "dikbud",
        "Satu kecamatan; 60 wali murid hadir.",
        50,
        "Menunggu ujian sekolah.",
    ),
    (7, "pupr", "Dam dibersihkan dan diperiksa bersama DLH.", 100, ""),
)
UNPROVED = frozenset({2})


def draft(stage: Stage) -> None:
    """Draft the plan of the year, as the secretary."""
    by = stage.who("sekretaris")
    plan = plans.draft_plan(
        year=YEAR, forum=queries.forum(), new=ACTIONS, by=by, at=stage.at
    )
    stage.ids["action_plan"] = plan.pk


def adopt(stage: Stage) -> None:
    """Let the chair adopt it."""
    plan, by = stage.ids["action_plan"], stage.who("walikota")
    plans.adopt_all(plan_id=plan, by=by, at=stage.at)


def achieve(stage: Stage) -> None:
    """Let the offices write what B04 reached, and tick what the house suggests."""
    for number, account, reached, percent, obstacle in REACHED:
        by = stage.who(account)
        one = queries.action(by=by, at=stage.at, year=YEAR, number=number)
        new = Achieved(reached, percent, obstacle)
        plans.achieve(action_id=one.id, part=Part.B04, new=new, by=by, at=stage.at)
        found = things(by=by, at=stage.at, period=B04)
        refs = [thing.ref for thing in suggested(one, found.values())]
        if refs and number not in UNPROVED:
            plans.choose_evidence(
                action_id=one.id,
                part=Part.B04,
                refs=refs,
                offered=refs,
                by=by,
                at=stage.at,
            )


STEPS = (
    Step(on(2020, 1, 28, "10:00"), draft),
    Step(on(2020, 1, 31, "08:30"), adopt),
    Step(on(2020, 3, 27, "13:30"), achieve),
)
