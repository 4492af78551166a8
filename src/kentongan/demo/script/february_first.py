"""31 January to 7 February: the alarm, the first check, the first answer."""

from __future__ import annotations

from datetime import date

from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.demo.script import acts
from kentongan.demo.script.january import daily
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Classification, Harm
from kentongan.domain.refs import Ref
from kentongan.rumours import actions as rumours
from kentongan.worker import daily as jobs


def alarm(stage: Stage) -> None:
    """Take the morning's messages in, sweep, and take up what stands out."""
    stage.take_in()
    jobs.sweep(Ref("day", stage.at.date().toordinal()), stage.at)
    by = stage.who("pemeriksa")
    rumour = rumours.take_up(
        group_id=acts.largest_group(stage, acts.KIDNAP),
        claim="Ada anak diculik di Kota Probolinggo",
        by=by,
        at=stage.at,
    )
    stage.ids["rumour"], stage.numbers["rumour"] = rumour.pk, rumour.number
    for found in alarmed.alarms(by=by, at=stage.at, states=["baru"]):
        if found.issue_type == acts.KIDNAP:
            alarms.take_up(alarm_id=found.id, as_=rumour.ref, by=by, at=stage.at)
    rumours.triage(
        rumour_id=rumour.pk,
        harm=Harm.PANIC,
        reason="Pesannya menakutkan, tetapi tidak ada orang yang sedang dituduh.",
        by=by,
        at=stage.at,
    )
    rumours.check(rumour_id=rumour.pk, by=by, at=stage.at)
    acts.ask(stage, "16:00", ("polres", "dikbud", "rsud"))
    acts.link_new(stage)


def hold(stage: Stage) -> None:
    """Say in public that it is being checked; no verdict, 24 hours."""
    by = stage.who("kepala")
    rumours.hold(rumour_id=stage.ids["rumour"], by=by, at=stage.at)


def replies(stage: Stage) -> None:
    """Let the three offices answer."""
    acts.answer(
        stage,
        "polres",
        "Tidak ada laporan penculikan atau anak hilang sejak 1 Januari."
        " Patroli sekolah ditambah.",
        Classification.TERBATAS,
    )
    acts.answer(stage, "dikbud", "Tidak ada laporan dari sekolah di kota.")
    acts.answer(stage, "rsud", "Tidak ada pasien anak terkait kejadian tersebut.")


def write(stage: Stage) -> None:
    """Hand in the first answer."""
    acts.draft(
        stage,
        "Tidak ada penculikan anak di Kota Probolinggo sampai 31 Januari 2020 sore,"
        " menurut Polres, Dikbud, dan RSUD.",
        on(2020, 1, 31, "16:00"),
    )


STEPS = (
    Step(on(2020, 1, 31, "09:00"), alarm),
    Step(on(2020, 1, 31, "09:30"), hold),
    Step(on(2020, 1, 31, "16:00"), replies),
    Step(on(2020, 1, 31, "17:30"), write),
    Step(on(2020, 1, 31, "19:30"), acts.publish),
    *daily("07:40", date(2020, 2, 1), date(2020, 2, 7)),
)
